import { sellerApp } from '../../sandbox/gateway/apps.mts';
import { recipeSignature } from '../../sandbox/gateway/signature.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { startEcho, type Echo } from '../support/echo.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';

let sandbox: Sandbox;
let echo: Echo;
beforeAll(async () => {
	// The recipe's name of the parameter is not the one of the catalogue.
	sandbox = await startSandbox({ products: 5, orders: 1, strictParameters: false });
	echo = await startEcho();
});
afterEach(() => sandbox.reset());
afterAll(async () => {
	await sandbox.close();
	await echo.close();
});

async function get(productId: string, overrides: Record<string, string | number> = {}) {
	return await runWorkflow({
		workflow: workflowWith({
			resource: 'product',
			operation: 'get',
			productId: locator(productId),
		}),
		credentials: sandboxCredential(sandbox, { signatureStyle: 'sign', ...overrides }),
	});
}

test('a product is asked for with exactly the seven parameters of the guide, by GET', async () => {
	await get('584051070147', { accessToken: '' });
	expect(sandbox.calls).toHaveLength(1);
	const [{ httpMethod, style, sentIn, parameters, apiId }] = sandbox.calls;
	expect({ httpMethod, style, apiId }).toEqual({
		httpMethod: 'GET',
		style: 'sign',
		apiId: 'com.alibaba.product:alibaba.product.get-1',
	});
	expect(Object.keys(sentIn).sort()).toEqual([
		'app_key',
		'format',
		'method',
		'productId',
		'sign',
		'timestamp',
		'v',
	]);
	expect(new Set(Object.values(sentIn))).toEqual(new Set(['query']));
	expect({ ...parameters }).toEqual({ productId: '584051070147' });
});

test('with a token the token is an eighth', async () => {
	await get('584051070147');
	const [{ sentIn, token }] = sandbox.calls;
	expect(Object.keys(sentIn)).toHaveLength(8);
	expect({ token, place: sentIn.access_token }).toEqual({ token: 'valid', place: 'query' });
});

test('a gateway that follows the guide gets a request it can check and its answer is an item', async () => {
	const productInfo = { productID: 584051070147, subject: '连衣裙', status: 'published' };
	echo.answer = () => ({ body: JSON.stringify({ productInfo }) });
	const before = Math.floor(Date.now() / 1000);
	const result = await get('584051070147', { gatewayUrl: `${echo.url}/openapi`, accessToken: '' });
	expect(result.error).toBeUndefined();
	expect(result.items('1688')).toMatchObject([
		{ json: { productId: '584051070147', subject: '连衣裙' } },
	]);

	const [{ method, url, body }] = echo.requests;
	const { pathname, searchParams } = new URL(url, echo.url);
	const { sign, timestamp, ...fixed } = Object.fromEntries(searchParams);
	expect({ method, pathname, body }).toEqual({
		method: 'GET',
		pathname: '/openapi/param2/1/com.alibaba.product/alibaba.product.get',
		body: '',
	});
	expect(fixed).toEqual({
		app_key: sellerApp.appKey,
		format: 'json',
		method: 'alibaba.product.get',
		productId: '584051070147',
		v: '2.0',
	});
	expect(timestamp).toMatch(/^\d{10}$/);
	expect(Math.abs(Number(timestamp) - before)).toBeLessThan(5);
	expect(sign).toBe(recipeSignature({ ...fixed, timestamp }, sellerApp.appSecret));
});

test('a bad id is refused before anything is sent', async () => {
	const { error } = await get('={{ "12a" }}');
	expect(error?.message).toMatch(/Product/);
	expect(sandbox.received()).toBe(0);
});
