import {
	sleep,
	type IExecuteFunctions,
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type IPollFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import type { Gateway } from '../gateway/call';
import { Cancellation, type Clock } from '../gateway/clock';
import { Slots } from '../gateway/concurrency';
import { journal } from '../gateway/journal';
import { pacerFor } from '../gateway/pacer';
import { Tally } from '../gateway/tally';
import { AppSigner } from './appSigner';
import { chosenCredential, CONNECTED_CREDENTIAL } from './authentication';
import { OAuth2Signer } from './oauth2Signer';

export type GatewayContext =
	| IExecuteFunctions
	| IHookFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IWebhookFunctions;

const clock: Clock = { now: () => performance.now(), sleep: async (ms) => await sleep(ms) };

/**
 * The way to the gateway of the node's credential, whichever of the two types the node has chosen.
 * n8n's helpers are the only way to the network: proxies, TLS and address rules live there.
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
	const signer =
		chosenCredential(context) === CONNECTED_CREDENTIAL
			? await OAuth2Signer.open(context)
			: await AppSigner.open(context);
	const { settings } = signer;
	return {
		settings,
		get secrets() {
			return signer.secrets;
		},
		send: async (request) => await signer.send(request),
		clock,
		pacer: pacerFor(`${settings.appKey} ${settings.gatewayUrl}`, settings.requestsPerSecond, clock),
		slots: new Slots(maxConcurrency),
		journal,
		tally,
		cancellation: options.cancellation ?? new Cancellation(),
		budgetMs,
	};
}
