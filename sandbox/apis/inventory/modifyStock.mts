import type { Product } from '../../data/products.mts';
import type { SandboxState } from '../../data/state.mts';
import { exactParse } from '../../exactJson.mts';
import type { Api } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';

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
		{ name: 'productStockChange', type: 'object[]', required: true },
		{ name: 'webSite', type: 'String', required: true },
		// Misspelled by 1688. True, the default, adds the change; false sets the stock to it.
		{ name: 'increaceModify', type: 'Boolean' },
	],
	handle({ parameters, state }) {
		const changes = exactParse(parameters.productStockChange as string) as StockChange[];
		const isDelta = parameters.increaceModify !== 'false';
		return {
			result: changes.map((change) => {
				const [code, desc] = applyChange(change, isDelta, state) ?? ['', ''];
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
	state: SandboxState,
): Fault | undefined {
	const product = state.productById.get(String(change.productId));
	if (!product) return ['OFFER_NOT_EXIST', '商品不存在'];
	const { skuInfos, saleInfo } = product;
	const amount = (old: number, by: number) => Math.max(0, isDelta ? old + by : by);

	if (!skuInfos) {
		if (change.productAmountChange === undefined) return ['PARAM_ERROR', '缺少productAmountChange'];
		saleInfo.amountOnSale = amount(saleInfo.amountOnSale, change.productAmountChange);
		return undefined;
	}
	if (!change.skuStocks?.length) return ['PARAM_ERROR', '缺少skuStocks'];
	const updates = change.skuStocks.map(({ skuId, stockChange }) => ({
		sku: findSku(product, String(skuId)),
		stockChange,
	}));
	if (updates.some(({ sku }) => !sku)) return ['SKU_NOT_EXIST', '规格不存在'];
	for (const { sku, stockChange } of updates) {
		sku!.amountOnSale = amount(sku!.amountOnSale, stockChange);
	}
	saleInfo.amountOnSale = skuInfos.reduce((sum, sku) => sum + sku.amountOnSale, 0);
	return undefined;
}

function bareNumber(id: string | number): bigint | string {
	return /^\d+$/.test(String(id)) ? BigInt(id) : String(id);
}

/** Sources disagree whether `skuId` takes the SKU id or the `specId`, so both are taken here. */
function findSku({ skuInfos }: Product, id: string) {
	return skuInfos?.find((sku) => String(sku.skuId) === id || sku.specId === id);
}
