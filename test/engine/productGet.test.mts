import { singleUserApp } from '../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';

const API = 'com.alibaba.product:alibaba.product.get-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 20, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const productIds = () =>
	sandbox.state.products.slice(0, 3).map(({ productID }) => String(productID));

async function get(items: object[], mode = 'id', parameters = {}) {
	return await runWorkflow({
		workflow: workflowWith({
			resource: 'product',
			operation: 'get',
			productId: locator('={{ $json.product }}', mode),
			...parameters,
		}),
		items: items as never,
		credentials: sandboxCredential(sandbox),
	});
}

test('gets one item per input item, in order and linked to it', async () => {
	const ids = productIds().reverse();
	const result = await get(ids.map((product) => ({ product })));
	expect(result.error).toBeUndefined();
	expect(result.items('1688').map(({ json, pairedItem }) => [json.productId, pairedItem])).toEqual(
		ids.map((id, item) => [id, { item }]),
	);
	expect(sandbox.count(API)).toBe(3);
});

test('gets the same product as often as it is asked for', async () => {
	const [id] = productIds();
	const result = await get([{ product: id }, { product: id }]);
	expect(result.items('1688').map(({ json }) => json.productId)).toEqual([id, id]);
});

test('gets nothing for no items', async () => {
	const result = await get([]);
	expect(result.error).toBeUndefined();
	expect(result.items('1688')).toEqual([]);
	expect(sandbox.received()).toBe(0);
});

test.each([
	['a text', (id: string) => id],
	['a number', (id: string) => Number(id)],
	['a text with spaces around it', (id: string) => ` ${id}\n`],
])('takes an id that is %s', async (_kind, asGiven) => {
	const [id] = productIds();
	const result = await get([{ product: asGiven(id) }]);
	expect(result.error).toBeUndefined();
	expect(result.items('1688')).toMatchObject([{ json: { productId: id } }]);
	expect(sandbox.calls).toMatchObject([{ parameters: { productID: id, webSite: '1688' } }]);
});

test('takes the id of a product that was picked from the list', async () => {
	const [id] = productIds();
	const result = await get([{ product: id }], 'list');
	expect(result.items('1688')).toMatchObject([{ json: { productId: id } }]);
});

test.each([
	'https://detail.1688.com/offer/ID.html',
	'http://detail.1688.com/offer/ID.html',
	'https://detail.1688.com/offer/ID.html?spm=a2615.2177701.autotrace-paginator.12.5f3d&sk=consign',
	'https://detail.1688.com/offer/ID.html#sku',
	'https://m.1688.com/offer/ID.html',
	'https://m.1688.com/offer/ID.html?src=share',
	'https://detail.1688.com/offer.html?offerId=ID',
	'https://detail.m.1688.com/page/index.html?spm=a.b&offerId=ID&sortType=1',
	'https://dj.1688.com/ci_bb?offerId=ID',
	'https://show.1688.com/x?a=123456&offerId=ID#top',
])('takes the address %s', async (address) => {
	const [id] = productIds();
	const result = await get([{ product: address.replace('ID', id) }], 'url');
	expect(result.error).toBeUndefined();
	expect(result.items('1688')).toMatchObject([{ json: { productId: id } }]);
});

test.each([
	'https://detail.1688.com/',
	'https://detail.1688.com/offer/abc.html',
	'https://s.1688.com/selloffer/offer_search.htm?keywords=584051070147',
	'not an address',
	'',
])('refuses the address %j and sends nothing', async (address) => {
	const result = await get([{ product: address }], 'url');
	expect(result.error?.message).toMatch(/Product/);
	expect(result.items('1688')).toEqual([]);
	expect(sandbox.received()).toBe(0);
});

test('an app that acts for its only user needs no token', async () => {
	const [id] = productIds();
	const result = await runWorkflow({
		workflow: workflowWith({ resource: 'product', operation: 'get', productId: locator(id) }),
		credentials: sandboxCredential(sandbox, {}, singleUserApp),
	});
	expect(result.items('1688')).toMatchObject([{ json: { productId: id } }]);
	expect(sandbox.calls).toMatchObject([{ token: 'none' }]);
});

test('by default everything but the App Key travels in the body of a POST', async () => {
	const [id] = productIds();
	await get([{ product: id }]);
	const [{ httpMethod, style, sentIn }] = sandbox.calls;
	expect({ httpMethod, style }).toEqual({ httpMethod: 'POST', style: 'openPlatform' });
	expect({ ...sentIn }).toEqual({
		productID: 'body',
		webSite: 'body',
		access_token: 'body',
		_aop_timestamp: 'body',
		_aop_signature: 'body',
	});
});
