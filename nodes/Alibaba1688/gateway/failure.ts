/**
 * Why a call did not give what was asked for.
 *
 * - `network`: no answer; whether the call was carried out is unknown
 * - `server`: HTTP 5xx
 * - `unreadable`: an answer that is neither JSON nor XML, or is cut off
 * - `throttled`: refused because of the call rate; the business API was not reached
 * - `token`: the access token is missing, wrong or expired; the business API was not reached
 * - `permission`: the app may not call this API
 * - `gateway`: any other refusal of the gateway before the business API
 * - `business`: the API itself said no
 */
export type FailureKind =
	| 'network'
	| 'server'
	| 'unreadable'
	| 'throttled'
	| 'token'
	| 'permission'
	| 'gateway'
	| 'business';

export interface Failure {
	readonly kind: FailureKind;
	/** 1688's own code, or a transport code such as ECONNRESET; '' when there is none. */
	readonly code: string;
	/** 1688's own text, or what happened on the way; '' when there is none. */
	readonly message: string;
	readonly requestId?: string;
	readonly httpStatus?: number;
	/** From a Retry-After header. */
	readonly retryAfterMs?: number;
	/** The call itself was not sent: what failed came before it. */
	readonly notSent?: boolean;
	/** What to do about it, where that depends on more than the code. */
	readonly advice?: string;
}

/** A call that failed. It holds nothing of the request, so no secret can leave with it. */
export class CallError extends Error {
	constructor(
		readonly failure: Failure,
		/** `namespace:name-version` */
		readonly api: string,
		/** The call may have been carried out all the same. */
		readonly isOutcomeUnknown = false,
	) {
		super(failure.message || failure.code || failure.kind);
		this.name = 'CallError';
	}
}
