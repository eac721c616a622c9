import type { Clock } from './clock';

/** A call that is let go has left the process after this time, unless the process is busy. */
const LONGEST_MS = 3;
/** Where the first guess begins, and how it learns: slowly upwards and quickly downwards. */
const FIRST_GUESS_MS = 1.5;
const UP = 1.02;
const DOWN = 0.84;
/** Not all that delays a call is seen, so what is seen counts for more. */
const UNSEEN = 1.3;

/**
 * How late calls leave the process. A collection of garbage, an answer that is read or a cold start hold
 * up a call which was let go in time, and the next one would follow it too closely. What n8n does
 * between the two is not told to a node, but the time is known in which the process was busy.
 */
export class Departures {
	/** Work that sending a call takes when nothing else is done meanwhile. */
	private workMs = FIRST_GUESS_MS;

	constructor(private readonly clock: Clock) {}

	/**
	 * Waits until a call that is let go now has left.
	 *
	 * @returns by how many milliseconds it was held up
	 */
	async next(): Promise<number> {
		const before = this.clock.busy();
		await this.clock.sleep(LONGEST_MS);
		const workMs = this.clock.busy() - before;
		const heldUpMs = Math.max(0, workMs - this.workMs) * UNSEEN;
		this.workMs *= workMs > this.workMs ? UP : DOWN;
		return heldUpMs;
	}
}
