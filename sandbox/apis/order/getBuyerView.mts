import { orderModel } from '../../data/orders.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';

/** One order of the buyer. */
export const tradeGetBuyerView: Api = {
	id: 'com.alibaba.trade:alibaba.trade.get.buyerView-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'includeFields', type: 'String' },
		{ name: 'attributeKeys', type: 'String[]' },
		{ name: 'outOrderId', type: 'String' },
	],
	handle({ parameters, state }) {
		const order = state.orders.find(BigInt(parameters.orderId as string));
		if (!order) throw new BusinessFailure('400_4', `ORDER_NOT_EXIST: ${parameters.orderId}`);
		const model = orderModel(order);
		// Here, unlike in the list, the sample quotes `idOfStr`, and `success` is a text.
		model.baseInfo.idOfStr = String(order.id);
		return { result: model, success: 'true' };
	},
	failure: errorMessageFailure,
};
