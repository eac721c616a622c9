import { BusinessFailure, type Api } from '../api.mts';
import { errMsgFailure } from '../envelopes.mts';

/** One of the seller's own products. */
export const productGet: Api = {
	id: 'com.alibaba.product:alibaba.product.get-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'productID', type: 'Long', required: true },
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'scene', type: 'String' },
	],
	handle({ parameters, state }) {
		const productInfo = state.productById.get(parameters.productID as string);
		if (!productInfo) throw new BusinessFailure('', `商品不存在: ${parameters.productID}`);
		return {
			productInfo,
			bizGroupInfos: [{ support: true, description: '微供市场', code: 'weigong' }],
		};
	},
	failure: errMsgFailure,
};
