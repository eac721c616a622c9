import type { Failure } from './failure';

/**
 * What a call does at 1688. It decides what may be sent again:
 *
 * - `read` changes nothing
 * - `write` changes something that can be looked at and put right
 * - `money` moves money or goods when it is repeated or lost
 */
export type Effect = 'read' | 'write' | 'money';

/** How often and how long a call is tried. */
interface Bounds {
	readonly tries: number;
	readonly totalMs: number;
	readonly firstWaitMs: number;
	readonly longestWaitMs: number;
}

const FAULTS: Bounds = { tries: 5, totalMs: 60_000, firstWaitMs: 500, longestWaitMs: 10_000 };

/** A throttled call was not carried out, so it may wait longer for its turn. */
const THROTTLING: Bounds = { tries: 15, totalMs: 180_000, firstWaitMs: 250, longestWaitMs: 15_000 };

/** What happened to a call so far. */
export interface Attempts {
	/** Tries made, 1 after the first. */
	readonly made: number;
	/** Milliseconds since the call began. */
	readonly elapsedMs: number;
}

/**
 * How long to wait before the call is sent again, or undefined when it must not be.
 *
 * A call that changes something is repeated only when it was not sent, or when 1688's own answer proves
 * that the business API was not reached (`gw.Qos*`): after a time-out, a reset, a 5xx or an unreadable body it may have been
 * carried out.
 *
 * @param random between 0 and 1, for full jitter
 */
export function waitBeforeRetry(
	failure: Failure,
	effect: Effect,
	attempts: Attempts,
	random: number,
): number | undefined {
	const bounds = boundsFor(failure, effect);
	if (!bounds || attempts.made >= bounds.tries) return undefined;
	const ceiling = Math.min(bounds.longestWaitMs, bounds.firstWaitMs * 2 ** (attempts.made - 1));
	const wait = Math.max(failure.retryAfterMs ?? 0, random * ceiling);
	return attempts.elapsedMs + wait > bounds.totalMs ? undefined : wait;
}

function boundsFor(failure: Failure, effect: Effect): Bounds | undefined {
	const isSafe = effect === 'read' || failure.notSent;
	if (!isSafe) return isRateRefusal(failure) ? THROTTLING : undefined;
	switch (failure.kind) {
		case 'throttled':
			return THROTTLING;
		case 'network':
		case 'server':
		case 'unreadable':
			return FAULTS;
		default:
			return undefined;
	}
}

/** The gateway's own refusal; a bare HTTP 429 may come from something behind it. */
function isRateRefusal(failure: Failure): boolean {
	return failure.kind === 'throttled' && failure.code.startsWith('gw.Qos');
}

/** Transport codes that say the request never left: no connection was made. */
const NEVER_SENT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);

/** Whether a failed call may have been carried out all the same. */
export function isOutcomeUnknown(failure: Failure): boolean {
	if (failure.notSent) return false;
	switch (failure.kind) {
		case 'network':
			return !NEVER_SENT.has(failure.code);
		case 'server':
		case 'unreadable':
			return true;
		case 'throttled':
			return !isRateRefusal(failure);
		default:
			return false;
	}
}
