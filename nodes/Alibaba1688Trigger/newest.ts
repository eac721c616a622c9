import { isRecord } from '../Alibaba1688/gateway/path';
import { textOf } from '../Alibaba1688/output/text';
import type { Message } from '../Alibaba1688/message/message';

/** Events that tell the state of one thing, so that an older one is out of date. */
export type Family = 'order' | 'refund';

/**
 * Which thing a message tells the state of. Stock deltas, logistics and batch payments tell of none:
 * each of their messages counts.
 */
export function subjectOf({ type, data }: Message): { family: Family; id: string } | undefined {
	if (!type.startsWith('ORDER_') || !isRecord(data)) return undefined;
	const refundId = textOf(data.refundId);
	if (refundId) return { family: 'refund', id: refundId };
	const orderId = textOf(data.orderId);
	return orderId ? { family: 'order', id: orderId } : undefined;
}

/** Tells events that arrive after a newer one of the same order or refund; bounded memory. */
export class Newest {
	private readonly times = new Map<string, number>();

	/** @param limit orders and refunds that are remembered */
	constructor(private readonly limit: number) {}

	/**
	 * Whether a newer event of the same subject was there before; if not, this one is the newest now.
	 * Two events of the same second both pass.
	 *
	 * @param owner whoever counts by itself, such as one node
	 */
	isOutdated(owner: string, message: Message, families: readonly Family[]): boolean {
		const subject = subjectOf(message);
		const { sentAtMs } = message;
		if (!subject || sentAtMs === undefined || !families.includes(subject.family)) return false;
		const key = `${owner} ${subject.family} ${subject.id}`;
		const newest = this.times.get(key);
		if (newest !== undefined && newest > sentAtMs) return true;
		// Written anew, so that the subjects without news are forgotten first.
		this.times.delete(key);
		this.times.set(key, sentAtMs);
		if (this.times.size > this.limit) {
			const [oldest] = this.times.keys();
			this.times.delete(oldest);
		}
		return false;
	}
}
