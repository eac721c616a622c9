import { findCompany } from '../../data/logisticsCompanies.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorInfoFailure } from '../envelopes.mts';

/** Says how the buyer sent the goods back, once the seller agreed to that. */
export const returnGoods: Api = {
	id: 'com.alibaba.trade:alibaba.trade.refund.returnGoods-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'refundId', type: 'String', required: true },
		{ name: 'logisticsCompanyNo', type: 'String', required: true },
		{ name: 'freightBill', type: 'String', required: true },
		{ name: 'description', type: 'String' },
		{ name: 'vouchers', type: 'String[]' },
	],
	handle({ parameters, state: { refunds }, now }) {
		const { refundId, logisticsCompanyNo, freightBill = '', description = '' } = parameters;
		const vouchers = parameters.vouchers ? (exactParse(parameters.vouchers) as string[]) : [];
		if (vouchers.length > 10) throw new BusinessFailure('4003', '上传的凭证过多');
		const company = findCompany(logisticsCompanyNo);
		if (!company || !/^[A-Za-z0-9]{8,30}$/.test(freightBill)) {
			throw new BusinessFailure('4004', '物流公司编号和运单号校验不通过');
		}
		const refund = refunds.find(refundId);
		if (!refund) throw new BusinessFailure('4005', '退款单信息不存在');
		if (refund.status !== 'waitbuyersend') {
			throw new BusinessFailure('4007', '当前退款单状态不支持退货');
		}
		refund.logistics = { companyName: company.companyName, mailNo: freightBill };
		const text = `物流公司：${company.companyName}|物流单号：${freightBill}|说明：${description}|`;
		refunds.advance(refund, 'waitsellerreceive', 1, '买家退货', text, now);
		return { result: { success: true } };
	},
	failure: errorInfoFailure,
};
