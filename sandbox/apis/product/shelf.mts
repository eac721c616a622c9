import type { Product } from '../../data/products.mts';
import { exactParse } from '../../exactJson.mts';
import { toGatewayDate } from '../../gateway/dates.mts';
import type { Api, ApiContext } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';
import { bareNumber, ownProduct, touch } from './ownProduct.mts';

/** A code and a description; those of single products are not documented. */
type Fault = [code: string, desc: string];

/** Documented for republishing, for each member and day. */
const republishedOfDay = 400;

const offShelf = ['expired', 'auto expired', 'member expired'];

/** Puts products on the shelf again. */
export const productRepublish: Api = {
	id: 'com.alibaba.product:alibaba.product.republish-1',
	needsAccessToken: true,
	parameters: [{ name: 'productIds', type: 'Long[]', required: true }],
	handle: (context) =>
		answer(context, (product) => {
			if (!offShelf.includes(product.status)) return ['STATUS_ERROR', '商品不是下架状态'];
			const day = toGatewayDate(context.now).slice(0, 8);
			if (!context.state.productEvents.republish(day, republishedOfDay)) {
				return ['REPUBLISH_LIMIT', `每日最多重发${republishedOfDay}个商品`];
			}
			product.status = 'published';
			return undefined;
		}),
	failure: errorMessageFailure,
};

/** Takes products off the shelf. */
export const productExpire: Api = {
	id: 'com.alibaba.product:alibaba.product.expire-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'productIds', type: 'Long[]', required: true },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle: (context) =>
		answer(context, (product) => {
			if (product.status !== 'published') return ['STATUS_ERROR', '商品不是上架状态'];
			product.status = 'expired';
			return undefined;
		}),
	failure: errorMessageFailure,
};

/** One result for each product; every one succeeds or fails on its own. */
function answer(context: ApiContext, change: (product: Product) => Fault | undefined) {
	const ids = exactParse(context.parameters.productIds as string) as unknown[];
	return {
		result: ids.map((id) => {
			const product = ownProduct(context, id);
			const fault: Fault | undefined = product
				? change(product)
				: ['OFFER_NOT_EXIST', '商品不存在'];
			if (product && !fault) touch(product, context.now);
			const [code, desc] = fault ?? ['', ''];
			return { productId: bareNumber(id), result: fault === undefined, code, desc };
		}),
	};
}

/** Moves a product to the recycle bin. */
export const productDelete: Api = {
	id: 'com.alibaba.product:alibaba.product.delete-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'productID', type: 'Long', required: true },
		{ name: 'webSite', type: 'String' },
	],
	handle(context) {
		const product = ownProduct(context, context.parameters.productID);
		if (!product)
			return { isSuccess: false, reason: `商品不存在: ${context.parameters.productID}` };
		product.status = 'deleted';
		touch(product, context.now);
		return { isSuccess: true };
	},
	failure: (_code, reason) => ({ isSuccess: false, reason }),
};
