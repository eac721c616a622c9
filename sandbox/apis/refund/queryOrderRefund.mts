import { BusinessFailure, type Api, type ApiContext, type ApiParameter } from '../api.mts';
import { extErrorFailure } from '../envelopes.mts';
import { operationModel, refundFlags, refundModel } from './refundModel.mts';

const parameters: readonly ApiParameter[] = [
	{ name: 'refundId', type: 'String', required: true },
	{ name: 'needTimeOutInfo', type: 'Boolean' },
	{ name: 'needOrderRefundOperation', type: 'Boolean' },
];

/** One refund, for the buyer. */
export const queryOrderRefund: Api = {
	id: 'com.alibaba.trade:alibaba.trade.refund.OpQueryOrderRefund-1',
	needsAccessToken: true,
	parameters,
	handle,
	failure: refundQueryFailure,
};

/** One refund, for the seller; documented by its parameters alone. */
export const queryOrderRefundSellerView: Api = {
	...queryOrderRefund,
	id: 'com.alibaba.trade:alibaba.trade.refund.OpQueryOrderRefund.sellerView-1',
};

function handle({ parameters: { refundId, needOrderRefundOperation }, state }: ApiContext) {
	const refund = state.refunds.find(refundId);
	if (!refund) {
		// The documented text is JSON in JSON.
		const cause = `errorCode:REFUND_DATA_ERROR,errorMsg:refundId : ${refundId},cause:null`;
		const errorMessage = 'SERVICE:INVOKE_FAIL:退款数据错误，请检查退款单号';
		throw new BusinessFailure('500', JSON.stringify({ errorCode: '003002', errorMessage, cause }));
	}
	const model = { ...refundModel(refund), ...refundFlags(refund) };
	if (needOrderRefundOperation === 'true') {
		model.refundOperationList = refund.operations.map((operation, index) =>
			operationModel(refund, operation, index),
		);
	}
	const orderEntryCountMap = Object.fromEntries(
		refund.goods.map(({ entryId, count }) => [String(entryId), count]),
	);
	return { result: { opOrderRefundModelDetail: { ...model, orderEntryCountMap } } };
}

/** The queries of refunds have no flag of success. */
export function refundQueryFailure(errorCode: string, errorMessage: string) {
	const { extErrorMessage } = extErrorFailure(errorCode, errorMessage);
	return { errorCode, errorMessage, extErrorMessage };
}
