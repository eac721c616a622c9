import type { Fault } from '../../sandbox/faults/faults.mts';
import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const currentTime = 'system:currentTime-1';
const productGet = 'com.alibaba.product:alibaba.product.get-1';
const fastCreateOrder = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';
const memoAdd = 'com.alibaba.trade:alibaba.order.memoAdd-1';

let sandbox: Sandbox;
let client: Client;
let productFields: Fields;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 20, orders: 3 });
	client = new Client(sandbox, sellerApp);
	productFields = { productID: String(sandbox.state.products[0].productID), webSite: '1688' };
});

afterAll(async () => {
	await client.close();
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

function getProduct() {
	return client.call(productGet, productFields);
}

function createOrder() {
	const product = sandbox.state.products.find(({ status }) => status === 'published')!;
	const cargo = { offerId: product.productID, specId: product.skuInfos?.[0].specId, quantity: 1 };
	return client.call(fastCreateOrder, {
		flow: 'general',
		addressParam: '{"addressId":1}',
		cargoParamList: JSON.stringify([cargo]),
		outOrderId: 'PO-1',
	});
}

describe('kinds of fault', () => {
	const answered: Array<[fault: Fault, status: number, looksRight: (text: string) => boolean]> = [
		[{ kind: 'status', status: 502 }, 502, (text) => text.startsWith('<!DOCTYPE html>')],
		[{ kind: 'status', status: 500, body: 'oops' }, 500, (text) => text === 'oops'],
		[{ kind: 'html' }, 200, (text) => text.startsWith('<!DOCTYPE html>')],
		[{ kind: 'huge', megabytes: 3 }, 200, (text) => text.length === 3_000_002],
		[{ kind: 'qos' }, 400, (text) => JSON.parse(text).error_code === 'gw.QosAppFrequencyLimit'],
		[
			{ kind: 'qos', code: 'gw.QosUserLimit', status: 200 },
			200,
			(text) => JSON.parse(text).error_code === 'gw.QosUserLimit',
		],
		[{ kind: 'tokenExpired' }, 401, (text) => JSON.parse(text).error_code === '401'],
		[{ kind: 'tokenExpiredIn200' }, 200, (text) => JSON.parse(text).error_code === '401'],
		[
			{ kind: 'businessError', code: 'X', message: '系统繁忙' },
			200,
			(text) => text === '{"errMsg":"系统繁忙"}',
		],
		[
			{ kind: 'respond', body: '<a/>', contentType: 'text/xml', status: 203 },
			203,
			(text) => text === '<a/>',
		],
	];

	it.each(answered)('%j answers %i', async (fault, status, looksRight) => {
		sandbox.faults.add(fault);
		const reply = await getProduct();
		expect(reply.status).toBe(status);
		expect(looksRight(reply.text)).toBe(true);
		expect(sandbox.count(productGet)).toBe(0);
		expect(sandbox.received(productGet)).toBe(1);
		expect(sandbox.calls[0]).toMatchObject({ status, outcome: `fault:${fault.kind}` });
	});

	it('status can tell when to come again', async () => {
		sandbox.faults.add({ kind: 'status', status: 429, retryAfter: 7 });
		expect((await getProduct()).headers['retry-after']).toBe('7');
		sandbox.faults.add({ kind: 'status', status: 503 });
		expect((await getProduct()).headers).not.toHaveProperty('retry-after');
	});

	it('respond can send XML with its own content type', async () => {
		sandbox.faults.add({ kind: 'respond', body: '<a/>', contentType: 'text/xml;charset=UTF-8' });
		expect((await getProduct()).headers['content-type']).toBe('text/xml;charset=UTF-8');
	});

	it('truncated cuts the right answer in half, as a complete response', async () => {
		const whole = await getProduct();
		sandbox.faults.add({ kind: 'truncated' });
		const cut = await getProduct();
		expect(cut.status).toBe(200);
		expect(cut.json).toBeUndefined();
		expect(cut.text).toBe(whole.text.slice(0, Math.ceil(whole.text.length / 2)));
		expect(sandbox.count(productGet)).toBe(2);
	});

	it('reset breaks the connection in the middle of the body', async () => {
		sandbox.faults.add({ kind: 'reset' });
		await expect(getProduct()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
		expect(sandbox.count(productGet)).toBe(0);
		expect(sandbox.calls[0].status).toBe(200);
	});

	it('loseAnswer lets the API do its work and resets the connection', async () => {
		sandbox.faults.add({ kind: 'loseAnswer' });
		await expect(createOrder()).rejects.toThrow();
		expect(sandbox.count(fastCreateOrder)).toBe(1);
		expect(sandbox.state.creations.byOutOrderId.get('PO-1')).toBe(1);
		expect(sandbox.calls[0].status).toBe(0);
	});

	it('silence never answers, and close ends it', async () => {
		const silent = await startSandbox({ products: 1, orders: 0 });
		const silentClient = new Client(silent, sellerApp);
		silent.faults.add({ kind: 'silence' });
		const outcome = silentClient.call(currentTime).then(
			() => 'answered',
			() => 'connection closed',
		);
		const pause = new Promise((resolve) => setTimeout(resolve, 100, 'still waiting'));
		expect(await Promise.race([outcome, pause])).toBe('still waiting');
		await silent.close();
		expect(await outcome).toBe('connection closed');
		await silentClient.close();
	});

	it('businessError uses the envelope of the API', async () => {
		sandbox.faults.add({ kind: 'businessError', code: '400_4', message: 'ORDER_NOT_EXIST' });
		const reply = await client.call(memoAdd, { orderId: '1', memo: 'x', remarkIcon: '1' });
		expect(reply.json).toEqual({
			errorCode: '400_4',
			errorMsg: 'ORDER_NOT_EXIST',
			success: true,
		});
	});

	it('are refused when unknown', () => {
		expect(() => sandbox.faults.add({ kind: 'stauts' } as unknown as Fault)).toThrow(/stauts/);
	});
});

describe('rules of a fault', () => {
	it('hits one call unless told otherwise', async () => {
		const fault = sandbox.faults.add({ kind: 'html' });
		const statuses = [await getProduct(), await getProduct()].map((reply) => !!reply.json);
		expect(statuses).toEqual([false, true]);
		expect(fault.hits).toBe(1);
	});

	it('lets calls pass before and after, counted per API', async () => {
		sandbox.faults.add({ kind: 'qos', api: productGet, after: 1, times: 2 });
		const statuses: number[] = [];
		for (let i = 0; i < 4; i++) {
			statuses.push((await getProduct()).status);
			expect((await client.call(currentTime)).status).toBe(200);
		}
		expect(statuses).toEqual([200, 400, 400, 200]);
		expect(sandbox.count(productGet)).toBe(2);
		expect(sandbox.received(productGet)).toBe(4);
	});

	it('hits always until it is removed', async () => {
		const fault = sandbox.faults.add({ kind: 'html', times: 'always' });
		for (let i = 0; i < 3; i++) expect((await getProduct()).json).toBeUndefined();
		fault.remove();
		expect((await getProduct()).json).toBeDefined();
		expect(fault.hits).toBe(3);
	});

	it('hits only calls with the parameters it names', async () => {
		const other = { ...productFields, productID: String(sandbox.state.products[1].productID) };
		sandbox.faults.add({ kind: 'html', parameters: { productID: other.productID } });
		expect((await getProduct()).json).toBeDefined();
		expect((await client.call(productGet, other)).json).toBeUndefined();
	});

	it('can strike after the API has run', async () => {
		sandbox.faults.add({ kind: 'status', status: 504, phase: 'after' });
		expect((await createOrder()).status).toBe(504);
		expect(sandbox.state.creations.total).toBe(1);
	});

	it('can strike before the API would have run', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', phase: 'before' });
		await expect(createOrder()).rejects.toThrow();
		expect(sandbox.state.creations.total).toBe(0);
	});

	it('does not count calls that the gateway refuses', async () => {
		const fault = sandbox.faults.add({ kind: 'html' });
		await client.post(...client.signed(productGet, productFields));
		expect(fault.hits).toBe(0);
		expect((await getProduct()).json).toBeUndefined();
	});

	it('takes faults in the order they were added', async () => {
		sandbox.faults.add({ kind: 'status', status: 502 });
		sandbox.faults.add({ kind: 'status', status: 503, after: 1 });
		const statuses = [await getProduct(), await getProduct(), await getProduct()];
		expect(statuses.map(({ status }) => status)).toEqual([502, 503, 200]);
	});
});
