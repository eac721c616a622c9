import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { Fault } from '../../sandbox/faults/faults.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';
import { secretsIn } from './support/writes.mts';

const API = 'com.alibaba.product:alibaba.product.get-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const ids = (count: number) =>
	sandbox.state.products.slice(0, count).map(({ productID }) => String(productID));

const getProducts = (settings = {}) =>
	workflowWith(
		{ resource: 'product', operation: 'get', productId: locator('={{ $json.productId }}') },
		settings,
	);

const FAULTS: Array<[string, Partial<Fault>]> = [
	['a connection cut in mid-body', { kind: 'reset' }],
	['status 500', { kind: 'status', status: 500 } as Partial<Fault>],
	['status 502', { kind: 'status', status: 502 } as Partial<Fault>],
	['status 503', { kind: 'status', status: 503 } as Partial<Fault>],
	['a web page with status 200', { kind: 'html' }],
	['JSON that is cut off', { kind: 'truncated' }],
	['a body of 30 MB', { kind: 'huge', megabytes: 30 }],
	['a rate refusal', { kind: 'qos' }],
];

test.each(FAULTS)('%s once is healed by reading again', async (_, fault) => {
	sandbox.faults.add({ api: API, times: 1, ...fault } as Fault);
	const productIds = ids(3);
	const result = await runWorkflow({
		workflow: getProducts(),
		items: productIds.map((productId) => ({ productId })),
		credentials: sandboxCredential(sandbox),
	});
	expect(result.error).toBeUndefined();
	expect(result.items('1688').map(({ json }) => json.productId)).toEqual(productIds);
	expect(sandbox.received(API)).toBe(4);
	expect(secretsIn(sandbox, result.run)).toEqual([]);
});

test.each(FAULTS)(
	'%s at every try ends as one error for each item, without a secret',
	async (_, fault) => {
		// A read gives up after bounded tries; these are the shortest waits between them.
		jest.spyOn(Math, 'random').mockReturnValue(0);
		sandbox.faults.add({ api: API, times: 'always', ...fault } as Fault);
		const result = await runWorkflow({
			workflow: getProducts({ onError: 'continueRegularOutput' }),
			items: ids(2).map((productId) => ({ productId })),
			credentials: sandboxCredential(sandbox),
		});
		jest.restoreAllMocks();
		const items = result.items('1688');
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		for (const { json } of items) expect(json.error).toEqual(expect.any(String));
		expect(secretsIn(sandbox, result.run)).toEqual([]);
	},
);

test('tokens that expire in mid-run: every item is one output or one error, linked', async () => {
	sandbox.faults.add({ api: API, kind: 'tokenExpired', after: 2, times: 'always' });
	const productIds = ids(5);
	const result = await runWorkflow({
		workflow: getProducts({ onError: 'continueRegularOutput' }),
		items: productIds.map((productId) => ({ productId })),
		credentials: sandboxCredential(sandbox),
	});
	const items = result.items('1688');
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		productIds.map((_, item) => ({ item })),
	);
	expect(items.filter(({ json }) => 'error' in json)).toHaveLength(3);
	expect(items.filter(({ json }) => 'productId' in json)).toHaveLength(2);
	expect(secretsIn(sandbox, result.run)).toEqual([]);
});

test('nothing listens at the gateway: one error for each item, after bounded tries', async () => {
	const closed = await startSandbox();
	const { gatewayUrl } = closed;
	await closed.close();
	const result = await runWorkflow({
		workflow: getProducts({ onError: 'continueRegularOutput' }),
		items: ids(2).map((productId) => ({ productId })),
		credentials: sandboxCredential({ gatewayUrl }),
	});
	expect(result.items('1688').map(({ json }) => json.error)).toEqual([
		expect.stringMatching(/refused the connection/),
		expect.stringMatching(/refused the connection/),
	]);
	expect(secretsIn(sandbox, result.run)).toEqual([]);
});

test('the output is in the order of the input when answers come in another order', async () => {
	let call = 0;
	const shuffled = await startSandbox({ latency: () => [80, 5, 60, 20, 40][call++ % 5] });
	const productIds = ids(30);
	const result = await runWorkflow({
		workflow: getProducts(),
		items: productIds.map((productId) => ({ productId })),
		credentials: sandboxCredential(shuffled),
	});
	await shuffled.close();
	expect(result.items('1688').map(({ json }) => json.productId)).toEqual(productIds);
});

test.each([
	['a 25-digit id', '1234567890123456789012345'],
	['letters in an id', '12a'],
	['an id that a spreadsheet rounded', '6.1E+11'],
	['10 MB of text', 'x'.repeat(10_000_000)],
])('%s is refused with the field in the message, and nothing is sent', async (_, productId) => {
	const { error } = await runWorkflow({
		workflow: getProducts(),
		items: [{ productId }],
		credentials: sandboxCredential(sandbox),
	});
	expect(error?.message).toMatch(/Product/);
	expect(error?.message.length).toBeLessThan(300);
	expect(sandbox.received()).toBe(0);
});

test('a date that is none is refused with the field in the message, and nothing is sent', async () => {
	const { error } = await runWorkflow({
		workflow: workflowWith({
			resource: 'order',
			operation: 'getMany',
			filters: { createStartTime: '2026-02-30' },
		}),
		credentials: sandboxCredential(sandbox),
	});
	expect(error?.message).toMatch(/Created After.*not a date/);
	expect(sandbox.received()).toBe(0);
});
