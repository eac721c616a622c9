import type { Failure } from '../gateway/failure';
import { redact } from '../gateway/redact';
import { readTokenAnswer } from '../gateway/tokens/tokenAnswer';

/** What n8n's OAuth client throws: `body` is the text of an answer, or the fields of an OAuth refusal. */
interface OAuthClientError extends Error {
	readonly status?: unknown;
	readonly body?: unknown;
	readonly code?: unknown;
}

/** Why n8n could not renew a token, in clean texts. */
export function refreshFailure(error: Error, secrets: readonly string[]): Failure {
	const { status, body, code, message } = error as OAuthClientError;
	if (body !== undefined) {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const answer = { status: typeof status === 'number' ? status : 400, headers: {}, text };
		const verdict = readTokenAnswer(answer, secrets, 0);
		if (!verdict.ok) return verdict.failure;
	}
	const isTransport = typeof code === 'string' && /^E[A-Z_]+$/.test(code);
	return {
		kind: isTransport ? 'network' : 'token',
		code: isTransport ? code : '',
		message: redact(message, secrets),
	};
}
