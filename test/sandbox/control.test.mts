import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client } from './client.mts';

const currentTime = 'system:currentTime-1';

let sandbox: Sandbox;
let client: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 2, orders: 4, callLimit: 10 });
	client = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await client.close();
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

function control(path: string, body: unknown) {
	return client.send('POST', `/_sandbox/${path}`, JSON.stringify(body), {
		'content-type': 'application/json',
	});
}

describe('control over HTTP', () => {
	it('tells state and calls, without secrets', async () => {
		await client.call(currentTime);
		await client.post(...client.signed('system:unknown-1', {}));
		const state = (await client.get('/_sandbox/state')).json;
		expect(state).toMatchObject({ received: 2, reached: 1, orders: 4, created: { total: 0 } });
		expect(state.products).toHaveLength(2);

		const calls = await client.get('/_sandbox/calls');
		expect(calls.json.map((call: { outcome: string }) => call.outcome)).toEqual([
			'ok',
			'gw.APIUnsupported',
		]);
		expect(calls.text).not.toContain(sellerApp.appSecret);
		expect(calls.text).not.toContain(sellerApp.tokens[0].value);
		expect(calls.text).not.toMatch(/[0-9A-F]{40}/);
		expect((await client.get('/_sandbox/calls', { api: currentTime })).json).toHaveLength(1);
	});

	it('switches faults on and the allowance over', async () => {
		await control('faults', { kind: 'status', status: 503, api: currentTime });
		expect((await client.call(currentTime)).status).toBe(503);
		await control('allowance', { appKey: sellerApp.appKey, rate: 0.001, burst: 1 });
		expect((await client.call(currentTime)).status).toBe(200);
		expect((await client.call(currentTime)).json.error_code).toBe('gw.QosAppFrequencyLimit');
		await client.send('POST', '/_sandbox/reset');
		expect((await client.call(currentTime)).status).toBe(200);
		expect(sandbox.received()).toBe(1);
	});

	it.each([
		['faults', { kind: 'stauts' }],
		['allowance', { appKey: '1', rate: 1, burst: 1 }],
		['allowance', { appKey: sellerApp.appKey, rate: 1 }],
	])('says what is wrong with a request to %s', async (path, body) => {
		const reply = await control(path, body);
		expect(reply.status).toBe(400);
		expect(reply.json.error).toEqual(expect.any(String));
	});
});

describe('the record of calls', () => {
	it('counts all calls but keeps only the latest', async () => {
		for (let i = 0; i < 40; i++) await client.call(currentTime, { _aop_timestamp: String(i) });
		expect(sandbox.received(currentTime)).toBe(40);
		expect(sandbox.count(currentTime)).toBe(40);
		expect(sandbox.calls.length).toBeGreaterThanOrEqual(10);
		expect(sandbox.calls.length).toBeLessThanOrEqual(15);
		const latest = sandbox.calls[sandbox.calls.length - 1];
		expect(Math.abs(latest.time - Date.now())).toBeLessThan(5000);
	});
});

describe('reset', () => {
	it('puts data and tokens back', async () => {
		const [product] = sandbox.state.products;
		const amount = product.saleInfo.amountOnSale;
		product.saleInfo.amountOnSale = amount + 1;
		sandbox.setToken(sellerApp.appKey, { ...sellerApp.tokens[0], expired: true });
		sandbox.reset();
		expect(sandbox.state.products[0].saleInfo.amountOnSale).toBe(amount);
		const accountBasic = await client.call('com.alibaba.account:alibaba.account.basic-1');
		expect(accountBasic.status).toBe(200);
	});
});

describe('latency', () => {
	it('passes after the business API has run, and may differ from call to call', async () => {
		const slow = await startSandbox({
			products: 1,
			orders: 0,
			latency: (call) => (call.sentIn._aop_timestamp ? 150 : 0),
		});
		const slowClient = new Client(slow, sellerApp);
		await slowClient.call(currentTime);
		const start = performance.now();
		const answer = slowClient.call(currentTime, { _aop_timestamp: '1' });
		await new Promise((resolve) => setTimeout(resolve, 60));
		expect(slow.count(currentTime)).toBe(2);
		await answer;
		expect(performance.now() - start).toBeGreaterThan(140);
		await slowClient.close();
		await slow.close();
	});
});

describe('close', () => {
	it('frees the port', async () => {
		const first = await startSandbox({ products: 1, orders: 0 });
		const { port } = first;
		await first.close();
		const second = await startSandbox({ products: 1, orders: 0, port });
		expect(second.gatewayUrl).toBe(`http://127.0.0.1:${port}/openapi`);
		await second.close();
	});
});
