import { CancelledError, type Cancellation, type Clock } from './clock';

/** Permission to send one call; it is handed back with what became of the call. */
export interface Ticket {
	readonly grantedAt: number;
}

/**
 * Calls leave a little further apart than the rate says, because the way to the gateway jitters, and a
 * gateway that allows no burst refuses a call which comes a moment early.
 */
const MARGIN = 1.02;
/** A late call is made up for, but never by leaving closer to its predecessor than this. */
const CLOSEST = 1.012;
/** Below this distance timers are too coarse to space calls one by one. */
const FINE_SPACING_MS = 10;

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
/** Shares of the full rate by which the pacer climbs in a second, far from and near the last refusal. */
const FAST_CLIMB = 0.1;
const SLOW_CLIMB = 0.02;
const NEAR_REFUSAL = 0.9;
const SLOWEST_SHARE = 0.01;

interface Waiting {
	readonly grant: (ticket: Ticket) => void;
	readonly owner: object;
}

/**
 * Spaces the calls of one App Key. It starts at the rate of the credential, lowers itself when 1688
 * refuses a call (multiplicative) and climbs back (additive), so that processes which know nothing of
 * each other settle below the allowance they share. Executions take turns.
 */
export class Pacer {
	private rate: number;

	private nextSlot = -Infinity;

	private lastAdjusted: number;

	private lastLowered = -Infinity;

	private refusedRate = Infinity;

	private acceptedSinceRefused = 0;

	/** The first calls of a process are the most uneven ones. */
	private patience = 1;

	private margin = MARGIN;

	private readonly queues = new Map<object, Waiting[]>();

	private pumping = false;

	constructor(
		private fullRate: number,
		private readonly clock: Clock,
	) {
		this.rate = fullRate;
		this.lastAdjusted = clock.now();
	}

	/** Calls per second at present. */
	get currentRate(): number {
		return this.rate;
	}

	/** The credential may be edited while the process lives. */
	setFullRate(rate: number): void {
		if (rate === this.fullRate) return;
		this.fullRate = rate;
		this.rate = rate;
		this.refusedRate = Infinity;
		// A slot that was far off at a low rate must not hold up the next call at a higher one.
		this.nextSlot = Math.min(this.nextSlot, this.clock.now() + this.spacing());
	}

	/**
	 * Waits for a turn.
	 *
	 * @param owner whoever shares a turn, such as one execution
	 * @throws CancelledError when the wait is given up; the place in the queue is then free
	 */
	async take(owner: object, cancellation: Cancellation): Promise<Ticket> {
		if (cancellation.isCancelled) throw new CancelledError();
		if (this.queues.size === 0 && this.clock.now() >= this.nextSlot) {
			return this.grant(this.spacing());
		}
		let waiting: Waiting | undefined;
		const turn = new Promise<Ticket>((resolve) => {
			waiting = { grant: resolve, owner };
			const queue = this.queues.get(owner);
			if (queue) queue.push(waiting);
			else this.queues.set(owner, [waiting]);
		});
		void this.pump();
		return await cancellation.race(turn, () => this.leave(waiting));
	}

	/** Milliseconds until a call that comes now would get its turn, at the present rate. */
	expectedWait(): number {
		let ahead = 0;
		for (const queue of this.queues.values()) ahead += queue.length;
		return Math.max(0, this.nextSlot - this.clock.now()) + ahead * this.spacing();
	}

	/** The gateway took the call, whatever it then said. */
	accepted(): void {
		this.acceptedSinceRefused++;
		this.patience = Math.min(MOST_PATIENCE, this.patience + 1 / CALLS_PER_PATIENCE);
		this.margin = Math.max(MARGIN, this.margin - MARGIN_STEP / MARGIN_MEMORY);
		this.climb();
	}

	/** The gateway refused the call because of the rate. */
	refused(ticket: Ticket): void {
		// Calls that left before the last step down say nothing about the rate since.
		if (ticket.grantedAt <= this.lastLowered) return;
		const accepted = this.acceptedSinceRefused;
		this.acceptedSinceRefused = 0;
		if (this.patience >= 1) {
			this.patience--;
			this.margin = Math.min(LARGEST_MARGIN, this.margin + MARGIN_STEP);
			this.lower(SMALL_STEP_DOWN);
		} else {
			this.lower(Math.max(LARGEST_STEP_DOWN, accepted / (accepted + 1)));
		}
	}

	private lower(share: number): void {
		this.refusedRate = this.rate;
		this.rate = Math.max(this.fullRate * SLOWEST_SHARE, this.rate * share);
		this.lastLowered = this.lastAdjusted = this.clock.now();
		this.nextSlot = Math.max(this.nextSlot, this.lastLowered + this.spacing());
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

	private spacing(): number {
		return (1000 / this.rate) * this.margin;
	}

	/** @param closest milliseconds that the next call stays behind this one at least */
	private grant(closest: number): Ticket {
		const now = this.clock.now();
		this.nextSlot = Math.max(this.nextSlot + this.spacing(), now + closest);
		return { grantedAt: now };
	}

	/** A call that waited and was let through late does not delay those behind it as well. */
	private closestForLate(): number {
		return this.spacing() < FINE_SPACING_MS ? -FINE_SPACING_MS : (1000 / this.rate) * CLOSEST;
	}

	/** One loop serves all who wait; it ends with the last of them. */
	private async pump(): Promise<void> {
		if (this.pumping) return;
		this.pumping = true;
		while (this.queues.size > 0) {
			const wait = this.nextSlot - this.clock.now();
			if (wait > 0) await this.clock.sleep(wait);
			else this.nextWaiting()?.grant(this.grant(this.closestForLate()));
		}
		this.pumping = false;
	}

	/** The head of the queue of the owner whose turn it is; that owner goes to the back. */
	private nextWaiting(): Waiting | undefined {
		const [turn] = this.queues;
		if (!turn) return undefined;
		const [owner, queue] = turn;
		const waiting = queue.shift();
		this.queues.delete(owner);
		if (queue.length > 0) this.queues.set(owner, queue);
		return waiting;
	}

	private leave(waiting: Waiting | undefined): void {
		const queue = waiting && this.queues.get(waiting.owner);
		if (!waiting || !queue) return;
		const place = queue.indexOf(waiting);
		if (place === -1) return;
		queue.splice(place, 1);
		if (queue.length === 0) this.queues.delete(waiting.owner);
	}
}

const pacers = new Map<string, Pacer>();

/** The pacer of an App Key at a gateway: one in the process, shared by all executions. */
export function pacerFor(key: string, rate: number, clock: Clock): Pacer {
	let pacer = pacers.get(key);
	if (!pacer) pacers.set(key, (pacer = new Pacer(rate, clock)));
	pacer.setFullRate(rate);
	return pacer;
}
