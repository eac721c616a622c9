import { setTimeout as delay } from 'node:timers/promises';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sellerApp } from '../../../sandbox/gateway/apps.mts';
import type { CallRecord } from '../../../sandbox/gateway/calls.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { runWorkflow, type RunResult } from '../harness/run.mts';
import { connectedCredential, sandboxCredential } from '../harness/sandboxCredential.mts';
import { locator, workflowWith } from '../harness/workflow.mts';

const TOKEN_API = 'system.oauth2:getToken-1';
const LIFE_MS = 2000;
/** No token ends by itself where a test ends them. */
const LONG_LIFE_MS = 3_600_000;
const EXECUTIONS = 50;

/** Milliseconds until an answer, by call; a test sets it. */
let latency: (call: CallRecord) => number = () => 0;
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 60, orders: 1, latency: (call) => latency(call) });
});
beforeEach(() => {
	sandbox.oauth.settings.accessTokenLifeMs = LIFE_MS;
});
afterEach(() => {
	latency = () => 0;
	sandbox.reset();
});
afterAll(async () => await sandbox.close());

type Stored = Record<string, ICredentialDataDecryptedObject>;

/** Tokens that live two seconds, in a credential of either type, and what chooses it in a node. */
const types: Array<[string, () => Stored]> = [
	[
		'alibaba1688Api',
		() => {
			const { accessToken, refreshToken } = sandbox.oauth.grant(sellerApp.appKey, 'seller');
			return sandboxCredential(sandbox, { accessToken, refreshToken: refreshToken!.value });
		},
	],
	[
		'alibaba1688OAuth2Api',
		() => connectedCredential(sandbox, sandbox.oauth.grant(sellerApp.appKey, 'seller')),
	],
];

describe.each(types)('with %s', (authentication, credentials) => {
	const idOf = (index: number) => String(sandbox.state.products[index].productID);

	async function get(stored: Stored, indices: number[]): Promise<RunResult> {
		const productId = locator('={{ $json.id }}');
		return await runWorkflow({
			workflow: workflowWith({ authentication, resource: 'product', operation: 'get', productId }),
			items: indices.map((index) => ({ id: idOf(index) })),
			credentials: stored,
		});
	}

	/** Executions at once, each for one product of its own. */
	async function many(stored: Stored): Promise<string[]> {
		const results = await Promise.all(
			Array.from({ length: EXECUTIONS }, async (_, index) => await get(stored, [index])),
		);
		return results.map(({ error, items }, index) => {
			if (error) return `${error.message} ${error.description}`;
			return items('1688')[0].json.productId === idOf(index) ? 'ok' : 'another product';
		});
	}

	const allOk = Array.from({ length: EXECUTIONS }, () => 'ok');

	test('50 executions that meet an expired token at once renew it once', async () => {
		sandbox.oauth.settings.accessTokenLifeMs = LONG_LIFE_MS;
		const stored = credentials();
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		expect(await many(stored)).toEqual(allOk);
		expect(sandbox.oauth.counts.refreshed).toBe(1);
		expect(sandbox.received(TOKEN_API)).toBe(1);
	});

	test('the items of one run renew it once, too', async () => {
		sandbox.oauth.settings.accessTokenLifeMs = LONG_LIFE_MS;
		const stored = credentials();
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		const indices = Array.from({ length: EXECUTIONS }, (_, index) => index);
		const { error, items } = await get(stored, indices);
		expect(error).toBeUndefined();
		expect(items('1688')).toHaveLength(EXECUTIONS);
		expect(sandbox.oauth.counts.refreshed).toBe(1);
	});

	test('tokens that live two seconds are renewed once for each life, whoever asks', async () => {
		const stored = credentials();
		for (let life = 1; life <= 3; life++) {
			await delay(LIFE_MS + 50);
			expect(await many(stored)).toEqual(allOk);
			expect(sandbox.oauth.counts.refreshed).toBe(life);
		}
	});

	test('a refresh token that is not taken is tried once for all of them', async () => {
		const stored = credentials();
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		sandbox.oauth.endRefreshTokens(sellerApp.appKey);
		const messages = await many(stored);
		expect(
			new Set(messages.map((message) => /refresh token was not accepted/.test(message))),
		).toEqual(new Set([true]));
		expect(sandbox.received(TOKEN_API)).toBe(1);
	});

	test('a late answer to the old token does not renew again', async () => {
		const stored = credentials();
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		sandbox.oauth.settings.accessTokenLifeMs = 60_000;
		// The refusal of the first product's call is on its way for long.
		latency = ({ parameters, outcome }) =>
			parameters.productID === idOf(0) && outcome === '401' ? 800 : 0;
		const late = get(stored, [0]);
		await delay(100);
		expect((await get(stored, [1])).error).toBeUndefined();
		expect(sandbox.oauth.counts.refreshed).toBe(1);
		expect((await late).error).toBeUndefined();
		expect(sandbox.oauth.counts.refreshed).toBe(1);
	});

	test('those who come while a renewal is under way wait for it', async () => {
		const stored = credentials();
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		sandbox.oauth.settings.accessTokenLifeMs = 60_000;
		latency = ({ apiId }) => (apiId === TOKEN_API ? 500 : 0);
		const first = get(stored, [0]);
		await delay(200);
		const [a, b] = await Promise.all([first, get(stored, [1])]);
		expect([a.error, b.error]).toEqual([undefined, undefined]);
		expect(sandbox.oauth.counts.refreshed).toBe(1);
	});
});
