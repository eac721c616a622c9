import { CancelledError, type Cancellation, type Clock } from './clock';
import { Departures } from './departures';
import { LearnedRate } from './learnedRate';
import { Turns } from './turns';

/** Permission to send one call; it is handed back with what became of the call. */
export interface Ticket {
	readonly grantedAt: number;
}

/** A late call is made up for, but never by leaving closer to its predecessor than this. */
const CLOSEST = 1.003;
/** How much lateness is made up for. */
const LONGEST_DEBT_MS = 10;
/** Below this distance timers are too coarse to space calls one by one. */
const FINE_SPACING_MS = 10;

/**
 * Spaces the calls of one App Key, at a rate that refusals teach it. Executions take turns.
 */
export class Pacer {
	private readonly rate: LearnedRate;

	/** When the next call is due by the rate, and when it may leave because of the one before. */
	private due = -Infinity;

	private notBefore = -Infinity;

	private readonly turns = new Turns<Ticket>();

	private pumping = false;

	private readonly departures: Departures;

	/** Settles when the call that was let go last has left the process. */
	departed: Promise<void> = Promise.resolve();

	/** @param fullRate calls per second */
	constructor(
		fullRate: number,
		private readonly clock: Clock,
	) {
		this.rate = new LearnedRate(fullRate, clock);
		this.departures = new Departures(clock);
	}

	/** Calls per second at present. */
	get currentRate(): number {
		return this.rate.perSecond;
	}

	/** The credential may be edited while the process lives. */
	setFullRate(rate: number): void {
		if (!this.rate.setFull(rate)) return;
		// A slot that was far off at a low rate must not hold up the next call at a higher one.
		this.due = Math.min(this.due, this.clock.now() + this.rate.spacingMs);
		this.notBefore = Math.min(this.notBefore, this.due);
	}

	/**
	 * Waits for a turn.
	 *
	 * @param owner whoever shares a turn, such as one execution
	 * @param latest the moment at which the wait is given up; it is not begun when it would last longer
	 * @returns the permission, or undefined when no turn comes in time; the place in the queue is then free
	 * @throws CancelledError when the run is over
	 */
	async take(owner: object, cancellation: Cancellation): Promise<Ticket>;
	async take(
		owner: object,
		cancellation: Cancellation,
		latest: number,
	): Promise<Ticket | undefined>;
	async take(
		owner: object,
		cancellation: Cancellation,
		latest = Infinity,
	): Promise<Ticket | undefined> {
		if (cancellation.isCancelled) throw new CancelledError();
		const now = this.clock.now();
		if (this.turns.isEmpty && now >= this.nextSlot) return this.grantInTime();
		if (latest !== Infinity && now + this.expectedWait(owner) > latest) return undefined;
		let leave = () => {};
		const turn = new Promise<Ticket>((grant) => {
			const waiting = { grant, owner };
			this.turns.add(waiting);
			leave = () => this.turns.leave(waiting);
		});
		void this.pump();
		const end = latest === Infinity ? turn : Promise.race([turn, this.untilTooLate(latest, leave)]);
		return await cancellation.race(end, leave);
	}

	/** Others may come first and the rate may fall while a call waits. */
	private async untilTooLate(latest: number, leave: () => void): Promise<undefined> {
		await this.clock.sleep(latest - this.clock.now());
		leave();
	}

	/** Milliseconds until a call that comes now gets its turn, when nothing changes meanwhile. */
	private expectedWait(owner: object): number {
		return (
			Math.max(0, this.nextSlot - this.clock.now()) + this.turns.ahead(owner) * this.rate.spacingMs
		);
	}

	/** The gateway took the call, whatever it then said. */
	accepted(): void {
		this.rate.accepted();
	}

	/** The gateway refused the call because of the rate. */
	refused({ grantedAt }: Ticket): void {
		if (!this.rate.refused(grantedAt)) return;
		this.due = Math.max(this.due, this.clock.now() + this.rate.spacingMs);
	}

	private get nextSlot(): number {
		return Math.max(this.due, this.notBefore);
	}

	/**
	 * @param earliestDue the next call is due no earlier than this
	 * @param closest milliseconds that the next call stays behind this one at least
	 */
	private grant(earliestDue: number, closest: number): Ticket {
		const grantedAt = this.clock.now();
		this.due = Math.max(this.due + this.rate.spacingMs, earliestDue);
		this.notBefore = grantedAt + closest;
		if (this.isFine()) this.departed = this.keepDistance();
		return { grantedAt };
	}

	private grantInTime(): Ticket {
		return this.grant(this.clock.now() + this.rate.spacingMs, this.rate.spacingMs);
	}

	/** A late call does not delay those behind it as well: they make up for it. */
	private grantLate(): Ticket {
		const closest = this.isFine() ? (1000 / this.rate.perSecond) * CLOSEST : 0;
		return this.grant(this.clock.now() - LONGEST_DEBT_MS, closest);
	}

	private isFine(): boolean {
		return this.rate.spacingMs >= FINE_SPACING_MS;
	}

	/**
	 * The next call keeps its distance from the moment at which this one really leaves. That costs some of
	 * the allowance, so it is done only where calls are refused otherwise.
	 */
	private async keepDistance(): Promise<void> {
		const heldUpMs = await this.departures.next();
		if (this.rate.isWithoutBurst) this.notBefore += heldUpMs;
	}

	/** One loop serves all who wait; it ends with the last of them. */
	private async pump(): Promise<void> {
		if (this.pumping) return;
		this.pumping = true;
		while (!this.turns.isEmpty) {
			const wait = this.nextSlot - this.clock.now();
			if (wait > 0) await this.clock.sleepExactly(wait);
			else this.turns.next()?.grant(this.grantLate());
		}
		this.pumping = false;
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
