import { entryIds } from '../../data/orderFacts.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { checkStatus, orderOf } from './orderOf.mts';

/** The buyer confirms that entries of an order arrived; with the last one the seller gets the money. */
export const receiveGoodsConfirm: Api = {
	id: 'com.alibaba.trade:trade.receivegoods.confirm-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'orderEntryIds', type: 'Long[]', required: true },
	],
	handle({ parameters, state, now }) {
		const order = orderOf(state, parameters.orderId);
		checkStatus(order, 'waitbuyerreceive');
		const all = entryIds(order);
		const named = (exactParse(parameters.orderEntryIds as string) as unknown[]).map((id) =>
			BigInt(String(id)),
		);
		if (named.length === 0 || named.some((id) => !all.includes(id))) {
			// Undocumented code.
			throw new BusinessFailure('ORDER_ENTRY_NOT_EXIST', `子订单不存在: ${named}`);
		}
		state.orders.changeEntries(order.id, named, { logisticsStatus: 3 }, now);
		const states = state.orders.find(order.id)?.entryStates ?? {};
		if (all.every((id) => states[String(id)]?.logisticsStatus === 3)) {
			state.orders.advance(order.id, 'receive', now);
		}
		return { result: { success: true } };
	},
	failure: (errorCode, errorInfo) => ({ result: { success: false, errorCode, errorInfo } }),
};
