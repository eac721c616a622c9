import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../gateway/path';
import { imageUrl } from './image';
import { listAt } from './list';
import { lowestPrice } from './price';
import { priceOfOwnProduct, productUrl } from './product';
import { attributeText, skuImage, skuRows } from './sku';
import { textOf } from './text';

/** An offer in the list of a search. Prices are yuan as text, as 1688 sends them. */
export function simplifyFoundOffer(offer: IDataObject): IDataObject {
	return {
		...offerTitle(offer),
		price: textOf(valueAt(offer, 'priceInfo.price')),
		minOrderQuantity: offer.minOrderQuantity,
		monthSold: offer.monthSold,
		repurchaseRate: offer.repurchaseRate,
		companyName: offer.companyName,
		...offerPlace(offer),
	};
}

/** The list of one shop does not say the quantity and whose shop it is. */
export function simplifyOfferInShop(offer: IDataObject): IDataObject {
	return {
		...offerTitle(offer),
		price: textOf(valueAt(offer, 'priceInfo.price')),
		monthSold: offer.monthSold,
		repurchaseRate: offer.repurchaseRate,
		...offerPlace(offer),
	};
}

/** `monthSold` of a related offer is what was sold in 90 days, by its documentation. */
export function simplifyRelatedOffer(offer: IDataObject): IDataObject {
	return {
		...offerTitle(offer),
		price: textOf(valueAt(offer, 'priceInfo.price')),
		soldIn90Days: offer.monthSold,
		...offerPlace(offer),
	};
}

/** A place in a ranking, which has other names for the same things. */
export function simplifyRankedOffer(offer: IDataObject): IDataObject {
	const productId = textOf(offer.itemId);
	return {
		rank: offer.sort,
		productId,
		subject: offer.title,
		subjectTrans: offer.translateTitle,
		soldIn30Days: offer.soldOut,
		buyersIn30Days: offer.buyerNum,
		tradeScore: textOf(offer.goodsScore),
		image: imageUrl(offer.imgUrl),
		url: productUrl(productId),
	};
}

/**
 * The detail of an offer, in the model of the cross-border detail or, for apps of the older solution,
 * in that of an own product.
 */
export function simplifyOfferDetail(offer: IDataObject): IDataObject {
	return {
		productId: idOf(offer),
		subject: offer.subject,
		subjectTrans: offer.subjectTrans,
		status: offer.status,
		price: priceOfOffer(offer),
		minOrderQuantity: (offer.minOrderQuantity ??
			valueAt(offer, 'saleInfo.minOrderQuantity')) as number,
		amountOnSale: amountOf(offer),
		companyName: offer.companyName,
		sellerOpenId: offer.sellerOpenId,
		image: imageOf(offer),
	};
}

/** Rows of an offer in either model. */
export function offerSkuRows(offer: IDataObject): IDataObject[] {
	return skuRows(offer, offer.skuInfos === undefined ? 'productSkuInfos' : 'skuInfos');
}

/** A row of `offerSkuRows`; where there is no SKU, price and stock are those of the offer. */
export function simplifyOfferSku(row: IDataObject): IDataObject {
	const offer = (row.product ?? {}) as IDataObject;
	const attributes = attributesOf(row);
	const hasSku = row.skuId !== undefined;
	return {
		productId: idOf(offer),
		subject: offer.subject,
		skuId: textOf(row.skuId),
		specId: row.specId,
		cargoNumber: row.cargoNumber,
		attributes:
			attributeText(attributes, 'attributeName', 'value') ??
			attributeText(attributes, 'attributeName', 'attributeValue'),
		attributesTrans: attributeText(attributes, 'attributeNameTrans', 'valueTrans'),
		price: (hasSku ? textOf(row.price) : undefined) ?? priceOfOffer(offer),
		amountOnSale: (hasSku ? row.amountOnSale : amountOf(offer)) as number,
		image: skuImage(attributes) ?? imageOf(offer),
	};
}

/** The attributes of a SKU in either model. */
export function attributesOf(sku: IDataObject): IDataObject[] {
	const attributes = listAt<IDataObject>(sku, 'skuAttributes');
	return attributes.length > 0 ? attributes : listAt<IDataObject>(sku, 'attributes');
}

function offerTitle(offer: IDataObject): IDataObject {
	return {
		productId: idOf(offer),
		subject: offer.subject,
		subjectTrans: offer.subjectTrans,
	};
}

function offerPlace(offer: IDataObject): IDataObject {
	return { image: imageUrl(offer.imageUrl), url: productUrl(idOf(offer)) };
}

function idOf(offer: IDataObject): string | undefined {
	return textOf(offer.offerId) ?? textOf(offer.productID);
}

function imageOf(offer: IDataObject): string | undefined {
	return imageUrl(listAt(offer, 'productImage.images')[0] ?? listAt(offer, 'image.images')[0]);
}

function amountOf(offer: IDataObject): number {
	return (valueAt(offer, 'productSaleInfo.amountOnSale') ??
		valueAt(offer, 'saleInfo.amountOnSale')) as number;
}

function priceOfOffer(offer: IDataObject): string | undefined {
	const ranges = listAt<IDataObject>(offer, 'productSaleInfo.priceRangeList');
	const skus = listAt<IDataObject>(offer, 'productSkuInfos');
	return lowestPrice(ranges.length > 0 ? ranges : skus) ?? priceOfOwnProduct(offer);
}
