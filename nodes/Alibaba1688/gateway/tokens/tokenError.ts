import type { Failure } from '../failure';

const AUTHORISE_AGAIN =
	'Authorise the app again in the console of open.1688.com, and paste the new Access Token and Refresh Token into the credential. A refresh token ends after some months, and with every change of the password of the 1688 account.';

/**
 * A new access token could not be had, so the call that needed it was not sent. It passes through
 * n8n's helpers, which keep it as the cause of their own error.
 */
export class TokenError extends Error {
	readonly description: string;

	constructor(readonly failure: Failure) {
		super(`The access token of the 1688 credential could not be renewed: ${failure.message}`);
		this.name = 'TokenError';
		this.description = failure.advice ?? '';
	}
}

/** Kinds that may pass by themselves. */
const PASSING = new Set(['network', 'server', 'throttled', 'unreadable']);

/** Whether 1688 itself turned the refresh token down, so that asking again is of no use. */
export function isFinal({ kind }: Failure): boolean {
	return !PASSING.has(kind);
}

/**
 * What a failed renewal means for the call that needed the token.
 *
 * @param advice how to authorise again
 */
export function renewalFailure(failure: Failure, advice = AUTHORISE_AGAIN): Failure {
	if (!isFinal(failure)) return { ...failure, notSent: true };
	// The gateway's own codes, such as that of an unknown App Key, have advice of their own.
	if (failure.code.startsWith('gw.')) return { ...failure, notSent: true };
	const message = `the refresh token was not accepted (${failure.message || failure.code})`;
	return { ...failure, kind: 'token', message, advice, notSent: true };
}
