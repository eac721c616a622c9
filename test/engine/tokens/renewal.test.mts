import type { ICredentialDataDecryptedObject, IHttpRequestOptions, INode } from 'n8n-workflow';
import { sellerApp } from '../../../sandbox/gateway/apps.mts';
import type { Handout } from '../../../sandbox/oauth/tokenOffice.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { editorContext, signedRequests } from '../../support/n8nContexts.mts';
import { Alibaba1688 } from '../../../nodes/Alibaba1688/Alibaba1688.node';
import { runWorkflow, type RunResult } from '../harness/run.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { locator, workflowWith } from '../harness/workflow.mts';
import { addMemos, CREATE_API, createOrders, MEMO_API, type Work } from '../support/writes.mts';

const GET_API = 'com.alibaba.product:alibaba.product.get-1';
const DAY = 24 * 60 * 60 * 1000;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 30, orders: 10 });
});
afterEach(() => {
	sandbox.reset();
	jest.restoreAllMocks();
});
afterAll(async () => await sandbox.close());

type Stored = Record<string, ICredentialDataDecryptedObject>;

/** The credential of tokens that were just handed out. */
function credentialOf(
	{ accessToken, refreshToken }: Handout,
	overrides: ICredentialDataDecryptedObject = {},
): Stored {
	return sandboxCredential(sandbox, {
		accessToken,
		refreshToken: refreshToken!.value,
		...overrides,
	});
}

const handOut = () => sandbox.oauth.grant(sellerApp.appKey, 'seller');

/** Tokens of which the access token has expired. */
function expired(): Handout {
	const handout = handOut();
	sandbox.oauth.endAccessTokens(sellerApp.appKey);
	return handout;
}

function getProducts(count: number, settings: Partial<INode> = {}): Work {
	return {
		workflow: workflowWith(
			{ resource: 'product', operation: 'get', productId: locator('={{ $json.id }}') },
			settings,
		),
		items: sandbox.state.products
			.slice(0, count)
			.map(({ productID }) => ({ id: String(productID) })),
	};
}

async function run(credentials: Stored, work: Work = getProducts(1)): Promise<RunResult> {
	return await runWorkflow({ ...work, credentials });
}

const outcomes = (api = GET_API) =>
	sandbox.calls.filter(({ apiId }) => apiId === api).map(({ outcome }) => outcome);
const counts = () => sandbox.oauth.counts;

test('a good token is used as it was typed, and nothing is saved', async () => {
	const stored = credentialOf(handOut());
	const { error } = await run(stored, getProducts(3));
	expect(error).toBeUndefined();
	expect(outcomes()).toEqual(['ok', 'ok', 'ok']);
	expect(counts().refreshed).toBe(0);
	expect(stored.alibaba1688Api).not.toHaveProperty('renewedToken');
});

describe('without a refresh token', () => {
	test('an expired token ends the run with advice, after one call', async () => {
		const stored = credentialOf(expired(), { refreshToken: '' });
		const { error } = await run(stored);
		expect(error?.message).toMatch(/access token/);
		expect(error?.description).toMatch(/Authorise the app again.*Refresh Token/);
		expect(outcomes()).toEqual(['401']);
		expect(stored.alibaba1688Api).not.toHaveProperty('renewedToken');
	});

	test('an app of the single-user kind works without any token', async () => {
		const { singleUserApp } = await import('../../../sandbox/gateway/apps.mts');
		const stored = sandboxCredential(sandbox, {}, singleUserApp);
		expect((await run(stored)).error).toBeUndefined();
	});
});

