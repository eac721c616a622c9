import type { Offer } from '../../data/market.mts';
import type { Sku } from '../../data/products.mts';
import { translate } from '../../data/translations.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorMsgFailure, nestedFailure, nestedSuccess } from '../envelopes.mts';
import {
	absolute,
	categoryIds,
	isOnePsale,
	monthSold,
	pageOf,
	plainDate,
	tradeScore,
} from './offerModels.mts';

/** Everything about an offer of any shop, with translations. Prices are yuan as text. */
export const queryProductDetail: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.search.queryProductDetail-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'offerDetailParam',
			type: 'object',
			required: true,
			fields: [
				{ name: 'offerId', type: 'Long', required: true },
				{ name: 'country', type: 'String', required: true },
				{ name: 'outMemberId', type: 'String' },
				{ name: 'currency', type: 'String' },
			],
		},
	],
	handle({ parameters, state }) {
		const { offerId, country, currency } = exactParse(parameters.offerDetailParam as string) as {
			offerId: number | string;
			country: string;
			currency?: string;
		};
		const offer = state.market.find(String(offerId));
		// The code is not documented.
		if (!offer) throw new BusinessFailure('400', `商品不存在: ${offerId}`);
		return nestedSuccess(offerDetail(offer, country, currency), '200', '成功');
	},
	failure: nestedFailure,
};

/** The same for apps of the cross-border solution that listed or follow the offer. */
export const crossProductInfo: Api = {
	id: 'com.alibaba.product:alibaba.cross.productInfo-1',
	needsAccessToken: true,
	parameters: [{ name: 'productId', type: 'Long', required: true }],
	handle({ parameters, state }) {
		const productId = parameters.productId as string;
		const offer = state.market.find(productId);
		if (!offer) throw new BusinessFailure('OFFER_NOT_EXIST', `商品不存在: ${productId}`);
		if (!state.market.followed.has(productId)) {
			throw new BusinessFailure('NO_RELATION', '没有铺货关系');
		}
		return { productInfo: offer.product, success: true };
	},
	failure: errorMsgFailure,
};

/** Yuan for one unit of a foreign currency, in fen: enough to show that amounts were converted. */
const fenPerUnit: Readonly<Record<string, number>> = { HKD: 92, USD: 710, JPY: 5 };

function offerDetail({ product, shop }: Offer, language: string, currency?: string) {
	const { productID, saleInfo, skuInfos = [], shippingInfo } = product;
	const foreign = (price: number) =>
		currency ? { foreignCurrencyPrice: converted(price, currency) } : {};
	return {
		offerId: productID,
		categoryId: product.categoryID,
		categoryName: product.categoryName,
		subject: product.subject,
		subjectTrans: translate(product.subject, language),
		description: product.description,
		mainVideo: '',
		detailVideo: '',
		productImage: { images: product.image.images.map(absolute) },
		productAttribute: (product.attributes as AttributeOfProduct[]).map((attribute) => ({
			attributeId: String(attribute.attributeID),
			attributeName: attribute.attributeName,
			value: attribute.value,
			attributeNameTrans: translate(attribute.attributeName, language),
			valueTrans: translate(attribute.value, language),
		})),
		productSkuInfos: skuInfos.map((sku) => ({ ...skuModel(sku, language), ...foreign(sku.price) })),
		productSaleInfo: {
			amountOnSale: saleInfo.amountOnSale,
			priceRangeList: saleInfo.priceRanges.map(({ startQuantity, price }) => ({
				startQuantity,
				price: String(price),
				...foreign(price),
			})),
			quoteType: saleInfo.quoteType,
			unitInfo: { unit: saleInfo.unit, transUnit: translate(saleInfo.unit, language) },
		},
		productShippingInfo: {
			sendGoodsAddressText: `${shop.province}省 ${shop.city}`,
			weight: shippingInfo.unitWeight,
			// Grams here, kilograms in the two others.
			skuShippingInfoList: skuInfos.map(({ skuId, specId }) => ({
				specId,
				skuId,
				weight: Math.round(shippingInfo.unitWeight * 1000),
			})),
			shippingTimeGuarantee: 'shipIn48Hours',
			skuShippingDetails: skuInfos.map(({ skuId }) => ({
				skuId: String(skuId),
				weight: shippingInfo.unitWeight,
				pkgSizeSource: '商家自填',
			})),
		},
		isJxhy: isOnePsale(product),
		sellerOpenId: shop.sellerOpenId,
		minOrderQuantity: saleInfo.minOrderQuantity,
		status: product.status,
		tagInfoList: [{ key: 'isOnePsale', value: isOnePsale(product) }],
		traceInfo: `object_id@${productID}^object_type@offer`,
		sellerMixSetting: { generalHunpi: saleInfo.mixWholeSale, mixAmount: 100, mixNumber: 2 },
		sellerDataInfo: { tradeMedalLevel: '5', compositeServiceScore: '4.5' },
		soldOut: String(monthSold(product)),
		tradeScore: tradeScore(product),
		...categoryIds(product),
		offerIdentities: [],
		createDate: plainDate(product.createTime),
		isSelect: 'true',
		promotionUrl: pageOf(product),
		companyName: shop.companyName,
	};
}

interface AttributeOfProduct {
	attributeID: number;
	attributeName: string;
	value: string;
}

function skuModel(sku: Sku, language: string) {
	return {
		amountOnSale: sku.amountOnSale,
		price: String(sku.price),
		skuId: sku.skuId,
		specId: sku.specId,
		skuAttributes: sku.attributes.map((attribute) => ({
			attributeId: attribute.attributeID,
			attributeName: attribute.attributeName,
			attributeNameTrans: translate(attribute.attributeName, language),
			value: attribute.attributeValue,
			valueTrans: translate(attribute.attributeValue, language),
			skuImageUrl: attribute.skuImageUrl && absolute(attribute.skuImageUrl),
		})),
		consignPrice: String(sku.consignPrice),
		cargoNumber: sku.cargoNumber,
		retailPrice: String(sku.retailPrice),
	};
}

function converted(price: number, currency: string): number {
	const rate = fenPerUnit[currency];
	if (!rate) throw new BusinessFailure('400', `不支持的币种: ${currency}`);
	return Math.round((price * 100 * 100) / rate) / 100;
}
