import { accounts } from '../../data/accounts.mts';
import { BusinessFailure, type Api } from '../api.mts';

/** Overwrites the memo of an order: the buyer's or the seller's, each of whom sees their own. */
export const orderMemoAdd: Api = {
	id: 'com.alibaba.trade:alibaba.order.memoAdd-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'memo', type: 'String', required: true },
		{ name: 'remarkIcon', type: 'String', required: true },
	],
	handle({ parameters, state, account }) {
		const { orderId, memo, remarkIcon } = parameters as Record<string, string>;
		const id = BigInt(orderId);
		if (!state.orders.find(id)) throw new BusinessFailure('400_4', `ORDER_NOT_EXIST: ${orderId}`);
		const entry = { text: memo, icon: remarkIcon };
		state.orders.change(
			id,
			account === accounts.seller ? { sellerMemo: entry } : { buyerMemo: entry },
		);
		return { success: true };
	},
	/** The documented failure says `success: true`; only `errorCode` tells. */
	failure: (errorCode, errorMsg) => ({ errorCode, errorMsg, success: true }),
};
