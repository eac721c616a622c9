import type { INodeParameters } from 'n8n-workflow';
import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { placedOrder, purchasable, purchase, wareOf } from '../support/purchases.mts';
import { links, records, runner } from '../support/runner.mts';

const CREATE = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';
const LIST = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 60, orders: 30 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'order');

const numbered = (outOrderId = 'PO-1'): INodeParameters => ({
	...purchase(sandbox, 1),
	outOrderId,
});

const created = () => sandbox.state.creations.total;

test('the lists of current and older orders are asked before every create', async () => {
	await run('create', numbered());
	const asked = sandbox.calls.filter(({ apiId }) => apiId === LIST);
	expect(asked.map(({ parameters }) => [parameters.outOrderId, parameters.isHis])).toEqual([
		['PO-1', 'false'],
		['PO-1', 'true'],
	]);
	expect(sandbox.calls.at(-1)?.apiId).toBe(CREATE);
});

test('a purchase that was made in an earlier run is found and marked, not made again', async () => {
	const [first] = records(await run('create', numbered()));
	const [again] = records(await run('create', numbered()));
	expect(first).toMatchObject({ existing: false });
	expect(again).toMatchObject({ orderId: first.orderId, existing: true });
	expect(created()).toBe(1);
});

test('two items of one run with the same number are one order', async () => {
	const result = await run('create', numbered(), { items: [{}, {}] });
	const [first, second] = records(result);
	expect(second).toMatchObject({ orderId: first.orderId, existing: true });
	expect(first.existing).toBe(false);
	expect(links(result)).toEqual([[0], [1]]);
	expect(created()).toBe(1);
});

test('the same number for other products in one run is refused', async () => {
	const [product] = purchasable(sandbox, 1);
	const cargo = { items: [{ ...wareOf(product), quantity: '={{ $json.quantity }}' }] };
	const { error } = await run(
		'create',
		{ cargo, addressId: '1', outOrderId: 'PO-1' },
		{ items: [{ quantity: 10 }, { quantity: 12 }] },
	);
	expect(error?.message).toContain('PO-1');
	expect(created()).toBe(1);
});

test('a list that ignores the filter proves nothing: no order is bought or claimed', async () => {
	sandbox.state.behaviour.outOrderIdFilter = 'ignored';
	const { error } = await run('create', numbered());
	expect(error?.message).toMatch(/unknown.*by hand/i);
	expect(created()).toBe(0);
});

test.each(['quantity', 'specId'])('one hit with another %s is not the purchase', async (part) => {
	await run('create', numbered());
	const [product] = purchasable(sandbox, 1);
	const otherSku = sandbox.state.products.flatMap(({ skuInfos = [] }) => skuInfos).at(-1)!;
	const other = { quantity: 12, specId: otherSku.specId };
	const ware = { ...wareOf(product), [part]: other[part as keyof typeof other] };
	const { error } = await run('create', { ...numbered(), cargo: { items: [ware] } });
	expect(error?.message).toMatch(/unknown.*by hand/i);
	expect(created()).toBe(1);
});

test('two orders under one number prove nothing', async () => {
	sandbox.state.behaviour.splitOrders = 'byOffer';
	const fields = { ...purchase(sandbox, 2), outOrderId: 'PO-2' };
	expect(records(await run('create', fields))).toHaveLength(2);
	const { error } = await run('create', fields);
	expect(error?.message).toMatch(/2 orders/);
	expect(created()).toBe(1);
});

test('an order of another purchase in the list does not count for a new number', async () => {
	placedOrder(sandbox);
	const [order] = records(await run('create', numbered('PO-NEW')));
	expect(order.existing).toBe(false);
	expect(created()).toBe(1);
});

describe('after an answer that was lost', () => {
	beforeEach(() => sandbox.faults.add({ api: CREATE, kind: 'loseAnswer', times: 1 }));

	test('the order is found and returned as existing', async () => {
		const [order] = records(await run('create', numbered()));
		const [{ id }] = sandbox.state.orders.list({}, 0, 1).orders;
		expect(order).toMatchObject({ orderId: String(id), existing: true });
		expect(sandbox.received(CREATE)).toBe(1);
	});

	test('an order that appears late is waited for', async () => {
		sandbox.state.behaviour.newOrderDelay = 1_500;
		const [order] = records(await run('create', numbered()));
		expect(order).toMatchObject({ existing: true });
		expect(sandbox.received(CREATE)).toBe(1);
	});

	test('an order that does not appear is left to a person, and not placed again', async () => {
		sandbox.state.behaviour.newOrderDelay = 3_600_000;
		const result = await run('create', numbered(), {
			items: [{}, {}],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(records(result).map(({ error }) => String(error))).toEqual([
			expect.stringMatching(/^Outcome unknown/),
			expect.stringMatching(/^Outcome unknown/),
		]);
		expect(sandbox.received(CREATE)).toBe(1);
	});

	test('Retry On Fail, which runs the node again, places nothing again', async () => {
		sandbox.state.behaviour.newOrderDelay = 3_600_000;
		const { error } = await run('create', numbered(), {
			settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
		});
		expect(error?.message).toMatch(/^Outcome unknown/);
		expect(sandbox.received(CREATE)).toBe(1);
	});

	test('a later run finds the order by its number', async () => {
		sandbox.state.behaviour.newOrderDelay = 3_600_000;
		await run('create', numbered());
		sandbox.state.behaviour.newOrderDelay = 0;
		const [order] = records(await run('create', numbered()));
		expect(order).toMatchObject({ existing: true });
		expect(created()).toBe(1);
	});

	test('without a number nothing is looked for, and the order is not placed again', async () => {
		const { error } = await run('create', purchase(sandbox, 1));
		expect(error?.message).toMatch(/^Outcome unknown/);
		expect(sandbox.received(LIST)).toBe(0);
		expect(sandbox.received(CREATE)).toBe(1);
	});
});

test('when the list cannot be read, nothing is bought', async () => {
	sandbox.faults.add({
		api: LIST,
		kind: 'businessError',
		code: '500',
		message: '系统错误',
		times: 'always',
	});
	const { error } = await run('create', numbered());
	expect(error?.message).toContain('系统错误');
	expect(created()).toBe(0);
});
