import { accounts, type Account } from '../../data/accounts.mts';
import type { OrderFacts } from '../../data/orderFacts.mts';
import type { OrderStatus } from '../../data/orderSeed.mts';
import type { SandboxState } from '../../data/state.mts';
import { BusinessFailure } from '../api.mts';

/**
 * The order of an id in wire text or parsed JSON.
 *
 * @throws BusinessFailure when there is none
 */
export function orderOf(state: SandboxState, id: unknown, code = 'ORDER_NOT_EXIST'): OrderFacts {
	const text = String(id);
	const order = /^\d{1,19}$/.test(text) ? state.orders.find(BigInt(text)) : undefined;
	if (!order) throw new BusinessFailure(code, `ORDER_NOT_EXIST: ${text}`);
	return order;
}

/**
 * @throws BusinessFailure when the order is at another status. The code is documented for cancelling;
 *   the other APIs document none.
 */
export function checkStatus(order: OrderFacts, ...statuses: OrderStatus[]): void {
	if (statuses.includes(order.status)) return;
	throw new BusinessFailure('ORDER_STATUS_ERROR', `订单状态错误: ${order.status}`);
}

/**
 * @throws BusinessFailure unless the seller calls. The code is documented for cancelling; the APIs of
 *   sellers document none.
 */
export function checkIsSeller(account: Account): void {
	if (account !== accounts.seller) throw new BusinessFailure('400_3', '没有权限操作该订单');
}
