import { orderModel } from '../../data/orders.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';

/** One order of the seller. */
export const tradeGetSellerView: Api = {
	id: 'com.alibaba.trade:alibaba.trade.get.sellerView-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'includeFields', type: 'String' },
	],
	handle({ parameters, state }) {
		const order = state.orders.find(BigInt(parameters.orderId as string));
		if (!order) throw new BusinessFailure('400_4', `ORDER_NOT_EXIST: ${parameters.orderId}`);
		return { result: orderModel(order) };
	},
	failure: errorMessageFailure,
};
