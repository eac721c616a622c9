import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';
import { findOrder } from '../findOrder.mts';

/** Reminds a seller to ship, at most once in 24 hours. */
export const deliveryUrge: Api = {
	id: 'com.alibaba.logistics:logistics.delivery.urge-1',
	needsAccessToken: true,
	parameters: [{ name: 'orderId', type: 'String', required: true }],
	handle({ parameters: { orderId }, state, now }) {
		const order = findOrder(state, orderId);
		// The rules are documented, the codes are not.
		if (!order) throw new BusinessFailure('ORDER_NOT_EXIST', `订单不存在: ${orderId}`);
		if (order.status !== 'waitsellersend') {
			throw new BusinessFailure('ORDER_STATUS_ERROR', '订单不是待发货状态');
		}
		if (!state.shipments.urge(order.id, now)) {
			throw new BusinessFailure('URGE_LIMIT', '24小时内只能催一次');
		}
		return nestedSuccess(true);
	},
	failure: nestedFailure,
};
