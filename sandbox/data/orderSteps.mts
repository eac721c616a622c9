import type { OrderFacts } from './orderFacts.mts';
import type { OrderStatus } from './orderSeed.mts';

interface Step {
	/** Statuses in which an order can take it. */
	from: readonly OrderStatus[];
	to: OrderStatus;
	/** Which time it sets. */
	time: 'payTime' | 'sendTime' | 'receiveTime' | 'closeTime';
}

/** How an order gets on. */
export const orderSteps = {
	pay: { from: ['waitbuyerpay'], to: 'waitsellersend', time: 'payTime' },
	send: { from: ['waitsellersend'], to: 'waitbuyerreceive', time: 'sendTime' },
	receive: { from: ['waitbuyerreceive'], to: 'success', time: 'receiveTime' },
	cancel: { from: ['waitbuyerpay'], to: 'cancel', time: 'closeTime' },
	/** The whole order was paid back before it was sent. */
	refund: { from: ['waitsellersend'], to: 'cancel', time: 'closeTime' },
	/** The whole order was paid back after it was sent. */
	terminate: { from: ['waitbuyerreceive'], to: 'terminated', time: 'closeTime' },
} as const satisfies Record<string, Step>;

export type OrderStep = keyof typeof orderSteps;

/** What a step changes of an order; undefined when the order is not at a status to take it. */
export function stepChange(
	order: Pick<OrderFacts, 'status'>,
	name: OrderStep,
	now: number,
): Partial<OrderFacts> | undefined {
	const step: Step = orderSteps[name];
	if (!step.from.includes(order.status)) return undefined;
	return { status: step.to, modifyTime: now, [step.time]: now };
}

/** The times of a seeded order that has come to this status. */
export function seededTimes({
	status,
	createTime,
	modifyTime,
}: Pick<OrderFacts, 'status' | 'createTime' | 'modifyTime'>): Partial<OrderFacts> {
	const payTime = createTime + 3000;
	switch (status) {
		case 'waitbuyerpay':
			return {};
		case 'waitsellersend':
			return { payTime };
		case 'waitbuyerreceive':
			return { payTime, sendTime: modifyTime };
		case 'success':
			return {
				payTime,
				sendTime: Math.floor((createTime + modifyTime) / 2),
				receiveTime: modifyTime,
			};
		default:
			return { closeTime: modifyTime, closeReason: 'BUYER_NO_PAY' };
	}
}
