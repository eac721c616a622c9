import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { placedOrder, purchasable, purchase, wareOf } from '../support/purchases.mts';
import { links, records, runner } from '../support/runner.mts';

const BUYER_LIST = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';
const EC_LIST = 'com.alibaba.trade:alibaba.trade.ec.getOrderList.sellerView-1';
const EC_VIEW = 'com.alibaba.trade:alibaba.trade.ec.getOrder.sellerView-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 47 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'order');
const runAsSeller = runner(() => sandbox, sellerApp, 'order');
const onFail = { onError: 'continueRegularOutput' as const };

describe('Get', () => {
	test('gives one item with exact ids, yuan and ISO dates', async () => {
		const orderId = placedOrder(sandbox, 2);
		const [order] = records(await run('get', { orderId }));
		expect(order).toMatchObject({
			orderId,
			status: 'waitbuyerpay',
			statusText: 'Waiting for payment',
			createTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+08:00$/),
			totalAmount: expect.stringMatching(/^\d+\.\d\d$/),
			shippingFee: '6.00',
		});
		expect(Object.keys(order)).toHaveLength(10);
	});

	test('with Simplify off gives what 1688 sent, with every digit', async () => {
		const orderId = placedOrder(sandbox, 2);
		const [order] = records(await run('get', { orderId, simplify: false }));
		expect(order.baseInfo).toMatchObject({ id: orderId, idOfStr: orderId, shippingFee: 6 });
	});

	test('can give one item for each line', async () => {
		const orderId = placedOrder(sandbox, 3);
		const result = await run('get', { orderId, options: { output: 'orderLine' } });
		expect(records(result)).toHaveLength(3);
		expect(links(result)).toEqual([[0], [0], [0]]);
		expect(records(result)[0]).toMatchObject({
			orderId,
			subItemId: String(BigInt(orderId) + 1_000_000n),
			itemAmount: expect.stringMatching(/^\d+\.\d\d$/),
			quantity: 10,
		});
	});

	test('leaves people out unless they are wanted', async () => {
		const orderId = placedOrder(sandbox);
		const without = records(await run('get', { orderId }));
		expect(JSON.stringify(without)).not.toContain('张三');
		const [order] = records(await run('get', { orderId, options: { includeContact: true } }));
		expect(order).toMatchObject({ receiverName: '张三' });
	});

	test.each([
		['seller', {}, 'com.alibaba.trade:alibaba.trade.get.sellerView-1'],
		['seller', { encryptedBuyer: true }, EC_VIEW],
		['buyer', { encryptedBuyer: true }, 'com.alibaba.trade:alibaba.trade.get.buyerView-1'],
	])('as %s with %j asks its own API', async (perspective, options, api) => {
		const orderId = placedOrder(sandbox);
		const [order] = records(await runAsSeller('get', { perspective, orderId, options }));
		expect(order.orderId).toBe(orderId);
		expect(sandbox.calls.map(({ apiId }) => apiId)).toEqual([api]);
	});

	test('a missing order is an error of its own item', async () => {
		const [first, third] = [placedOrder(sandbox), placedOrder(sandbox)];
		const result = await run(
			'get',
			{ orderId: '={{ $json.id }}' },
			{ items: [{ id: first }, { id: '123456' }, { id: third }], settings: onFail },
		);
		expect(links(result)).toEqual([[0], [1], [2]]);
		expect(records(result)[1].error).toContain('ORDER_NOT_EXIST');
		expect(records(result)[2].orderId).toBe(third);
	});

	test('finds the id in the address of an order page', async () => {
		const orderId = placedOrder(sandbox);
		const value = `https://trade.1688.com/order/new_step_order_detail.htm?orderId=${orderId}&x=1`;
		const [order] = records(await run('get', { orderId: { __rl: true, mode: 'url', value } }));
		expect(order.orderId).toBe(orderId);
	});

	test.each(['12.5', 'abc', '1e18'])('an id like %s is refused unsent', async (orderId) => {
		const { error } = await run('get', { orderId });
		expect(error?.message).toMatch(/'Order'/);
		expect(sandbox.received()).toBe(0);
	});
});

