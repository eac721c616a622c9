import { readBody, type RawAnswer } from '../answer';
import { isoDate } from '../date';
import { judge } from '../envelope';
import type { Failure } from '../failure';
import { isRecord } from '../path';
import { redact } from '../redact';
import { textOf } from '../signs';

/** What a token endpoint gave; times are epoch milliseconds. */
export interface TokenGrant {
	readonly accessToken: string;
	readonly expiresAt?: number;
	readonly refreshToken?: string;
	readonly refreshTokenExpiresAt?: number;
}

export type TokenVerdict = { ok: true; grant: TokenGrant } | { ok: false; failure: Failure };

const EXPECTED = { result: 'access_token' };

/**
 * Reads the answer of a token endpoint. A refusal may have the fields of the gateway or those of the
 * OAuth standard, with any HTTP status.
 */
export function readTokenAnswer(
	answer: RawAnswer,
	secrets: readonly string[],
	now: number,
): TokenVerdict {
	const body = readBody(answer, EXPECTED, secrets);
	if (!body.ok) return body;
	const fields = isRecord(body.value) ? body.value : {};
	const verdict = judge(answer.status, fields, EXPECTED);
	const accessToken = textOf(fields.access_token);
	if (verdict.kind === 'data' && accessToken !== '' && !textOf(fields.error)) {
		return {
			ok: true,
			grant: {
				accessToken,
				expiresAt: readLife(fields.expires_in, now),
				refreshToken: textOf(fields.refresh_token) || undefined,
				refreshTokenExpiresAt: readTimeout(fields.refresh_token_timeout),
			},
		};
	}
	const failure: Failure =
		verdict.kind === 'failure'
			? verdict.failure
			: { kind: 'token', code: '', message: 'the answer has no access token' };
	const code = textOf(fields.error_code) || textOf(fields.error) || failure.code;
	const message =
		textOf(fields.error_message) || textOf(fields.error_description) || failure.message;
	return { ok: false, failure: { ...failure, code, message: redact(message, secrets) } };
}

/** `expires_in`: seconds, as a text in the documentation and as a number in one client. */
export function readLife(value: unknown, now: number): number | undefined {
	const seconds = textOf(value) === '' ? NaN : Number(value);
	return Number.isFinite(seconds) && seconds >= 0 ? now + seconds * 1000 : undefined;
}

/** `refresh_token_timeout`: a gateway date with or without milliseconds. */
export function readTimeout(value: unknown): number | undefined {
	const epochMs = Date.parse(isoDate(textOf(value)));
	return Number.isNaN(epochMs) ? undefined : epochMs;
}
