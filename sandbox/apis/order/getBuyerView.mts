import { orderModel, type OrderModel } from '../../data/orders.mts';
import type { Api, ApiContext } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';
import { orderOf } from './orderOf.mts';

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
	// Here `success` is a text.
	handle: (context) => ({ result: orderDetail(context), success: 'true' }),
	failure: errorMessageFailure,
};

/** An order as details show it: unlike in lists, the sample quotes `idOfStr`. */
export function orderDetail({ parameters, state }: ApiContext): OrderModel {
	const order = orderOf(state, parameters.orderId, '400_4');
	const model = orderModel(order);
	model.baseInfo.idOfStr = String(order.id);
	return model;
}
