/** How often an app may call. */
export interface Allowance {
	/** Calls per second; 0 or Infinity lifts the limit. */
	rate: number;
	/** Calls that may come at once after a pause; at least 1. */
	burst: number;
}

/**
 * A token bucket, refilled from the time that passed between two calls, not by a timer: it is exact
 * however late the event loop is.
 */
export class AllowanceBucket {
	private tokens: number;
	private filledAt: number;

	/**
	 * @param now milliseconds of a monotonic clock.
	 * @throws RangeError when the allowance makes no sense.
	 */
	constructor(
		private allowance: Allowance,
		private readonly now: () => number = () => performance.now(),
	) {
		checkAllowance(allowance);
		this.tokens = allowance.burst;
		this.filledAt = now();
	}

	/** Takes one token; false when there is none. */
	take(): boolean {
		if (this.unlimited()) return true;
		this.refill();
		// The sum of many small refills may end a hair below a whole token.
		if (this.tokens < 1 - 1e-9) return false;
		this.tokens -= 1;
		return true;
	}

	/**
	 * Changes the allowance from this moment on: time already passed counts at the old rate, and a
	 * smaller burst spills what no longer fits. After a time without limit the bucket is full.
	 *
	 * @throws RangeError when the allowance makes no sense.
	 */
	change(allowance: Allowance): void {
		checkAllowance(allowance);
		const wasUnlimited = this.unlimited();
		this.refill();
		this.tokens = wasUnlimited ? allowance.burst : Math.min(this.tokens, allowance.burst);
		this.allowance = allowance;
	}

	private unlimited(): boolean {
		return this.allowance.rate === 0 || this.allowance.rate === Infinity;
	}

	private refill(): void {
		const now = this.now();
		if (!this.unlimited()) {
			const refilled = this.tokens + ((now - this.filledAt) / 1000) * this.allowance.rate;
			this.tokens = Math.min(this.allowance.burst, refilled);
		}
		this.filledAt = now;
	}
}

function checkAllowance({ rate, burst }: Allowance): void {
	// Written so that a missing number is refused too.
	if (!(rate >= 0) || !(burst >= 1)) {
		throw new RangeError(`rate must be 0 or more and burst 1 or more, not ${rate} and ${burst}`);
	}
}
