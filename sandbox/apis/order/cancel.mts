import { returnStock } from '../../data/stock.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';
import { checkStatus, orderOf } from './orderOf.mts';

const shortestLife = 10_000;

/** Closes an unpaid order, for the buyer or the seller. */
export const tradeCancel: Api = {
	id: 'com.alibaba.trade:alibaba.trade.cancel-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'tradeID', type: 'Long', required: true },
		{ name: 'cancelReason', type: 'String', required: true },
		{ name: 'remark', type: 'String' },
	],
	handle({ parameters, state, now }) {
		const order = orderOf(state, parameters.tradeID);
		checkStatus(order, 'waitbuyerpay');
		if (now - order.createTime < shortestLife) {
			throw new BusinessFailure('CLOSE_ORDER_TOO_FAST', '下单不足10秒，暂不能关闭订单');
		}
		returnStock(order.lines);
		state.orders.advance(order.id, 'cancel', now, { closeReason: parameters.cancelReason });
		return { success: true };
	},
	failure: errorMessageFailure,
};
