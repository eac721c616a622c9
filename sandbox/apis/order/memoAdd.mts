import { BusinessFailure, type Api } from '../api.mts';

/** Overwrites the memo of an order. */
export const orderMemoAdd: Api = {
	id: 'com.alibaba.trade:alibaba.order.memoAdd-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'memo', type: 'String', required: true },
		{ name: 'remarkIcon', type: 'String', required: true },
	],
	handle({ parameters, state }) {
		const { orderId, memo, remarkIcon } = parameters as Record<string, string>;
		const id = BigInt(orderId);
		if (!state.orders.find(id)) throw new BusinessFailure('400_4', `ORDER_NOT_EXIST: ${orderId}`);
		state.orders.change(id, { memo: { text: memo, icon: remarkIcon } });
		return { success: true };
	},
	/** The documented failure says `success: true`; only `errorCode` tells. */
	failure: (errorCode, errorMsg) => ({ errorCode, errorMsg, success: true }),
};
