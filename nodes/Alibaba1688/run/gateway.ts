import {
	sleep,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
	type IN8nHttpFullResponse,
	type IPollFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import type { Gateway, Sent } from '../gateway/call';
import { Cancellation, type Clock } from '../gateway/clock';
import { Slots } from '../gateway/concurrency';
import type { Failure } from '../gateway/failure';
import { readGatewaySettings } from '../gateway/gatewaySettings';
import { InputError } from '../gateway/inputError';
import { journal } from '../gateway/journal';
import { pacerFor } from '../gateway/pacer';
import { Tally } from '../gateway/tally';

export type GatewayContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IWebhookFunctions;

const CREDENTIAL = 'alibaba1688Api';

const clock: Clock = { now: () => performance.now(), sleep: async (ms) => await sleep(ms) };

/**
 * The way to the gateway of the node's credential. n8n's helper signs through the credential and is
 * the only way to the network: proxies, TLS and address rules live there.
 *
 * @throws InputError when the credential is incomplete
 */
export async function openGateway(
	context: GatewayContext,
	options: Partial<Pick<Gateway, 'tally' | 'cancellation' | 'budgetMs'>> & {
		maxConcurrency?: number;
	} = {},
): Promise<Gateway> {
	const { maxConcurrency = 1, tally = new Tally(), budgetMs } = options;
	const data = await context.getCredentials(CREDENTIAL);
	const settings = readGatewaySettings(data);
	return {
		settings,
		secrets: [data.appSecret, data.accessToken].filter(isSecret),
		send: async (request) => await send(context, request),
		clock,
		pacer: pacerFor(`${settings.appKey} ${settings.gatewayUrl}`, settings.requestsPerSecond, clock),
		slots: new Slots(maxConcurrency),
		journal,
		tally,
		cancellation: options.cancellation ?? new Cancellation(),
		budgetMs,
	};
}

function isSecret(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

async function send(context: GatewayContext, request: IHttpRequestOptions): Promise<Sent> {
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			request,
		)) as IN8nHttpFullResponse;
		const { statusCode: status, headers, body } = response;
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
	readonly cause?: TransportError;
}

/**
 * n8n wraps whatever goes wrong, and the wrapped error holds the signed request: only its code and
 * its sentence are taken out of it.
 *
 * @throws InputError when the credential refused to sign, so that nothing was sent
 */
function transportFailure({ name, code, message, description }: TransportError): Failure {
	if (name === 'InputError') throw new InputError(String(message), description);
	return { kind: 'network', code: typeof code === 'string' ? code : '', message: message ?? '' };
}
