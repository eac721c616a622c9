import type { IHttpRequestOptions } from 'n8n-workflow';
import { readBody, type RawAnswer } from './answer';
import { apiPath, parseApiId } from './apiId';
import { judge, type Expectation, type Verdict } from './envelope';
import { CallError, type Failure } from './failure';
import type { GatewaySettings } from './gatewaySettings';
import { wireText, type WireValue } from './serialise';

/** What became of a request: an answer, whatever its status, or no answer. */
export type Sent = { ok: true; answer: RawAnswer } | { ok: false; failure: Failure };

/** The way to one gateway, with one credential. */
export interface Gateway {
	readonly settings: GatewaySettings;
	/** Signs and sends one request. Never throws for what the network or the gateway does. */
	readonly send: (request: IHttpRequestOptions) => Promise<Sent>;
	/** Texts that must not appear in messages. */
	readonly secrets: readonly string[];
}

export interface Call {
	/** `namespace:name-version` */
	readonly api: string;
	readonly parameters: Readonly<Record<string, WireValue>>;
	readonly expected: Expectation;
}

const TIMEOUT_MS = 30_000;

/**
 * Makes one call and judges its answer.
 *
 * @throws CallError when the call did not succeed
 * @throws InputError when it cannot be sent
 */
export async function call(
	gateway: Gateway,
	{ api, parameters, expected }: Call,
): Promise<Exclude<Verdict, { kind: 'failure' }>> {
	const sent = await gateway.send(request(gateway.settings, api, parameters));
	if (!sent.ok) throw new CallError(sent.failure, api);
	const body = readBody(sent.answer, gateway.secrets);
	if (!body.ok) throw new CallError(body.failure, api);
	const verdict = judge(sent.answer.status, body.value, expected);
	if (verdict.kind === 'failure') throw new CallError(verdict.failure, api);
	return verdict;
}

/** The unsigned request: the credential adds App Key, token and signature. */
function request(
	settings: GatewaySettings,
	api: string,
	parameters: Call['parameters'],
): IHttpRequestOptions {
	const form: Record<string, string> = {};
	for (const [name, value] of Object.entries(parameters)) {
		const text = wireText(name, value);
		if (text !== undefined) form[name] = text;
	}
	return {
		method: 'POST',
		url: `${settings.gatewayUrl}/${apiPath(parseApiId(api))}`,
		body: form,
		// The raw text: n8n's own JSON parsing rounds ids of more than 15 digits.
		encoding: 'text',
		json: false,
		returnFullResponse: true,
		// Refusals come as JSON with status 400 and 401; the envelope judges them.
		ignoreHttpStatusErrors: true,
		timeout: TIMEOUT_MS,
	};
}
