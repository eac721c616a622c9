import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import type { Sent } from '../gateway/call';
import type { Failure } from '../gateway/failure';
import { InputError } from '../gateway/inputError';

/**
 * Sends a request through one of n8n's helpers.
 *
 * @throws InputError when the credential refused to sign, so that nothing was sent
 */
export async function sendThrough(
	helper: (request: IHttpRequestOptions) => Promise<unknown>,
	request: IHttpRequestOptions,
): Promise<Sent> {
	try {
		const { statusCode: status, headers, body } = (await helper(request)) as IN8nHttpFullResponse;
		return { ok: true, answer: { status, headers, text: String(body ?? '') } };
	} catch (error) {
		const cause = (error as TransportError).cause ?? (error as TransportError);
		return { ok: false, failure: transportFailure(cause) };
	}
}

interface TransportError {
	readonly code?: unknown;
	readonly message?: string;
	readonly description?: string;
	readonly name?: string;
	readonly failure?: Failure;
	readonly cause?: TransportError;
}

/**
 * n8n wraps whatever goes wrong, and the wrapped error holds the signed request: only its code and
 * its sentence are taken out of it.
 *
 * @throws InputError when the credential refused to sign, so that nothing was sent
 */
function transportFailure({ name, code, message, description, failure }: TransportError): Failure {
	if (name === 'InputError') throw new InputError(String(message), description);
	if (name === 'TokenError' && failure) return failure;
	return { kind: 'network', code: typeof code === 'string' ? code : '', message: message ?? '' };
}
