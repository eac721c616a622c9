import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client } from './client.mts';

const currentTime = 'system:currentTime-1';
const productGet = 'com.alibaba.product:alibaba.product.get-1';
const memoAdd = 'com.alibaba.trade:alibaba.order.memoAdd-1';
const gatewayDate = /^"20\d{15}\+0800"$/;

let sandbox: Sandbox;
let client: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 3, orders: 3 });
	client = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await client.close();
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

describe('open platform style', () => {
	it('takes parameters from the query of a GET', async () => {
		const reply = await client.get(...client.signed(currentTime, {}));
		expect(reply.text).toMatch(gatewayDate);
		expect(sandbox.calls[0]).toMatchObject({
			apiId: currentTime,
			appKey: sellerApp.appKey,
			style: 'openPlatform',
			httpMethod: 'GET',
			sentIn: { _aop_signature: 'query' },
		});
	});

	it('merges query and form, and records where each parameter travelled', async () => {
		const memo = 'a+b & 连衣裙=50%';
		const orderId = String(sandbox.state.orders.list({}, 0, 1).orders[0].id);
		const [path, fields] = client.signed(
			memoAdd,
			client.withToken({ orderId, memo, remarkIcon: '1' }),
		);
		const { _aop_signature, orderId: _, ...body } = fields;
		const reply = await client.post(
			`${path}?${new URLSearchParams({ _aop_signature, orderId })}`,
			body,
		);
		expect(reply.json).toEqual({ success: true });
		expect(sandbox.calls[0].parameters).toEqual({ orderId, memo, remarkIcon: '1' });
		expect(sandbox.calls[0].sentIn).toEqual({
			_aop_signature: 'query',
			orderId: 'query',
			access_token: 'body',
			memo: 'body',
			remarkIcon: 'body',
		});
	});

	it('lets the query win over the body when both have a name', async () => {
		const [path, fields] = client.signed(currentTime, { _aop_timestamp: '1' });
		const query = new URLSearchParams({ _aop_timestamp: '1' });
		const reply = await client.post(`${path}?${query}`, { ...fields, _aop_timestamp: '2' });
		expect(reply.text).toMatch(gatewayDate);
		expect(sandbox.calls[0].sentIn._aop_timestamp).toBe('query');
	});

	it('reads multipart fields and leaves file parts out of the signature', async () => {
		const [path, fields] = client.signed(currentTime, { _aop_timestamp: '1790000000000' });
		const form = new FormData();
		for (const name in fields) form.set(name, fields[name]);
		form.set('imageData', new Blob(['not signed']), 'a.jpg');
		// Serialised by the platform, because another FormData class is not known to undici.
		const { body, headers } = new Request('http://localhost', { method: 'POST', body: form });
		const text = await new Response(body).text();
		const reply = await client.send('POST', path, text, {
			'content-type': headers.get('content-type')!,
		});
		expect(reply.text).toMatch(gatewayDate);
		expect(sandbox.calls[0].sentIn).toMatchObject({ _aop_timestamp: 'body', imageData: 'file' });
	});

	it('reads nothing from a JSON body', async () => {
		const [path, fields] = client.signed(currentTime, {});
		const reply = await client.send('POST', path, JSON.stringify(fields), {
			'content-type': 'application/json',
		});
		expect(reply.json.error_code).toBe('gw.SignatureMissing');
	});

	it('serves currentTimeMillis unsigned', async () => {
		const path = `/openapi/param2/1/system/currentTimeMillis/${sellerApp.appKey}`;
		const before = Date.now();
		const reply = await client.get(path);
		expect(reply.json).toBeGreaterThanOrEqual(before);
	});

	it('serves inner APIs under /api', async () => {
		const [path, fields] = client.signed(currentTime, {});
		const reply = await client.get(path.replace('/openapi/', '/api/'), fields);
		expect(reply.text).toMatch(gatewayDate);
	});

	it.each([
		['another version', `/openapi/param2/9/system/currentTime/${sellerApp.appKey}`],
		['an XML protocol', `/openapi/xml2/1/system/currentTime/${sellerApp.appKey}`],
		['a segment too many', `/openapi/param2/1/system/currentTime/${sellerApp.appKey}/x`],
		['another namespace', `/openapi/param2/1/com.system/currentTime/${sellerApp.appKey}`],
	])('does not know %s', async (_case, path) => {
		expect((await client.get(path)).json.error_code).toBe('gw.APIUnsupported');
	});
});

describe('sign style', () => {
	it('serves currentTime', async () => {
		const reply = await client.get(...client.recipe(currentTime, {}));
		expect(reply.text).toMatch(gatewayDate);
		expect(sandbox.calls[0]).toMatchObject({ apiId: currentTime, style: 'sign', outcome: 'ok' });
	});

	it('serves a business API and knows its business parameters', async () => {
		const productID = String(sandbox.state.products[0].productID);
		const fields = client.withToken({ productID, webSite: '1688' });
		const reply = await client.get(...client.recipe(productGet, fields));
		expect(reply.status).toBe(200);
		expect(sandbox.calls[0].parameters).toEqual({ productID, webSite: '1688' });
	});

	it.each([
		['a wrong sign', { sign: 'x' }, 'gw.SignatureInvalid'],
		['an unknown app key', { app_key: '1' }, 'gw.AppKeyNotFound'],
		['a parameter added after signing', { scene: '1688' }, 'gw.SignatureInvalid'],
	])('refuses %s', async (_case, change, code) => {
		const [path, fields] = client.recipe(currentTime, {});
		const reply = await client.get(path, { ...fields, ...(change as Record<string, string>) });
		expect(reply.json).toMatchObject({ error_code: code, request_id: sandbox.calls[0].requestId });
	});

	it.each([
		['method', 'currentTimeMillis'],
		['timestamp', '1790000000000'],
		['format', 'xml'],
		['v', '1.0'],
	])('refuses a signed request whose %s is %s', async (name, value) => {
		const reply = await client.get(...client.recipe(currentTime, { [name]: value }));
		expect(reply.json.error_code).toBe('sandbox.ParamInvalid');
	});

	it('needs both app_key and sign to be recognised', async () => {
		const [path, { sign: _, ...unsigned }] = client.recipe(currentTime, {});
		expect((await client.get(path, unsigned)).json.error_code).toBe('gw.AppKeyMissing');
	});

	it('is refused for an app that may not use it', async () => {
		const app = { ...sellerApp, styles: ['openPlatform'] as const };
		const strict = await startSandbox({ products: 1, orders: 0, apps: [app] });
		const strictClient = new Client(strict, app);
		const byRecipe = await strictClient.get(...strictClient.recipe(currentTime, {}));
		const byPlatform = await strictClient.call(currentTime);
		expect(byRecipe.json.error_code).toBe('gw.SignatureInvalid');
		expect(byPlatform.status).toBe(200);
		await strictClient.close();
		await strict.close();
	});
});
