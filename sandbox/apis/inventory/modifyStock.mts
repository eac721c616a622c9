import type { Behaviour } from '../../data/behaviour.mts';
import type { Product } from '../../data/products.mts';
import { exactParse } from '../../exactJson.mts';
import type { Api, ApiContext } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';
import { bareNumber, ownProduct, touch } from '../product/ownProduct.mts';

interface StockChange {
	productId: string | number;
	/** For offers without SKUs. */
	productAmountChange?: number;
	skuStocks?: Array<{ skuId: string | number; stockChange: number }>;
}

/** Changes stock; every product of the call succeeds or fails on its own. */
export const productModifyStock: Api = {
	id: 'com.alibaba.product:alibaba.product.modifyStock-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'productStockChange',
			type: 'object[]',
			required: true,
			fields: [
				{ name: 'productId', type: 'Long', required: true },
				{ name: 'productAmountChange', type: 'Integer' },
				{
					name: 'skuStocks',
					type: 'object[]',
					fields: [
						// Text in the documentation's example, which also holds a specId.
						{ name: 'skuId', type: 'String', required: true },
						{ name: 'stockChange', type: 'Integer', required: true },
					],
				},
			],
		},
		{ name: 'webSite', type: 'String', required: true },
		// Misspelled by 1688. True, the default, adds the change; false sets the stock to it.
		{ name: 'increaceModify', type: 'Boolean' },
	],
	handle(context) {
		const { parameters } = context;
		const changes = exactParse(parameters.productStockChange as string) as StockChange[];
		const isDelta = parameters.increaceModify !== 'false';
		return {
			result: changes.map((change) => {
				const [code, desc] = applyChange(change, isDelta, context) ?? ['', ''];
				return { productId: bareNumber(change.productId), result: code === '', code, desc };
			}),
			success: true,
		};
	},
	failure: errorMessageFailure,
};

/** A code and a description of what went wrong; the codes are not documented. */
type Fault = [code: string, desc: string];

function applyChange(
	change: StockChange,
	isDelta: boolean,
	context: ApiContext,
): Fault | undefined {
	const product = ownProduct(context, change.productId);
	const { behaviour } = context.state;
	if (!product) return ['OFFER_NOT_EXIST', '商品不存在'];
	const { skuInfos, saleInfo } = product;
	const amount = (old: number, by: number) => Math.max(0, isDelta ? old + by : by);

	if (!skuInfos) {
		if (change.productAmountChange === undefined) return ['PARAM_ERROR', '缺少productAmountChange'];
		saleInfo.amountOnSale = amount(saleInfo.amountOnSale, change.productAmountChange);
		touch(product, context.now);
		return undefined;
	}
	if (!change.skuStocks?.length) return ['PARAM_ERROR', '缺少skuStocks'];
	const updates = change.skuStocks.map(({ skuId, stockChange }) => ({
		sku: findSku(product, String(skuId), behaviour.stockSkuKey),
		stockChange,
	}));
	if (updates.some(({ sku }) => !sku)) return ['SKU_NOT_EXIST', '规格不存在'];
	if (behaviour.singleSkuStockIsIgnored && skuInfos.length === 1) return undefined;
	for (const { sku, stockChange } of updates) {
		sku!.amountOnSale = amount(sku!.amountOnSale, stockChange);
	}
	saleInfo.amountOnSale = skuInfos.reduce((sum, sku) => sum + sku.amountOnSale, 0);
	touch(product, context.now);
	return undefined;
}

function findSku({ skuInfos }: Product, id: string, key: Behaviour['stockSkuKey']) {
	return skuInfos?.find(
		(sku) =>
			(key !== 'specId' && String(sku.skuId) === id) || (key !== 'skuId' && sku.specId === id),
	);
}
