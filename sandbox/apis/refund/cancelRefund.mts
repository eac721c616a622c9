import { BusinessFailure, type Api } from '../api.mts';
import { errorInfoFailure } from '../envelopes.mts';

/** Takes a wish for money back; documented as a call without access token. */
export const cancelRefund: Api = {
	id: 'com.alibaba.trade:alibaba.trade.cancelRefund-1',
	needsAccessToken: false,
	parameters: [{ name: 'refundId', type: 'String', required: true }],
	handle({ parameters: { refundId }, state: { refunds }, now }) {
		const refund = refunds.find(refundId);
		// The codes are those of returnGoods; here they are not documented.
		if (!refund) throw new BusinessFailure('4005', '退款单信息不存在');
		if (refund.status === 'refundsuccess' || refund.status === 'refundclose') {
			throw new BusinessFailure('4007', '当前退款单状态不支持取消');
		}
		refunds.advance(refund, 'refundclose', 1, '买家撤销退款', '买家撤销退款申请', now);
		return { result: { success: true } };
	},
	failure: errorInfoFailure,
};
