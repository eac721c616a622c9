/** The answer of n8n to a delivery, as far as it tells what became of it: Node's ServerResponse. */
export interface Reply {
	readonly writableEnded?: boolean;
	readonly statusCode?: number;
	once?(event: 'close', listener: () => void): unknown;
}

/**
 * What to do with a delivery: start the workflow, drop it as a repeat, or wait, because the same
 * message is being delivered at this moment and it is not known whether n8n could store it.
 */
export type Claim = 'first' | 'repeat' | 'wait';

/** A delivery that was stored needs no reply any more, which would keep its request in memory. */
type Seen = 'stored' | Reply;

/**
 * Remembers which messages were delivered, each of them exactly once, also when many deliveries of one
 * arrive together. n8n says that it stored an execution by answering 200, so a message only counts as
 * delivered when its answer says so: after a failure the next delivery of it is the first again.
 *
 * The memory is bounded: the oldest messages are forgotten.
 */
export class Repeats {
	private readonly seen = new Map<string, Seen>();

	/** @param limit messages that are remembered */
	constructor(private readonly limit: number) {}

	get size(): number {
		return this.seen.size;
	}

	claim(message: string, reply: Reply): Claim {
		const before = this.seen.get(message);
		if (before !== undefined) {
			if (before === 'stored' || wasStored(before)) {
				this.seen.set(message, 'stored');
				return 'repeat';
			}
			if (!before.writableEnded) return 'wait';
			this.seen.delete(message);
		}
		this.remember(message, reply);
		return 'first';
	}

	/** The delivery was not handed to n8n after all. */
	release(message: string): void {
		this.seen.delete(message);
	}

	private remember(message: string, reply: Reply): void {
		this.seen.set(message, reply);
		reply.once?.('close', () => {
			if (this.seen.get(message) === reply && wasStored(reply)) this.seen.set(message, 'stored');
		});
		if (this.seen.size > this.limit) {
			const [oldest] = this.seen.keys();
			this.seen.delete(oldest);
		}
	}
}

/** A reply that cannot tell counts as a good one. */
function wasStored({ writableEnded, statusCode = 200 }: Reply): boolean {
	return writableEnded === undefined || (writableEnded && statusCode < 400);
}
