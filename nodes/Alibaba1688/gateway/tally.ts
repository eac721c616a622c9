/** What a run cost; 1688 bills some APIs per call. */
export class Tally {
	calls = 0;

	retried = 0;

	throttled = 0;

	waitedMs = 0;

	/** Results that were taken from the journal instead of being sent again. */
	repeated = 0;

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
