import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { createState, type SandboxState } from './data/state.mts';
import { Faults } from './faults/faults.mts';
import type { Allowance } from './gateway/allowance.mts';
import type { AccessToken } from './gateway/apps.mts';
import { CallLog, type CallRecord } from './gateway/calls.mts';
import { Gateway } from './gateway/gateway.mts';
import { AppRegistry } from './gateway/registry.mts';
import { controlRoutes } from './http/controlRoutes.mts';
import { gatewayRoutes } from './http/gatewayRoutes.mts';
import { authoriseRoutes } from './oauth/authorisePage.mts';
import { TokenOffice } from './oauth/tokenOffice.mts';
import { defaultOptions, type SandboxOptions } from './options.mts';
import { PushCenter } from './push/pushCenter.mts';

export { buyerApp, sellerApp, singleUserApp } from './gateway/apps.mts';

/** A running stand-in for the 1688 gateway. */
export interface Sandbox {
	/** `http://127.0.0.1:{port}` */
	readonly url: string;
	/** What a client uses in place of `https://gw.open.1688.com/openapi`. */
	readonly gatewayUrl: string;
	readonly port: number;
	/** The data behind the business APIs. */
	readonly state: SandboxState;
	/** The latest requests, oldest first; at least `callLimit` of them. */
	readonly calls: readonly CallRecord[];
	readonly faults: Faults;
	/** Makes events happen and pushes their messages. */
	readonly push: PushCenter;
	/** Gives out tokens; holds their lives and how often it was asked. */
	readonly oauth: TokenOffice;
	/** What a client uses in place of `https://auth.1688.com/oauth/authorize`. */
	readonly authoriseUrl: string;
	/** Requests that reached the business API; of all APIs when none is named. */
	count(apiId?: string): number;
	/** Requests received, refused ones included. */
	received(apiId?: string): number;
	/**
	 * Changes how often an app may call, from this moment on.
	 *
	 * @throws Error when no app has this key.
	 */
	setAllowance(appKey: string, allowance: Allowance): void;
	/**
	 * Gives an app another token, or changes one it has: `{ value, account, expired: true }` ends it.
	 *
	 * @throws Error when no app has this key.
	 */
	setToken(appKey: string, token: AccessToken): void;
	/** Puts data, allowances and tokens back to the start; forgets calls and faults. */
	reset(): void;
	/** Stops listening and destroys every connection, answered or not. */
	close(): Promise<void>;
}

/** Starts a stand-in for `gw.open.1688.com` on 127.0.0.1. */
export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
	const settings = { ...defaultOptions, ...options };
	const calls = new CallLog(settings.callLimit);
	const faults = new Faults();
	const apps = new AppRegistry(settings.apps, settings.allowance);
	const office = new TokenOffice(apps, settings.now);
	let state = createState(settings);
	const push = new PushCenter({ apps, state: () => state, now: settings.now });

	const gateway = new Gateway({
		apis: new Map(settings.apis.map((api) => [api.id, api])),
		apps,
		calls,
		faults,
		state: () => state,
		office,
		strictParameters: settings.strictParameters,
		now: settings.now,
	});

	const server = fastify({ forceCloseConnections: true, bodyLimit: 32 * 1024 * 1024 });

	const sandbox: Sandbox = {
		get url() {
			return `http://127.0.0.1:${this.port}`;
		},
		get gatewayUrl() {
			return `${this.url}/openapi`;
		},
		get port() {
			return (server.server.address() as AddressInfo).port;
		},
		get state() {
			return state;
		},
		get calls() {
			return calls.latest;
		},
		faults,
		push,
		oauth: office,
		get authoriseUrl() {
			return `${this.url}/oauth/authorize`;
		},
		count: (apiId) => calls.reached(apiId),
		received: (apiId) => calls.received(apiId),
		setAllowance: (appKey, allowance) => apps.setAllowance(appKey, allowance),
		setToken: (appKey, token) => apps.setToken(appKey, token),
		reset() {
			state = createState(settings);
			calls.clear();
			faults.clear();
			apps.reset();
			push.reset();
			office.reset();
		},
		async close() {
			await Promise.all([server.close(), push.close()]);
		},
	};

	await server.register(gatewayRoutes, { gateway, latency: settings.latency });
	await server.register(authoriseRoutes, { apps, office });
	await server.register(controlRoutes, { prefix: '/_sandbox', sandbox });
	await server.listen({ host: '127.0.0.1', port: settings.port });
	return sandbox;
}