describe('Get Many', () => {
	test.each([
		['buyer', {}, BUYER_LIST],
		['seller', {}, 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1'],
		['seller', { encryptedBuyer: true }, EC_LIST],
	])('as %s with %j reads three pages', async (perspective, options, api) => {
		const fields = { perspective, options, returnAll: true };
		const orders = records(await runAsSeller('getMany', fields));
		const ids = sandbox.state.orders.list({}, 0, 99).orders.map(({ id }) => String(id));
		expect(orders.map(({ orderId }) => orderId)).toEqual(ids);
		expect(sandbox.count(api)).toBe(3);
	});

	test('stops at the limit', async () => {
		expect(records(await run('getMany', { limit: 25 }))).toHaveLength(25);
		expect(sandbox.count(BUYER_LIST)).toBe(2);
	});

	test('narrows the list by every filter that is set', async () => {
		const filters = {
			orderStatus: 'success',
			createStartTime: '2020-01-01T00:00:00+08:00',
			bizTypes: 'cn, ws',
			outOrderId: 'PO-7',
			productName: '新款',
		};
		expect(records(await run('getMany', { filters }))).toEqual([]);
		expect(sandbox.calls[0].parameters).toMatchObject({
			orderStatus: 'success',
			createStartTime: '20200101000000000+0800',
			bizTypes: '["cn","ws"]',
			outOrderId: 'PO-7',
			productName: '新款',
		});
	});

	test('takes a status that is not in the list', async () => {
		const filters = { orderStatus: '={{ "waitlogisticstakein" }}' };
		const result = await run('getMany', { filters });
		expect(result.error).toBeUndefined();
		expect(sandbox.calls[0].parameters.orderStatus).toBe('waitlogisticstakein');
	});

	test('links the orders of each item to it', async () => {
		const result = await run(
			'getMany',
			{ filters: { orderStatus: '={{ $json.status }}' }, limit: 2 },
			{ items: [{ status: 'success' }, { status: 'waitsellersend' }] },
		);
		expect(links(result)).toEqual([[0], [0], [1], [1]]);
		expect(records(result).map(({ status }) => status)).toEqual([
			'success',
			'success',
			'waitsellersend',
			'waitsellersend',
		]);
	});
});

describe('Preview', () => {
	test('tells the cost in yuan and buys nothing', async () => {
		const [product] = purchasable(sandbox, 1);
		const [preview] = records(await run('preview', purchase(sandbox, 1)));
		const goods = Math.round(product.skuInfos![0].price * 100) * 10;
		expect(preview).toMatchObject({
			productAmount: (goods / 100).toFixed(2),
			shippingFee: '6.00',
			totalAmount: ((goods + 600) / 100).toFixed(2),
			flow: 'general',
		});
		expect(sandbox.state.orders.size).toBe(47);
	});

	test('gives one item for each order that the purchase would become', async () => {
		sandbox.state.behaviour.splitOrders = 'byOffer';
		const result = await run('preview', purchase(sandbox, 2));
		expect(records(result)).toHaveLength(2);
		expect(links(result)).toEqual([[0], [0]]);
	});

	test('uses its own names for what Create calls otherwise', async () => {
		const options = { isCrossBorder: true, useBorderLogisticsSolution: true, inventoryMode: 'jit' };
		await run('preview', { ...purchase(sandbox, 1), options });
		expect(sandbox.calls[0].parameters).toMatchObject({
			isvBizType: 'cross',
			useBorderLogisticsSolution: 'true',
			inventoryMode: 'jit',
		});
	});

	test.each([
		['500_004', { quantity: 999_999 }],
		['500_001', { offerId: '111111111111' }],
	])('says %s of one item and goes on with the others', async (code, change) => {
		const [product] = purchasable(sandbox, 1);
		const good = wareOf(product);
		const items = [good, { ...good, ...change }];
		const ware = {
			offerId: '={{ $json.offerId }}',
			specId: '={{ $json.specId }}',
			quantity: '={{ $json.quantity }}',
		};
		const fields = { cargo: { items: [ware] }, addressId: '1' };
		const result = await run('preview', fields, { items, settings: onFail });
		expect(links(result)).toEqual([[0], [1]]);
		expect(JSON.stringify(records(result)[1])).toContain(code);
	});
});
