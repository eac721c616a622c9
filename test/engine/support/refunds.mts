import { lineFen } from '../../../sandbox/data/orderFacts.mts';
import type { OrderStatus } from '../../../sandbox/data/orderSeed.mts';
import { orderModel } from '../../../sandbox/data/orders.mts';
import { refundIdOf, type Refund, type RefundStatus } from '../../../sandbox/data/refunds.mts';
import type { Sandbox } from '../../../sandbox/server.mts';

/** An order without refund, with what was paid for its goods in yuan. */
export function orderWithoutRefund({ state }: Sandbox, status: OrderStatus, index = 0) {
	const { orders, refunds } = state;
	const order = orders
		.list({ status }, 0, 60)
		.orders.filter(({ id }) => refunds.ofOrder(id).length === 0)[index];
	const lines = orderModel(order).productItems.map(({ subItemID, quantity }) => ({
		id: String(subItemID),
		quantity,
	}));
	const fen = order.lines.reduce((sum, line) => sum + lineFen(line) + line.discountFen, 0);
	return { id: String(order.id), lines, fen, yuan: (fen / 100).toFixed(2) };
}

/** The number of a seeded refund in this state. */
export function seededRefund({ state }: Sandbox, status: RefundStatus): Refund & { id: string } {
	const refund = state.refunds.all.find((entry) => entry.status === status)!;
	return { ...refund, id: refundIdOf(refund) };
}

/** A refund of received goods that waits for the seller to agree to the return. */
export function askForReturn(sandbox: Sandbox): string {
	const { refunds } = sandbox.state;
	const order = orderWithoutRefund(sandbox, 'waitbuyerreceive');
	const made = refunds.create({
		...seededRefund(sandbox, 'waitselleragree'),
		orderId: BigInt(order.id),
		goods: order.lines.map(({ id, quantity }) => ({ entryId: BigInt(id), count: quantity })),
		isReturn: true,
		appliedAt: Date.now(),
	});
	return refundIdOf(made);
}
