import { isAfterSale } from '../../data/refunds.mts';
import { BusinessFailure, type Api, type ApiContext, type ApiParameter } from '../api.mts';
import { findOrder } from '../findOrder.mts';
import { refundQueryFailure } from './queryOrderRefund.mts';
import { refundFlags, refundModel } from './refundModel.mts';

const parameters: readonly ApiParameter[] = [
	{ name: 'orderId', type: 'String', required: true },
	{ name: 'queryType', type: 'String', required: true },
];

/** The refunds of an order that were asked for before it was complete, for the buyer. */
export const queryBatchRefund: Api = {
	id: 'com.alibaba.trade:alibaba.trade.refund.OpQueryBatchRefundByOrderIdAndStatus-1',
	needsAccessToken: true,
	parameters,
	handle,
	failure: refundQueryFailure,
};

/** The same for the seller; documented by its parameters alone. */
export const queryBatchRefundSellerView: Api = {
	...queryBatchRefund,
	id: 'com.alibaba.trade:alibaba.trade.refund.OpQueryBatchRefundByOrderIdAndStatus.sellerView-1',
};

function handle({ parameters: { orderId, queryType }, state }: ApiContext) {
	const order = findOrder(state, orderId);
	// The codes of both refusals are not documented.
	if (!order) throw new BusinessFailure('500', `订单不存在: ${orderId}`);
	if (queryType !== '1' && queryType !== '3') {
		throw new BusinessFailure('500', `queryType有误: ${queryType}`);
	}
	const found = state.refunds.ofOrder(order.id).filter((refund) => {
		if (isAfterSale(refund) || refund.status === 'refundclose') return false;
		return (refund.status === 'refundsuccess') === (queryType === '3');
	});
	const models = found.map((refund) => ({
		...refundModel(refund),
		...isFlags(refund),
		success: true,
	}));
	return { result: { opOrderRefundModels: models } };
}

/** Here the flags are called `isOnlyRefund`, where the detail of one refund calls them `onlyRefund`. */
function isFlags(refund: Parameters<typeof refundFlags>[0]) {
	return Object.fromEntries(
		Object.entries(refundFlags(refund)).map(([name, value]) => [
			`is${name.charAt(0).toUpperCase()}${name.slice(1)}`,
			value,
		]),
	);
}
