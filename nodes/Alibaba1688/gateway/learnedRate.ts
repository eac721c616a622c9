import type { Clock } from './clock';

/**
 * Calls leave a little further apart than the rate says, because the way to the gateway jitters, and a
 * gateway that allows no burst refuses a call which comes a moment early.
 */
const MARGIN = 1.02;
/** Refusals that are taken for jitter at most in a row, and accepted calls that earn one more. */
const MOST_PATIENCE = 3;
const CALLS_PER_PATIENCE = 20;
/** Jitter is no reason to slow down much, but processes that share an allowance owe each other a little. */
const SMALL_STEP_DOWN = 0.97;
/** What the margin learns from such a refusal, up to a limit, and the accepted calls that undo it. */
const MARGIN_STEP = 0.001;
const LARGEST_MARGIN = 1.06;
const MARGIN_MEMORY = 500;
/** Other refusals lower the rate by the share of calls that were refused, but not further than to this. */
const LARGEST_STEP_DOWN = 0.6;
/** Shares of the full rate by which the rate climbs in a second, far from and near the last refusal. */
const FAST_CLIMB = 0.1;
const SLOW_CLIMB = 0.02;
const NEAR_REFUSAL = 0.9;
const SLOWEST_SHARE = 0.01;

/**
 * The rate of an app as refusals teach it. It starts at the rate of the credential, goes down when 1688
 * refuses a call (multiplicative) and climbs back (additive), so that processes which know nothing of
 * each other settle below the allowance they share.
 */
export class LearnedRate {
	private rate: number;

	private margin = MARGIN;

	private lastAdjusted: number;

	private lastLowered = -Infinity;

	private refusedRate = Infinity;

	private acceptedSinceRefused = 0;

	/** The first calls of a process are the most uneven ones. */
	private patience = 1;

	/** @param fullRate calls per second */
	constructor(
		private fullRate: number,
		private readonly clock: Clock,
	) {
		this.rate = fullRate;
		this.lastAdjusted = clock.now();
	}

	/** Calls per second at present. */
	get perSecond(): number {
		return this.rate;
	}

	/** Milliseconds between two calls. */
	get spacingMs(): number {
		return (1000 / this.rate) * this.margin;
	}

	/** Whether calls were refused lately that came hardly too early: there is no burst to make up for it. */
	get isWithoutBurst(): boolean {
		return this.margin > MARGIN;
	}

	/**
	 * What refusals taught is kept: two credentials of one app may name different rates, in turns.
	 *
	 * @returns whether this is another rate than before
	 */
	setFull(rate: number): boolean {
		if (rate === this.fullRate) return false;
		const isLowered = this.rate < this.fullRate;
		this.fullRate = rate;
		this.rate = isLowered ? Math.min(this.rate, rate) : rate;
		return true;
	}

	/** A call was accepted. */
	accepted(): void {
		this.acceptedSinceRefused++;
		this.patience = Math.min(MOST_PATIENCE, this.patience + 1 / CALLS_PER_PATIENCE);
		this.margin = Math.max(MARGIN, this.margin - MARGIN_STEP / MARGIN_MEMORY);
		this.climb();
	}

	/**
	 * A call was refused.
	 *
	 * @param grantedAt when it was let go
	 * @returns whether the rate was lowered
	 */
	refused(grantedAt: number): boolean {
		// Calls that left before the last step down say nothing about the rate since.
		if (grantedAt <= this.lastLowered) return false;
		const accepted = this.acceptedSinceRefused;
		this.acceptedSinceRefused = 0;
		if (this.patience >= 1) {
			this.patience--;
			this.margin = Math.min(LARGEST_MARGIN, this.margin + MARGIN_STEP);
			this.lower(SMALL_STEP_DOWN);
		} else {
			this.lower(Math.max(LARGEST_STEP_DOWN, accepted / (accepted + 1)));
		}
		return true;
	}

	private lower(share: number): void {
		this.refusedRate = this.rate;
		this.rate = Math.max(this.fullRate * SLOWEST_SHARE, this.rate * share);
		this.lastLowered = this.lastAdjusted = this.clock.now();
	}

	private climb(): void {
		const now = this.clock.now();
		const seconds = (now - this.lastAdjusted) / 1000;
		this.lastAdjusted = now;
		if (this.rate >= this.fullRate) return;
		const near = this.rate >= this.refusedRate * NEAR_REFUSAL && this.rate <= this.refusedRate;
		const share = near ? SLOW_CLIMB : FAST_CLIMB;
		this.rate = Math.min(this.fullRate, this.rate + this.fullRate * share * seconds);
	}
}