describe('with a refresh token', () => {
	test('an empty access token is fetched once and saved beside what was typed', async () => {
		const stored = credentialOf(handOut(), { accessToken: '' });
		const { error, items } = await run(stored, getProducts(5));
		expect(error).toBeUndefined();
		expect(items('1688')).toHaveLength(5);
		expect(counts().refreshed).toBe(1);
		expect(outcomes()).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
		expect(stored.alibaba1688Api).toMatchObject({
			accessToken: '',
			renewedToken: expect.stringMatching(/.{20}/),
			renewedTokenDetails: expect.stringMatching(/expiresAt/),
		});
	});

	test('an expired access token is renewed once and the call goes on', async () => {
		const stored = credentialOf(expired());
		const { accessToken } = stored.alibaba1688Api;
		expect((await run(stored)).error).toBeUndefined();
		expect(outcomes()).toEqual(['401', 'ok']);
		expect(counts()).toMatchObject({ refreshed: 1, refused: 1 });
		expect(stored.alibaba1688Api.accessToken).toBe(accessToken);

		expect((await run(stored)).error).toBeUndefined();
		expect(outcomes()).toEqual(['401', 'ok', 'ok']);
		expect(counts().refreshed).toBe(1);
	});

	test('so is one that 1688 refuses with HTTP 200', async () => {
		sandbox.faults.add({ kind: 'tokenExpiredIn200', api: GET_API });
		const stored = credentialOf(handOut());
		expect((await run(stored)).error).toBeUndefined();
		expect(outcomes()).toEqual(['fault:tokenExpiredIn200', 'ok']);
		expect(counts().refreshed).toBe(1);
		expect(stored.alibaba1688Api.renewedToken).toMatch(/./);
	});

	test('so is the renewed one, as often as it ends', async () => {
		const stored = credentialOf(expired());
		for (let renewed = 1; renewed <= 3; renewed++) {
			expect((await run(stored, getProducts(3))).error).toBeUndefined();
			expect(counts().refreshed).toBe(renewed);
			sandbox.oauth.endAccessTokens(sellerApp.appKey);
		}
	});

	test('so is one that was never good', async () => {
		const stored = credentialOf(handOut(), { accessToken: 'a typing mistake' });
		expect((await run(stored)).error).toBeUndefined();
		expect(outcomes()).toEqual(['401', 'ok']);
	});

	test.each<[string, string, (settings?: Partial<INode>) => Work]>([
		['a purchase', CREATE_API, (settings) => createOrders(sandbox, 1, settings)],
		['a memo', MEMO_API, (settings) => addMemos(sandbox, 1, settings)],
	])('%s is carried out once, after the renewal', async (_kind, api, work) => {
		for (const kind of ['tokenExpired', 'tokenExpiredIn200'] as const) {
			sandbox.reset();
			sandbox.faults.add({ kind, api });
			expect((await run(credentialOf(handOut()), work())).error).toBeUndefined();
			expect(outcomes(api)).toEqual([`fault:${kind}`, 'ok']);
			expect(sandbox.count(api)).toBe(1);
		}
	});

	test('the locator in the editor renews, too', async () => {
		const stored = credentialOf(expired());
		const { searchProducts } = new Alibaba1688().methods.listSearch;
		const context = await editorContext(stored);
		const { results } = await searchProducts.call(context);
		expect(results.length).toBeGreaterThan(0);
		expect(counts().refreshed).toBe(1);
	});

	test.each(['ofNodes', 'ofHttpRequestNode'] as const)(
		'a request of another node renews by HTTP 401 (%s)',
		async (helper) => {
			const stored = credentialOf(expired());
			const requests = await signedRequests(stored);
			const path = 'param2/1/com.alibaba.account/alibaba.account.basic';
			const url = `${sandbox.gatewayUrl}/${path}`;
			const address = helper === 'ofNodes' ? { url } : { uri: url };
			for (let i = 0; i < 2; i++) {
				const options = { method: 'POST', json: true, ...address } as IHttpRequestOptions;
				const answer = await requests[helper](options);
				expect(answer).toMatchObject({ result: { loginId: 'sandbox卖家01' } });
			}
			// 1688 is asked once whether the token is what is wrong.
			expect(outcomes('com.alibaba.account:alibaba.account.basic-1')).toEqual([
				'401',
				'401',
				'ok',
				'ok',
			]);
			expect(counts().refreshed).toBe(1);
		},
	);
});

describe('what was typed replaces what was renewed', () => {
	test('when the access token is edited', async () => {
		const stored = credentialOf(expired());
		await run(stored);
		stored.alibaba1688Api.accessToken = handOut().accessToken;
		sandbox.oauth.endRefreshTokens(sellerApp.appKey);
		expect((await run(stored)).error).toBeUndefined();
		expect(counts().refreshed).toBe(1);
	});

	test('when key and secret are edited', async () => {
		const { buyerApp } = await import('../../../sandbox/gateway/apps.mts');
		const stored = credentialOf(expired());
		await run(stored);
		const { accessToken, refreshToken } = sandbox.oauth.grant(buyerApp.appKey, 'buyer');
		Object.assign(stored.alibaba1688Api, {
			appKey: buyerApp.appKey,
			appSecret: buyerApp.appSecret,
			accessToken,
			refreshToken: refreshToken!.value,
		});
		expect((await run(stored, addMemos(sandbox, 1))).error).toBeUndefined();
		expect(outcomes(MEMO_API)).toEqual(['ok']);
	});

	test('when the refresh token is edited, which then renews', async () => {
		const stored = credentialOf(expired());
		await run(stored);
		sandbox.oauth.endRefreshTokens(sellerApp.appKey);
		stored.alibaba1688Api.refreshToken = expired().refreshToken!.value;
		expect((await run(stored)).error).toBeUndefined();
		expect(counts().refreshed).toBe(2);
	});
});

describe('a refresh token that 1688 does not take', () => {
	test.each<[string, object]>([
		['in the fields of the gateway', {}],
		['in the fields of the OAuth standard', { refusalStyle: 'oauth' }],
		[
			'in the fields of the OAuth standard with HTTP 200',
			{ refusalStyle: 'oauth', refusalStatus: 200 },
		],
		['in the fields of the gateway with HTTP 200', { refusalStatus: 200 }],
	])('is told %s with what to do, and is not tried again and again', async (_name, settings) => {
		Object.assign(sandbox.oauth.settings, settings);
		const stored = credentialOf(expired());
		sandbox.oauth.endRefreshTokens(sellerApp.appKey);
		const { items } = await run(stored, getProducts(20, { onError: 'continueRegularOutput' }));
		expect(items('1688')).toHaveLength(20);
		for (const { json } of items('1688')) {
			expect(json.error).toMatch(
				/access token.*refresh token was not accepted.*refresh_token is invalid/,
			);
			expect(json.details).toMatch(/Authorise the app again.*Refresh Token/);
		}
		expect(sandbox.received('system.oauth2:getToken-1')).toBe(1);
	});
});

