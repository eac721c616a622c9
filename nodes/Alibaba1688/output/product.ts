import type { IDataObject } from 'n8n-workflow';
import { isoDate } from '../gateway/date';
import { valueAt } from '../gateway/path';
import { imageUrl } from './image';
import { listAt } from './list';
import { lowestPrice } from './price';
import { attributeText, skuImage, skuRows } from './sku';
import { textOf } from './text';

/** The address of a product's page. */
export function productUrl(productId: string | undefined): string | undefined {
	return productId && `https://detail.1688.com/offer/${productId}.html`;
}

/** The fields of a seller's own product that a spreadsheet needs; prices are yuan as 1688 sends them. */
export function simplifyOwnProduct(product: IDataObject): IDataObject {
	const productId = textOf(product.productID);
	return {
		productId,
		subject: product.subject,
		status: product.status,
		categoryName: product.categoryName,
		price: priceOfOwnProduct(product),
		minOrderQuantity: valueAt(product, 'saleInfo.minOrderQuantity') as number,
		amountOnSale: valueAt(product, 'saleInfo.amountOnSale') as number,
		image: imageUrl(listAt(product, 'image.images')[0]),
		url: productUrl(productId),
		lastUpdateTime: isoDate(product.lastUpdateTime) as string,
	};
}

/** An offer is priced by quantity (price ranges), or per SKU. */
export function priceOfOwnProduct(product: IDataObject): string | undefined {
	const ranges = listAt<IDataObject>(product, 'saleInfo.priceRanges');
	return lowestPrice(ranges.length > 0 ? ranges : listAt<IDataObject>(product, 'skuInfos'));
}

export function ownSkuRows(product: IDataObject): IDataObject[] {
	return skuRows(product, 'skuInfos');
}

/** A row of `ownSkuRows`; where there is no SKU, price and stock are those of the product. */
export function simplifyOwnSku(row: IDataObject): IDataObject {
	const product = (row.product ?? {}) as IDataObject;
	const attributes = listAt<IDataObject>(row, 'attributes');
	const hasSku = row.skuId !== undefined;
	return {
		productId: textOf(product.productID),
		subject: product.subject,
		status: product.status,
		skuId: textOf(row.skuId),
		specId: row.specId,
		cargoNumber: row.cargoNumber,
		attributes: attributeText(attributes, 'attributeName', 'attributeValue'),
		price: (hasSku ? textOf(row.price) : undefined) ?? priceOfOwnProduct(product),
		amountOnSale: (hasSku ? row.amountOnSale : valueAt(product, 'saleInfo.amountOnSale')) as number,
		image: skuImage(attributes) ?? imageUrl(listAt(product, 'image.images')[0]),
	};
}
