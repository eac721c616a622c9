import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Gateway, Renewal, SignedSent, UsedToken } from './call';
import { CancelledError, type Clock } from './clock';
import type { Failure } from './failure';
import type { Effect } from './retry';

/** When an execution is stopped, n8n ends what is under way in the same moment; this is plenty for it. */
const ABORT_MS = 100;
const TIMED_OUT: Failure = { kind: 'network', code: 'ETIMEDOUT', message: '' };

/**
 * Sends a request, but waits no longer than the execution lasts and the call may take. Where a new access token
 * is due, n8n gets it before it sends the request, and neither its signal nor the time-out of the
 * request ends that.
 *
 * @param end when the call must be over; Infinity where n8n gives a signal
 * @returns a failure of the network when there is no answer until then
 * @throws CancelledError when the execution was stopped. A call that changes something was not sent then: if it was
 *   under way, it failed first and its outcome is unknown
 */
export async function sendInTime(
	gateway: Gateway,
	request: IHttpRequestOptions,
	effect: Effect,
	end: number,
): Promise<SignedSent> {
	const { stop, clock } = gateway;
	// The time-out of the request comes first, as it ends the request.
	const latest = end + ABORT_MS;
	const answer = inTime(gateway.send(request), latest, clock, { ok: false, failure: TIMED_OUT });
	if (effect === 'read') return await stop.race(answer);
	await Promise.allSettled([stop.race(answer)]);
	return await (stop.isCancelled ? Promise.race([answer, notSent(clock)]) : answer);
}

/**
 * Gets another access token, but waits no longer than the run lasts and the call may take.
 *
 * @param end when the call must be over; Infinity where n8n gives a signal
 * @returns a failure when there is no token until then; the call is not sent again
 * @throws CancelledError when the run is over
 */
export async function renewInTime(
	{ clock, cancellation }: Gateway,
	token: UsedToken,
	end: number,
): Promise<Renewal> {
	const late: Failure = { ...TIMED_OUT, notSent: true };
	return await cancellation.race(inTime(token.refused(), end, clock, late));
}

async function notSent(clock: Clock): Promise<never> {
	await clock.sleep(ABORT_MS);
	throw new CancelledError();
}

/** What is awaited, or `late` when it is not there at `latest`. */
async function inTime<T>(awaited: Promise<T>, latest: number, clock: Clock, late: T): Promise<T> {
	if (latest === Infinity) return await awaited;
	return await Promise.race([awaited, clock.sleep(latest - clock.now()).then(() => late)]);
}
