import type { INode } from 'n8n-workflow';
import { buyerApp, sellerApp, type SandboxApp } from '../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';

const API = 'com.alibaba.product:alibaba.product.get-1';
const UNKNOWN = '111111111111';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 5, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const known = (index = 0) => String(sandbox.state.products[index].productID);

interface Options {
	settings?: Partial<INode>;
	overrides?: Record<string, string>;
	app?: SandboxApp;
	mode?: string;
}

async function get(products: unknown[], { settings, overrides, app, mode = 'id' }: Options = {}) {
	return await runWorkflow({
		workflow: workflowWith(
			{
				resource: 'product',
				operation: 'get',
				productId: locator('={{ $json.product }}', mode),
			},
			settings,
		),
		items: products.map((product) => ({ product })) as never,
		credentials: sandboxCredential(sandbox, overrides, app),
	});
}

test('an unknown product stops the run and names the item and what 1688 said', async () => {
	const { error, items } = await get([known(), UNKNOWN, known(1)]);
	expect(`${error?.message} ${error?.description}`).toContain(`商品不存在: ${UNKNOWN}`);
	// n8n shows this as [item 1] behind the message.
	expect(error?.context).toMatchObject({ itemIndex: 1 });
	expect(items('1688')).toEqual([]);
});

test("1688's words are kept where n8n takes a part of them for a code of its own", async () => {
	const message = 'approvePermissions missing';
	sandbox.faults.add({ api: API, kind: 'businessError', code: 'ISV_1', message });
	const { error } = await get([known()]);
	// n8n replaces a message with `eperm` in it.
	expect(error?.message).toMatch(/^Operation not permitted/);
	expect(error?.description).toContain(message);
});

test('an error ends on the item where it happened when the run continues', async () => {
	const result = await get([known(), UNKNOWN, known(1)], {
		settings: { onError: 'continueRegularOutput' },
	});
	expect(result.error).toBeUndefined();
	expect(result.items('1688').map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual([
		{ json: expect.objectContaining({ productId: known() }), pairedItem: { item: 0 } },
		{
			json: expect.objectContaining({ error: expect.stringContaining('商品不存在') }),
			pairedItem: { item: 1 },
		},
		{ json: expect.objectContaining({ productId: known(1) }), pairedItem: { item: 2 } },
	]);
	expect(sandbox.count(API)).toBe(3);
});

test('an error leaves by the error output when there is one', async () => {
	const result = await get([UNKNOWN, known(), '12a'], {
		settings: { onError: 'continueErrorOutput' },
	});
	expect(result.error).toBeUndefined();
	expect(result.items('1688', 0)).toMatchObject([
		{ json: { productId: known() }, pairedItem: { item: 1 } },
	]);
	expect(result.items('1688', 1)).toMatchObject([
		{
			json: { product: UNKNOWN, error: expect.stringContaining('商品不存在') },
			pairedItem: { item: 0 },
		},
		{ json: { product: '12a', error: expect.stringContaining('12a') }, pairedItem: { item: 2 } },
	]);
});

test('an address that cannot be read ends on its item, too', async () => {
	const address = `https://detail.1688.com/offer/${known()}.html`;
	const result = await get(['https://detail.1688.com/', address], {
		mode: 'url',
		settings: { onError: 'continueRegularOutput' },
	});
	expect(result.error).toBeUndefined();
	expect(result.items('1688')).toMatchObject([
		{ json: { error: expect.stringMatching(/Product/) }, pairedItem: { item: 0 } },
		{ json: { productId: known() }, pairedItem: { item: 1 } },
	]);
});

describe.each<[string, unknown]>([
	['letters in it', '12a'],
	['25 digits', '1234567890123456789012345'],
	['the form of a spreadsheet', '6.1E+11'],
	['zero as text', '0'],
	['zero', 0],
	['a minus', '-584051070147'],
	['a negative number', -5],
	['nothing in it', ''],
	['spaces only', '   '],
	['null', null],
	['a rounded number', 3657499272179232333],
	['a fraction', 12.5],
	['an object', { id: 1 }],
])('an id with %s', (_kind, id) => {
	test('is refused with the names of the field and the item, and nothing is sent for it', async () => {
		const { error, items } = await get([id]);
		expect(error?.message).toMatch(/Product/);
		expect(error?.context).toMatchObject({ itemIndex: 0 });
		expect(items('1688')).toEqual([]);
		expect(sandbox.received()).toBe(0);
	});

	test('does not keep the other items from being got', async () => {
		const result = await get([known(), id], { settings: { onError: 'continueRegularOutput' } });
		expect(result.items('1688')).toMatchObject([
			{ json: { productId: known() } },
			{ json: { error: expect.stringMatching(/Product/) }, pairedItem: { item: 1 } },
		]);
		expect(sandbox.received()).toBe(1);
	});
});

describe('the message', () => {
	const told = async (options: Options) => {
		const { error } = await get([known()], options);
		if (!error) throw new Error('There was no error');
		return { message: error.message, all: `${error.message} ${error.description}` };
	};

	test('for an app of a buyer says whose products these are and what to use', async () => {
		const { all } = await told({ app: buyerApp });
		expect(all).toContain('gw.APIACLDecline');
		expect(all).toMatch(/\bown\b/);
		expect(all).toContain('Get Product Detail');
	});

	test('for an expired token says that it is the token', async () => {
		const { value } = sellerApp.tokens.find(({ expired }) => expired) ?? { value: '' };
		const { all } = await told({ overrides: { accessToken: value } });
		expect(all).toMatch(/access token/i);
		expect(all).toMatch(/expired/i);
		expect(sandbox.calls.at(-1)).toMatchObject({ token: 'expired' });
	});

	test('for a missing token says that it is the token', async () => {
		expect((await told({ overrides: { accessToken: '' } })).all).toMatch(/access token/i);
	});

	test('for a wrong secret names the App Secret', async () => {
		const { all } = await told({ overrides: { appSecret: 'wrong' } });
		expect(all).toMatch(/App Secret/);
		expect(all).toContain('gw.SignatureInvalid');
	});

	test('for an unknown App Key names the App Key', async () => {
		const { all } = await told({ overrides: { appKey: '1234567' } });
		expect(all).toMatch(/App Key/);
		expect(all).toContain('gw.AppKeyNotFound');
	});

	test.each([
		['App Key', { appKey: '' }],
		['App Secret', { appSecret: '' }],
		['Gateway URL', { gatewayUrl: 'not a url' }],
		['Gateway URL', { gatewayUrl: 'http://gw.open.1688.com/openapi' }],
	])('for a bad %s is a sentence about it and nothing is sent (%j)', async (field, overrides) => {
		const { message } = await told({ overrides: overrides as unknown as Record<string, string> });
		expect(message).toContain(field);
		expect(message).not.toMatch(/undefined|TypeError|Invalid URL/);
		expect(sandbox.received()).toBe(0);
	});

	test("has 1688's request id", async () => {
		const { all } = await told({ app: buyerApp });
		expect(all).toContain(sandbox.calls[0].requestId);
	});
});
