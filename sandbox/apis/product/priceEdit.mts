import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorMsgFailure } from '../envelopes.mts';
import { ownProduct, touch } from './ownProduct.mts';

/** Sets prices, which are fen here; ladder prices replace all that there were. */
export const productPriceEdit: Api = {
	// The name follows the class of an SDK; no source has the name itself.
	id: 'com.alibaba.product:alibaba.product.price.edit-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'productId', type: 'String', required: true },
		{
			name: 'priceRangList',
			type: 'object[]',
			fields: [
				{ name: 'startQuantity', type: 'Integer', required: true },
				{ name: 'price', type: 'Integer', required: true },
			],
		},
		{
			name: 'skuPriceList',
			type: 'object[]',
			fields: [
				{ name: 'skuId', type: 'Long', required: true },
				{ name: 'price', type: 'Integer', required: true },
			],
		},
	],
	handle(context) {
		const { productId, priceRangList, skuPriceList } = context.parameters;
		const product = ownProduct(context, productId);
		// The codes are not documented.
		if (!product) throw new BusinessFailure('OFFER_NOT_EXIST', `商品不存在: ${productId}`);
		if (!priceRangList && !skuPriceList) throw new BusinessFailure('PARAM_ERROR', '缺少价格');
		const ranges = exactParse(priceRangList ?? '[]') as Array<{
			startQuantity: number;
			price: number;
		}>;
		const skuPrices = (
			exactParse(skuPriceList ?? '[]') as Array<{ skuId: number; price: number }>
		).map(({ skuId, price }) => ({
			sku: product.skuInfos?.find((sku) => String(sku.skuId) === String(skuId)),
			price,
		}));
		if (skuPrices.some(({ sku }) => !sku)) throw new BusinessFailure('SKU_NOT_EXIST', '规格不存在');
		if ([...ranges, ...skuPrices].some(({ price }) => price <= 0)) {
			throw new BusinessFailure('PARAM_ERROR', '价格必须大于0');
		}
		for (const { sku, price } of skuPrices) sku!.price = price / 100;
		if (ranges.length > 0) {
			product.saleInfo.priceRanges = ranges.map(({ startQuantity, price }) => ({
				startQuantity,
				price: price / 100,
			}));
		}
		touch(product, context.now);
		return { success: true, productInfo: product };
	},
	failure: errorMsgFailure,
};
