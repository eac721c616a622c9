import type { Clock } from './clock';

/** What a run cost; 1688 bills some APIs per call. */
export class Tally {
	calls = 0;

	retried = 0;

	throttled = 0;

	/** Time in which at least one call waited for its turn or before a retry. */
	waitedMs = 0;

	private waiting = 0;

	private waitingSince = 0;

	/** Results that were taken from the journal instead of being sent again. */
	repeated = 0;

	/** Counts the time of a wait; waits at the same time count once. */
	async wait<T>(clock: Clock, promise: Promise<T>): Promise<T> {
		if (this.waiting++ === 0) this.waitingSince = clock.now();
		try {
			return await promise;
		} finally {
			if (--this.waiting === 0) this.waitedMs += clock.now() - this.waitingSince;
		}
	}

	/** One line for people; '' when nothing was sent. */
	toString(): string {
		if (this.calls + this.repeated === 0) return '';
		const parts = [
			`${this.calls} ${this.calls === 1 ? 'call' : 'calls'} to 1688`,
			`${this.retried} retried`,
			`${this.throttled} throttled`,
			`${(this.waitedMs / 1000).toFixed(1)} s waited`,
		];
		if (this.repeated > 0)
			parts.push(`${this.repeated} not repeated because they were done before`);
		return parts.join(', ');
	}
}
