import { refundReasons } from '../../data/refundReasons.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';
import { findOrder } from '../findOrder.mts';
import { goodsStatuses } from './refundable.mts';

/** The reasons that can be given for a refund. */
export const getRefundReasonList: Api = {
	id: 'com.alibaba.trade:alibaba.trade.getRefundReasonList-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'orderEntryIds', type: 'Long[]', required: true },
		{ name: 'goodsStatus', type: 'String', required: true },
	],
	handle({ parameters: { orderId, goodsStatus = '' }, state }) {
		// Documented are codes from 5000 for faults of the caller, and no more.
		if (!findOrder(state, orderId)) throw new BusinessFailure('5001', '订单不存在');
		if (!(goodsStatus in goodsStatuses)) throw new BusinessFailure('5003', '货品状态错误');
		return { result: { success: true, result: { reasons: refundReasons } } };
	},
	failure: nestedFailure,
};
