import { accounts } from '../../data/accounts.mts';
import { isAfterSale, type Refund } from '../../data/refunds.mts';
import { exactParse } from '../../exactJson.mts';
import { fromGatewayDate } from '../../gateway/dates.mts';
import {
	BusinessFailure,
	type Api,
	type ApiContext,
	type ApiParameter,
	type BusinessParameters,
} from '../api.mts';
import { errorMsgFailure } from '../envelopes.mts';
import { refundModel } from './refundModel.mts';

/** No maximum is documented; the example has 20. */
const pageSizeMaximum = 20;
const longestBack = 730 * 24 * 60 * 60 * 1000;

const common: readonly ApiParameter[] = [
	{ name: 'currentPageNum', type: 'Integer' },
	{ name: 'pageSize', type: 'Integer' },
	{ name: 'orderId', type: 'Long' },
	{ name: 'applyStartTime', type: 'Date' },
	{ name: 'applyEndTime', type: 'Date' },
	{ name: 'modifyStartTime', type: 'Date' },
	{ name: 'modifyEndTime', type: 'Date' },
	{ name: 'refundStatusSet', type: 'String[]' },
	{ name: 'logisticsNo', type: 'String' },
	{ name: 'dipsuteType', type: 'Integer' },
];

/** The buyer's refunds, newest first, page by page. */
export const buyerQueryOrderRefundList: Api = {
	id: 'com.alibaba.trade:alibaba.trade.refund.buyer.queryOrderRefundList-1',
	needsAccessToken: true,
	parameters: [...common, { name: 'sellerMemberId', type: 'String' }],
	handle: (context) => list(context, true),
	failure: errorMsgFailure,
};

/** The seller's refunds. */
export const queryOrderRefundList: Api = {
	id: 'com.alibaba.trade:alibaba.trade.refund.queryOrderRefundList-1',
	needsAccessToken: true,
	parameters: [
		...common,
		{ name: 'buyerMemberId', type: 'String' },
		{ name: 'buyerLoginId', type: 'String' },
	],
	handle: (context) => list(context, false),
	failure: errorMsgFailure,
};

function list({ parameters, state: { refunds, behaviour }, now }: ApiContext, isBuyer: boolean) {
	const { applyStartTime, currentPageNum, pageSize, logisticsNo, sellerMemberId } = parameters;
	const from = applyStartTime && fromGatewayDate(applyStartTime);
	if (from && now - from > longestBack) {
		throw new BusinessFailure(
			'APPLY_TIME_ERROR',
			'只能查询730天以内的退款单，请检查退款申请时间！',
		);
	}
	// The rule is documented for the buyer, its code is not.
	if (logisticsNo && isBuyer && !sellerMemberId) {
		throw new BusinessFailure('PARAM_ERROR', 'sellerMemberId不能为空');
	}
	const found = refunds.all.filter((refund) => passes(refund, parameters));
	const first = behaviour.refundListFirstPage;
	const page = Math.max(first, Number(currentPageNum ?? first));
	const size = Math.min(pageSizeMaximum, Math.max(1, Number(pageSize ?? pageSizeMaximum)));
	const start = (page - first) * size;
	return {
		result: {
			opOrderRefundModels: found.slice(start, start + size).map(refundModel),
			totalCount: found.length,
			currentPageNum: page,
		},
		success: true,
	};
}

function passes(refund: Refund, parameters: BusinessParameters): boolean {
	const { orderId, refundStatusSet, dipsuteType = '0', logisticsNo } = parameters;
	const { buyer, seller } = accounts;
	const statuses = refundStatusSet && (exactParse(refundStatusSet) as string[]);
	return (
		(!orderId || String(refund.orderId) === orderId) &&
		(!statuses || statuses.length === 0 || statuses.includes(refund.status)) &&
		(dipsuteType === '0' || (dipsuteType === '2') === isAfterSale(refund)) &&
		(!logisticsNo || refund.logistics?.mailNo === logisticsNo) &&
		isIn(refund.appliedAt, parameters.applyStartTime, parameters.applyEndTime) &&
		isIn(refund.modifiedAt, parameters.modifyStartTime, parameters.modifyEndTime) &&
		isOrAbsent(parameters.sellerMemberId, seller.memberId) &&
		isOrAbsent(parameters.buyerMemberId, buyer.memberId) &&
		isOrAbsent(parameters.buyerLoginId, buyer.loginId)
	);
}

function isIn(time: number, from: string | undefined, to: string | undefined): boolean {
	const [start = -Infinity, end = Infinity] = [from, to].map(
		(text) => (text && fromGatewayDate(text)) || undefined,
	);
	return time >= start && time <= end;
}

function isOrAbsent(wanted: string | undefined, actual: string): boolean {
	return !wanted || wanted === actual;
}
