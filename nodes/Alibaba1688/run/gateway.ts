import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import type { Gateway, Sent } from '../gateway/call';
import { readGatewaySettings } from '../gateway/gatewaySettings';
import { InputError } from '../gateway/inputError';

export type GatewayContext = IExecuteFunctions | ILoadOptionsFunctions;

const CREDENTIAL = 'alibaba1688Api';

/**
 * The way to the gateway of the node's credential. n8n's helper signs through the credential and is
 * the only way to the network: proxies, TLS and address rules live there.
 *
 * @throws InputError when the credential is incomplete
 */
export async function openGateway(context: GatewayContext, itemIndex = 0): Promise<Gateway> {
	const data = await context.getCredentials(CREDENTIAL, itemIndex);
	const secrets = [data.appSecret, data.accessToken].filter(
		(secret): secret is string => typeof secret === 'string' && secret !== '',
	);
	return {
		settings: readGatewaySettings(data),
		secrets,
		send: async (request) => await send(context, request),
	};
}

async function send(context: GatewayContext, request: IHttpRequestOptions): Promise<Sent> {
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			request,
		)) as IN8nHttpFullResponse;
		return {
			ok: true,
			answer: {
				status: response.statusCode,
				headers: response.headers,
				text: String(response.body ?? ''),
			},
		};
	} catch (error) {
		return { ok: false, failure: transportFailure(error) };
	}
}

interface TransportError {
	code?: unknown;
	message?: string;
	description?: string;
	name?: string;
	cause?: TransportError;
}

/**
 * n8n wraps whatever goes wrong, and the wrapped error holds the signed request: only its code and
 * its sentence are taken out of it.
 */
function transportFailure(error: TransportError): {
	kind: 'network';
	code: string;
	message: string;
} {
	const cause = error.cause ?? error;
	// What the credential refused to sign was never sent.
	if (cause.name === 'InputError') throw new InputError(String(cause.message), cause.description);
	const code = typeof cause.code === 'string' ? cause.code : '';
	return { kind: 'network', code, message: cause.message ?? '' };
}