describe('when the token endpoint fails', () => {
	const broken = { api: 'system.oauth2:getToken-1', kind: 'status', status: 502 } as const;
	beforeEach(() => {
		jest.spyOn(Math, 'random').mockReturnValue(0);
	});

	test('for a moment, a read goes on after it', async () => {
		sandbox.faults.add({ ...broken, times: 2 });
		expect((await run(credentialOf(expired()))).error).toBeUndefined();
		expect(counts().refreshed).toBe(1);
	});

	test('for a moment, a purchase goes on after it and is made once', async () => {
		sandbox.faults.add({ ...broken, times: 2 });
		const { error } = await run(credentialOf(expired()), createOrders(sandbox, 1));
		expect(error).toBeUndefined();
		expect(sandbox.count(CREATE_API)).toBe(1);
	});

	test.each(['status', 'reset', 'html'] as const)(
		'for long (%s), a purchase is known not to have been made',
		async (kind) => {
			sandbox.faults.add({ ...broken, kind, status: 502, times: 'always' } as never);
			const { error } = await run(credentialOf(expired()), createOrders(sandbox, 1));
			expect(error?.message).not.toMatch(/Outcome unknown/);
			expect(sandbox.count(CREATE_API)).toBe(0);
		},
	);
});

test('a new token that 1688 refuses as well does not start a chain of renewals', async () => {
	sandbox.faults.add({ kind: 'tokenExpired', api: GET_API, times: 'always' });
	const { items } = await run(
		credentialOf(handOut()),
		getProducts(10, { onError: 'continueRegularOutput' }),
	);
	expect(items('1688').every(({ json }) => /access token/.test(String(json.error)))).toBe(true);
	expect(counts().refreshed).toBe(1);
});

describe('the refresh token', () => {
	const details = (stored: Stored) =>
		JSON.parse(String(stored.alibaba1688Api.renewedTokenDetails)) as Record<string, unknown>;

	test('stays when a refresh brings no other', async () => {
		const stored = credentialOf(expired());
		await run(stored);
		expect(details(stored)).not.toHaveProperty('refreshToken');
	});

	test('is replaced when a refresh brings another', async () => {
		Object.assign(sandbox.oauth.settings, { rotatesRefreshToken: true });
		const stored = credentialOf(expired());
		await run(stored);
		const { refreshToken, refreshTokenExpiresAt } = details(stored);
		expect(refreshToken).toMatch(/./);
		expect(refreshTokenExpiresAt).toBeGreaterThan(Date.now() + 181 * DAY);
		expect(stored.alibaba1688Api.refreshToken).not.toBe(refreshToken);
	});

	test('is asked for anew when its end is not known, once a day', async () => {
		const POSTPONE_API = 'system.oauth2:postponeToken-1';
		const stored = credentialOf(expired());
		for (let i = 0; i < 3; i++) {
			sandbox.oauth.endAccessTokens(sellerApp.appKey);
			expect((await run(stored)).error).toBeUndefined();
		}
		// 1688 answers 400: too early.
		expect(outcomes(POSTPONE_API)).toEqual(['refused']);
		expect(counts()).toMatchObject({ refreshed: 3, postponed: 0 });
	});

	test('is exchanged for a new one when it is about to end', async () => {
		sandbox.oauth.settings.refreshTokenLifeMs = 20 * DAY;
		const handout = expired();
		sandbox.oauth.settings.refreshTokenLifeMs = 182 * DAY;
		const stored = credentialOf(handout);
		await run(stored);
		expect(counts()).toMatchObject({ refreshed: 1, postponed: 1 });
		expect(details(stored)).toMatchObject({
			refreshToken: expect.any(String),
			refreshTokenExpiresAt: expect.any(Number),
		});
	});
});

test('no secret is in what n8n stores of a run, whether it succeeds or fails', async () => {
	Object.assign(sandbox.oauth.settings, { rotatesRefreshToken: true });
	const stored = credentialOf(expired());
	const good = await run(stored);
	const secrets = [
		sellerApp.appSecret,
		stored.alibaba1688Api.accessToken,
		stored.alibaba1688Api.refreshToken,
		stored.alibaba1688Api.renewedToken,
		(JSON.parse(String(stored.alibaba1688Api.renewedTokenDetails)) as { refreshToken: string })
			.refreshToken,
	].map(String);
	// A gateway that repeats what it was sent.
	sandbox.faults.add({
		kind: 'respond',
		api: GET_API,
		status: 400,
		body: JSON.stringify({ error_code: 'gw.X', error_message: secrets.join(' ') }),
	});
	const bad = await run(stored);
	expect(bad.error).toBeDefined();
	for (const secret of secrets) {
		expect(JSON.stringify([good.run, bad.run])).not.toContain(secret);
	}
	for (const { sentIn } of sandbox.calls) expect(Object.values(sentIn)).not.toContain('query');
});
