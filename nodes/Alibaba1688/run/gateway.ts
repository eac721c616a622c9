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

const clock: Clock = {
	now: () => performance.now(),
	sleep,
	sleepExactly,
	busy: () => performance.eventLoopUtilization().active,
};

/** Timers count whole milliseconds and may fire one early. */
const TIMER_ERROR_MS = 1;

/**
 * Waits as long as it is told and no longer. A call that leaves a millisecond early is refused where a
 * gateway allows no burst, and one that leaves late wastes allowance, so the last part of a
 * millisecond is spent looking at the clock.
 */
async function sleepExactly(ms: number): Promise<void> {
	// At rates at which a wait is no longer than that, the clock would never be left alone.
	if (ms <= TIMER_ERROR_MS) return await sleep(ms);
	const end = clock.now() + ms;
	await sleep(ms - TIMER_ERROR_MS);
	while (clock.now() < end);
}

/**
 * The way to the gateway of the node's credential, whichever of the two types the node has chosen.
 * n8n's helpers are the only way to the network: proxies, TLS and address rules live there.
 *
 * @throws InputError when the credential is incomplete
 */
export async function openGateway(
	context: GatewayContext,
	options: Partial<Pick<Gateway, 'cancellation' | 'stop' | 'budgetMs'>> & {
		maxConcurrency?: number;
	} = {},
): Promise<Gateway> {
	const { maxConcurrency = 1, budgetMs } = options;
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
		tally: new Tally(),
		cancellation: options.cancellation ?? new Cancellation(),
		stop: options.stop ?? new Cancellation(),
		budgetMs,
	};
}
