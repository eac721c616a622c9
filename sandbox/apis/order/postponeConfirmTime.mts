import type { Api } from '../api.mts';
import { checkIsSeller, checkStatus, orderOf } from './orderOf.mts';

/** The seller gives the buyer more days to confirm the receipt. */
export const postponeConfirmTime: Api = {
	id: 'com.alibaba.trade:alibaba.trade.order.PostponeConfirmTime-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'subPayOrderId', type: 'Long' },
		{ name: 'delayedDays', type: 'Integer', required: true },
	],
	handle({ parameters, state, account, now }) {
		checkIsSeller(account);
		const order = orderOf(state, parameters.orderId);
		checkStatus(order, 'waitbuyerreceive');
		const delayedDays = (order.delayedDays ?? 0) + Number(parameters.delayedDays);
		state.orders.change(order.id, { delayedDays, modifyTime: now });
		return { result: true };
	},
	failure: (errorCode, errorMsg) => ({ result: false, errorCode, errorMsg }),
};
