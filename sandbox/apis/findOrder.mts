import type { OrderFacts } from '../data/orderFacts.mts';
import type { SandboxState } from '../data/state.mts';

/** The order with this number, in digits; undefined when there is none. */
export function findOrder({ orders }: SandboxState, orderId: unknown): OrderFacts | undefined {
	const digits = String(orderId);
	return /^\d{1,19}$/.test(digits) ? orders.find(BigInt(digits)) : undefined;
}
