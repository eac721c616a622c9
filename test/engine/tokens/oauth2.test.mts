import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';
import { Alibaba1688 } from '../../../nodes/Alibaba1688/Alibaba1688.node';
import { sellerApp } from '../../../sandbox/gateway/apps.mts';
import type { CallRecord } from '../../../sandbox/gateway/calls.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { editorContext } from '../../support/n8nContexts.mts';
import { runWorkflow, type RunResult } from '../harness/run.mts';
import { connectedCredential } from '../harness/sandboxCredential.mts';
import { locator, workflowWith } from '../harness/workflow.mts';
import { addMemos, CREATE_API, createOrders, MEMO_API, type Work } from '../support/writes.mts';

const GET_API = 'com.alibaba.product:alibaba.product.get-1';
const TOKEN_API = 'system.oauth2:getToken-1';
const TYPE = 'alibaba1688OAuth2Api';

/** Called before an answer is sent. */
let onAnswer: (call: CallRecord) => void = () => {};
let sandbox: Sandbox;
beforeAll(async () => {
	const latency = (call: CallRecord) => {
		onAnswer(call);
		return 0;
	};
	sandbox = await startSandbox({ products: 30, orders: 10, latency });
});
afterEach(() => {
	onAnswer = () => {};
	sandbox.reset();
});
afterAll(async () => await sandbox.close());

type Stored = Record<string, ICredentialDataDecryptedObject>;

const handOut = () => sandbox.oauth.grant(sellerApp.appKey, 'seller');

/** A connected credential of which the access token has expired. */
function expired(overrides: ICredentialDataDecryptedObject = {}): Stored {
	const stored = connectedCredential(sandbox, handOut(), overrides);
	sandbox.oauth.endAccessTokens(sellerApp.appKey);
	return stored;
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

/** Runs with the credential that has a Connect button. */
async function run(credentials: Stored, work: Work = getProducts(1)): Promise<RunResult> {
	const { nodes, connections } = work.workflow;
	const chosen = nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, authentication: TYPE },
	}));
	return await runWorkflow({ ...work, workflow: { nodes: chosen, connections }, credentials });
}

const outcomes = (api = GET_API) =>
	sandbox.calls.filter(({ apiId }) => apiId === api).map(({ outcome }) => outcome);
const counts = () => sandbox.oauth.counts;
const tokenOf = (stored: Stored) => stored[TYPE].oauthTokenData as Record<string, string>;

test('a good token signs every call', async () => {
	const { error, items } = await run(connectedCredential(sandbox, handOut()), getProducts(5));
	expect(error).toBeUndefined();
	expect(items('1688')).toHaveLength(5);
	expect(sandbox.calls.map(({ token, style }) => ({ token, style }))).toEqual(
		Array.from({ length: 5 }, () => ({ token: 'valid', style: 'openPlatform' })),
	);
	expect(counts().refreshed).toBe(0);
});

test('a token that was renewed elsewhere meanwhile is taken, and not renewed', async () => {
	const stored = expired();
	const { accessToken } = handOut();
	onAnswer = ({ outcome }) => {
		if (outcome === '401') stored[TYPE].oauthTokenData = { access_token: accessToken };
	};
	expect((await run(stored)).error).toBeUndefined();
	expect(outcomes()).toEqual(['401', 'ok']);
	expect(counts().refreshed).toBe(0);
});

describe('an expired token', () => {
	test('is renewed by n8n, saved, and the call goes on', async () => {
		const stored = expired();
		const old = tokenOf(stored);
		expect((await run(stored)).error).toBeUndefined();
		expect(outcomes()).toEqual(['401', 'ok']);
		expect(counts()).toMatchObject({ refreshed: 1, refused: 0 });
		expect(tokenOf(stored).access_token).not.toBe(old.access_token);
		expect(tokenOf(stored).refresh_token).toBe(old.refresh_token);

		expect((await run(stored)).error).toBeUndefined();
		expect(outcomes()).toEqual(['401', 'ok', 'ok']);
	});

	test('is renewed as well when 1688 refuses it with HTTP 200', async () => {
		sandbox.faults.add({ kind: 'tokenExpiredIn200', api: GET_API });
		expect((await run(connectedCredential(sandbox, handOut()))).error).toBeUndefined();
		expect(counts().refreshed).toBe(1);
	});

	test('is renewed with key and secret in the body', async () => {
		await run(expired());
		const [{ sentIn }] = sandbox.calls.filter(({ apiId }) => apiId === TOKEN_API);
		expect(sentIn).toMatchObject({
			client_id: 'body',
			client_secret: 'body',
			refresh_token: 'body',
			need_refresh_token: 'query',
		});
	});

	test.each<[string, object]>([
		['a number as life', { expiresIn: 'number' }],
		['a new refresh token', { rotatesRefreshToken: true }],
		['a date without milliseconds', { rotatesRefreshToken: true, timeoutFormat: 'seconds' }],
	])('is renewed by an answer with %s', async (_name, settings) => {
		Object.assign(sandbox.oauth.settings, settings);
		const stored = expired();
		const old = tokenOf(stored).refresh_token;
		expect((await run(stored)).error).toBeUndefined();
		expect(tokenOf(stored).refresh_token === old).toBe(!('rotatesRefreshToken' in settings));
	});

	test.each<[string, string, () => Work]>([
		['a purchase', CREATE_API, () => createOrders(sandbox, 1)],
		['a memo', MEMO_API, () => addMemos(sandbox, 1)],
	])('is renewed before %s, which is carried out once', async (_kind, api, work) => {
		expect((await run(expired(), work())).error).toBeUndefined();
		expect(outcomes(api)).toEqual(['401', 'ok']);
		expect(sandbox.count(api)).toBe(1);
	});

	test('is renewed for the locator in the editor', async () => {
		const { searchProducts } = new Alibaba1688().methods.listSearch;
		const parameters = { authentication: TYPE, resource: 'product', operation: 'get' };
		const context = await editorContext(expired(), parameters);
		const { results } = await searchProducts.call(context);
		expect(results.length).toBeGreaterThan(0);
		expect(counts().refreshed).toBe(1);
	});
});

