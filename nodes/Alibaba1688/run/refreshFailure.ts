import type { Failure } from '../gateway/failure';
import { redact } from '../gateway/redact';
import { readTokenAnswer } from '../gateway/tokens/tokenAnswer';

/** The codes of Node.js and of n8n's HTTP client; those of the OAuth client come with a body. */
const TRANSPORT_CODE = /^E[A-Z_]+$/;

/** What n8n's OAuth client throws: `body` is the text of an answer, or the fields of an OAuth refusal. */
interface OAuthClientError extends Error {
	readonly status?: unknown;
	readonly body?: unknown;
	readonly code?: unknown;
}

/**
 * Why n8n could not renew a token, in clean texts.
 *
 * @returns undefined for what n8n says in words of its own, such as that a credential must be reconnected
 */
export function refreshFailure(error: Error, secrets: readonly string[]): Failure | undefined {
	const { status, body, code, message } = error as OAuthClientError;
	if (body !== undefined) {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const answer = { status: typeof status === 'number' ? status : 400, headers: {}, text };
		const verdict = readTokenAnswer(answer, secrets, 0);
		if (!verdict.ok) return verdict.failure;
	}
	return typeof code === 'string' && TRANSPORT_CODE.test(code)
		? { kind: 'network', code, message: redact(message, secrets) }
		: undefined;
}
