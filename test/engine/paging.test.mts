import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { workflowWith } from './harness/workflow.mts';
import { placedOrder } from './support/purchases.mts';

const ORDERS = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';
const PRODUCTS = 'com.alibaba.product:alibaba.product.list.get-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 70, products: 60 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

async function list(parameters: object, onRequest?: () => void) {
	return await runWorkflow({
		workflow: workflowWith({ operation: 'getMany', ...parameters } as never),
		credentials: sandboxCredential(sandbox),
		onRequest,
	});
}

test('Return All of orders reads every page once, in order, with exact ids linked to the item', async () => {
	const result = await list({ resource: 'order', perspective: 'buyer', returnAll: true });
	const expected = sandbox.state.orders.list({}, 0, 70).orders.map(({ id }) => String(id));
	expect(result.items('1688').map(({ json }) => json.orderId)).toEqual(expected);
	expect(new Set(result.items('1688').map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
		new Set(['{"item":0}']),
	);
	expect(sandbox.received(ORDERS)).toBe(4);
	const pages = sandbox.calls.map(({ parameters }) => Number(parameters.page));
	expect(pages.sort()).toEqual([1, 2, 3, 4]);
});

test('the seller lists the orders of the shop', async () => {
	const result = await list({ resource: 'order', perspective: 'seller', returnAll: true });
	expect(result.items('1688')).toHaveLength(70);
	expect(sandbox.received('com.alibaba.trade:alibaba.trade.getSellerOrderList-1')).toBe(4);
});

test('Return All of the own products reads the three pages of a list that is clamped to 20', async () => {
	const result = await list({ resource: 'product', returnAll: true });
	expect(result.items('1688')).toHaveLength(60);
	expect(new Set(result.items('1688').map(({ json }) => json.productId)).size).toBe(60);
	expect(sandbox.received(PRODUCTS)).toBe(3);
});

test.each([
	[5, 1],
	[20, 1],
	[21, 2],
	[70, 4],
	[500, 4],
])('a limit of %d reads %d pages and no more', async (limit, pages) => {
	const result = await list({ resource: 'order', perspective: 'buyer', returnAll: false, limit });
	expect(result.items('1688')).toHaveLength(Math.min(limit, 70));
	expect(sandbox.received(ORDERS)).toBe(pages);
});

test('an order that is placed while the list is read shifts it: what comes twice is given once, and said', async () => {
	const before = sandbox.state.orders.list({}, 0, 70).orders.map(({ id }) => String(id));
	let requests = 0;
	const shift = () => {
		if (++requests === 2) placedOrder(sandbox);
	};
	const result = await list(
		{ resource: 'order', perspective: 'buyer', returnAll: true, options: { maxConcurrency: 1 } },
		shift,
	);
	expect(result.items('1688').map(({ json }) => json.orderId)).toEqual(before);
	expect(result.hints('1688')).toContain(
		'One entry came twice because the list changed while it was read; each is given once',
	);
});

test('an empty list is no items and no error', async () => {
	const result = await list({
		resource: 'order',
		perspective: 'buyer',
		returnAll: true,
		filters: { isHis: true },
	});
	expect(result.error).toBeUndefined();
	expect(result.items('1688')).toEqual([]);
});

test('a list that is missing from the answer is an error', async () => {
	sandbox.faults.add({ api: ORDERS, kind: 'respond', body: '{}', times: 1 });
	const { error } = await list({ resource: 'order', perspective: 'buyer', returnAll: true });
	expect(error?.message).toMatch(/result/);
});

test('a page that fails fails the list', async () => {
	sandbox.faults.add({
		api: ORDERS,
		kind: 'businessError',
		code: '500_1',
		message: '系统错误',
		after: 2,
		times: 'always',
	});
	const { error } = await list({ resource: 'order', perspective: 'buyer', returnAll: true });
	expect(error?.message).toMatch(/系统错误/);
});

test('filters are sent as 1688 wants them', async () => {
	await list({
		resource: 'order',
		perspective: 'buyer',
		filters: { modifyStartTime: '2026-09-01T00:00:00+08:00', orderStatus: 'success', isHis: false },
	});
	expect(sandbox.calls[0].parameters).toMatchObject({
		modifyStartTime: '20260901000000000+0800',
		orderStatus: 'success',
		isHis: 'false',
	});
});