describe('a refresh token that 1688 does not take', () => {
	test.each<[string, object]>([
		['in the fields of the gateway', {}],
		['in the fields of the OAuth standard', { refusalStyle: 'oauth' }],
		['in the fields of the gateway with HTTP 200', { refusalStatus: 200 }],
		[
			'in the fields of the OAuth standard with HTTP 200',
			{ refusalStyle: 'oauth', refusalStatus: 200 },
		],
	])('is told %s with what to do, and is tried once', async (_name, settings) => {
		Object.assign(sandbox.oauth.settings, settings);
		const stored = expired();
		sandbox.oauth.endRefreshTokens(sellerApp.appKey);
		const { items } = await run(stored, getProducts(20, { onError: 'continueRegularOutput' }));
		expect(items('1688')).toHaveLength(20);
		for (const { json } of items('1688')) {
			expect(json.error).toMatch(/access token.*(refresh token was not accepted|reconnected)/);
			expect(json.details).toMatch(/Connect button/);
		}
		expect(sandbox.received(TOKEN_API)).toBe(1);
	});
});

test('a token without a refresh token is told in words', async () => {
	const { accessToken } = handOut();
	sandbox.oauth.endAccessTokens(sellerApp.appKey);
	const stored = expired({ oauthTokenData: { access_token: accessToken } });
	const { error } = await run(stored);
	expect(`${error?.message} ${error?.description}`).toMatch(/Connect button/);
});

test('when the token endpoint fails for long, a purchase is known not to have been made', async () => {
	sandbox.faults.add({ kind: 'status', status: 502, api: TOKEN_API, times: 'always' });
	jest.spyOn(Math, 'random').mockReturnValue(0);
	const { error } = await run(expired(), createOrders(sandbox, 1));
	jest.restoreAllMocks();
	expect(error?.message).toMatch(/./);
	expect(error?.message).not.toMatch(/Outcome unknown/);
	expect(sandbox.count(CREATE_API)).toBe(0);
});

test('a new token that 1688 refuses as well does not start a chain of renewals', async () => {
	sandbox.faults.add({ kind: 'tokenExpired', api: GET_API, times: 'always' });
	const stored = connectedCredential(sandbox, handOut());
	await run(stored, getProducts(10, { onError: 'continueRegularOutput' }));
	expect(counts().refreshed).toBe(1);
});

test.each<[string, ICredentialDataDecryptedObject, RegExp]>([
	['was never connected', { oauthTokenData: undefined as never }, /not connected.*Connect button/s],
	['has no App Key', { appKey: '' }, /App Key.*empty/],
	['has no App Secret', { appSecret: '' }, /App Secret.*empty/],
	['leads to plain http', { gatewayUrl: 'http://example.com/openapi' }, /https/],
])(
	'a credential that %s is told in words, and nothing is sent',
	async (_name, overrides, about) => {
		const { error } = await run(connectedCredential(sandbox, handOut(), overrides));
		expect(`${error?.message} ${error?.description}`).toMatch(about);
		expect(sandbox.received()).toBe(0);
	},
);

test('no secret is in what n8n stores of a run, or in a url', async () => {
	Object.assign(sandbox.oauth.settings, { rotatesRefreshToken: true });
	const stored = expired();
	const old = tokenOf(stored);
	const good = await run(stored);
	const fresh = tokenOf(stored);
	const secrets = [
		sellerApp.appSecret,
		...[old, fresh].flatMap(({ access_token, refresh_token }) => [access_token, refresh_token]),
	];
	sandbox.faults.add({
		kind: 'respond',
		api: GET_API,
		status: 400,
		body: JSON.stringify({ error_code: 'gw.X', error_message: Object.values(fresh).join(' ') }),
	});
	const bad = await run(stored);
	expect(bad.error).toBeDefined();
	for (const secret of secrets) expect(JSON.stringify([good.run, bad.run])).not.toContain(secret);
	const inQuery = sandbox.calls.flatMap(({ sentIn }) =>
		Object.keys(sentIn).filter((name) => sentIn[name] === 'query'),
	);
	expect(new Set(inQuery)).toEqual(new Set(['need_refresh_token']));
});
