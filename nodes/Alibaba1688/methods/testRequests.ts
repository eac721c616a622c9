import type { ICredentialTestFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { readBody } from '../gateway/answer';
import { apiPath, parseApiId } from '../gateway/apiId';
import type { Sent } from '../gateway/call';
import { judge } from '../gateway/envelope';
import type { Failure } from '../gateway/failure';
import type { SigningCredential } from '../gateway/gatewaySettings';
import { redact } from '../gateway/redact';
import { signRequest } from '../gateway/signRequest';

const TIMEOUT_MS = 10_000;

/** What an API answered: its payload, or why there is none. */
export type Asked =
	| { failure?: undefined; value: unknown }
	| { failure: Failure; value?: undefined };

/**
 * Calls an API without parameters.
 *
 * @param result path of the payload, '' for the whole answer
 */
export async function ask(
	context: ICredentialTestFunctions,
	credential: SigningCredential,
	api: string,
	result: string,
): Promise<Asked> {
	const url = `${credential.gatewayUrl}/${apiPath(parseApiId(api))}`;
	const sent = await askPlain(context, signRequest(credential, { url }, Date.now()));
	if (!sent.ok) return sent;
	const secrets = [credential.appSecret, credential.accessToken].filter(Boolean);
	const read = readBody(sent.answer, { result }, secrets);
	if (!read.ok) return read;
	const verdict = judge(sent.answer.status, read.value, { result });
	if (verdict.kind === 'nothing') return { value: undefined };
	if (verdict.kind === 'data') return { value: verdict.value };
	const message = redact(verdict.failure.message, secrets);
	return { failure: { ...verdict.failure, message } };
}

/** Sends a request; the context of a credential test offers n8n's older helper only. */
export async function askPlain(
	context: ICredentialTestFunctions,
	{ url, method, headers, body }: IHttpRequestOptions,
): Promise<Sent> {
	try {
		const response = (await context.helpers.request({
			uri: url,
			method,
			headers,
			body,
			json: false,
			timeout: TIMEOUT_MS,
			followRedirect: false,
			simple: false,
			resolveWithFullResponse: true,
		})) as { statusCode: number; headers: Record<string, unknown>; body: unknown };
		const { statusCode: status, headers: answered } = response;
		const text = String(response.body ?? '');
		return { ok: true, answer: { status, headers: answered, text } };
	} catch (error) {
		// Never the error itself: it holds the signed request.
		const { code, message } = error as { code?: unknown; message?: string };
		const failure: Failure = {
			kind: 'network',
			code: typeof code === 'string' ? code : '',
			message: message ?? '',
		};
		return { ok: false, failure };
	}
}
