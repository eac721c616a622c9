import { isAfterSale } from '../../data/refunds.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { extErrorFailure } from '../envelopes.mts';

/** The seller agrees that goods come back, and says where to. */
export const agreeReturnGoods: Api = {
	id: 'com.alibaba.trade:alibaba.trade.refund.OpAgreeReturnGoods-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'refundId', type: 'String', required: true },
		{ name: 'address', type: 'String', required: true },
		{ name: 'post', type: 'String' },
		{ name: 'phone', type: 'String' },
		{ name: 'fullName', type: 'String', required: true },
		{ name: 'mobilePhone', type: 'String' },
		{ name: 'discription', type: 'String' },
		{ name: 'disputeType', type: 'Integer', required: true },
	],
	handle({ parameters, state: { refunds }, now }) {
		const { refundId, address = '', fullName = '', mobilePhone = '', phone = '' } = parameters;
		const refund = refunds.find(refundId);
		// The codes are not documented.
		if (!refund) throw new BusinessFailure('500', '退款单不存在');
		if (!refund.isReturn || refund.status !== 'waitselleragree') {
			throw new BusinessFailure('500', '退款单状态不支持同意退货');
		}
		if (parameters.disputeType !== (isAfterSale(refund) ? '2' : '1')) {
			throw new BusinessFailure('500', 'disputeType与退款单不符');
		}
		refund.returnTo = { fullName, address, mobile: mobilePhone, phone };
		const text = parameters.discription ?? '';
		refunds.advance(refund, 'waitbuyersend', 2, '卖家同意退货，等待买家退货', text, now);
		return { success: true };
	},
	failure: extErrorFailure,
};
