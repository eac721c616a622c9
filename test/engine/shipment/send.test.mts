import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { orderModel } from '../../../sandbox/data/orders.mts';
import type { OrderFacts } from '../../../sandbox/data/orderFacts.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

const OFFLINE = 'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.offline-1';
const DUMMY = 'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.dummy-1';
const COMPANIES = 'com.alibaba.logistics:alibaba.logistics.OpQueryLogisticCompanyList.offline-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 200 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, sellerApp, 'shipment');

/** Orders to ship, with so many lines. */
function toShip(isFit: (lines: number) => boolean = () => true): OrderFacts[] {
	return sandbox.state.orders
		.list({ status: 'waitsellersend' }, 0, 100)
		.orders.filter(({ lines }) => isFit(lines.length));
}
const statusOf = (id: unknown) => sandbox.state.orders.find(BigInt(String(id)))?.status;
const sentOf = (api = OFFLINE) => sandbox.calls.filter(({ apiId }) => apiId === api);

const own = { companyNo: locator('SF'), mailNo: 'SF1234567890' };

test('ships all lines of an order with its own logistics', async () => {
	const [order] = toShip((lines) => lines > 1);
	const result = await run('send', { orderId: String(order.id), ...own });
	expect(records(result)).toEqual([
		{
			orderId: String(order.id),
			orderLineId: null,
			logisticsId: expect.stringMatching(/^ZX\d+$/),
			companyNo: 'SF',
			trackingNumber: 'SF1234567890',
			quantity: null,
		},
	]);
	expect(statusOf(order.id)).toBe('waitbuyerreceive');
	const [{ parameters }] = sentOf();
	expect(JSON.parse(parameters.extBody!)).toEqual({
		cpCode: 'SF',
		logisticsCpName: '顺丰速运',
		mailNo: 'SF1234567890',
	});
	expect(parameters).not.toHaveProperty('receiverInfo');
	for (const { subItemID } of orderModel(order).productItems) {
		expect(parameters.sendGoods).toContain(`"sourceEntryId":"${subItemID}"`);
	}
});

test("gives 1688's own result when it is not to be simplified", async () => {
	const [order] = toShip((lines) => lines === 1);
	const result = await run('send', { orderId: String(order.id), ...own, simplify: false });
	expect(records(result)).toMatchObject([{ sendGoods: [{ sourceId: String(order.id) }] }]);
});

test('ships a single line and leaves the order waiting', async () => {
	const [order] = toShip((lines) => lines > 1);
	const [line] = orderModel(order).productItems;
	await run('send', {
		orderId: String(order.id),
		...own,
		orderLines: {
			items: [{ orderLineId: String(line.subItemID), quantity: line.quantity, weight: 2.5 }],
		},
	});
	expect(statusOf(order.id)).toBe('waitsellersend');
	expect(sandbox.state.shipments.hasSent(line.subItemID)).toBe(true);
	expect(sentOf()[0].parameters.sendGoods).toContain('"weight":2.5');
});

test('each of several packages is its own item, a refused one its own error', async () => {
	const [order] = toShip((lines) => lines === 1).filter(({ lines }) => lines[0].quantity > 2);
	const { quantity } = order.lines[0];
	const result = await run(
		'send',
		{
			orderId: String(order.id),
			companyNo: locator('SF'),
			packaging: 'multiple',
			packages: {
				items: [
					{ mailNo: 'SF1234567890', quantity: 1 },
					{ mailNo: '1', quantity: 1 },
					{ mailNo: 'ZT1234567890', quantity: quantity - 2, companyNo: 'ZTO' },
				],
			},
		},
		{ settings: { onError: 'continueRegularOutput' } },
	);
	expect(records(result)).toMatchObject([
		{ companyNo: 'SF', trackingNumber: 'SF1234567890', quantity: 1 },
		{ companyNo: 'ZTO', trackingNumber: 'ZT1234567890', quantity: quantity - 2 },
		{ error: expect.stringContaining('运单号') },
	]);
	expect(links(result)).toEqual([[0], [0], [0]]);
	expect(sentOf()).toHaveLength(1);
});

test('every package of several lines goes to the line it names', async () => {
	const [order] = toShip((lines) => lines > 1);
	const lines = orderModel(order).productItems;
	const items = lines.map(({ subItemID, quantity }, index) => ({
		mailNo: `SF123456789${index}`,
		quantity,
		orderLineId: String(subItemID),
	}));
	const result = await run('send', {
		orderId: String(order.id),
		companyNo: locator('SF'),
		packaging: 'multiple',
		packages: { items },
	});
	expect(records(result).map(({ orderLineId }) => orderLineId)).toEqual(
		lines.map(({ subItemID }) => String(subItemID)),
	);
	expect(statusOf(order.id)).toBe('waitbuyerreceive');
});

test('ships without logistics, for a reason', async () => {
	const [order] = toShip();
	const result = await run('send', {
		orderId: String(order.id),
		logistics: 'dummy',
		noLogisticsCondition: '3',
		noLogisticsName: '张三',
		noLogisticsTel: '13999999999',
	});
	expect(records(result)).toMatchObject([{ orderId: String(order.id), companyNo: null }]);
	expect(statusOf(order.id)).toBe('waitbuyerreceive');
	expect(JSON.parse(sentOf(DUMMY)[0].parameters.extBody!)).toEqual({
		noLogisticsCondition: '3',
		noLogisticsName: '张三',
		noLogisticsTel: '13999999999',
	});
});

test('several items: one fails, the others are shipped and linked; companies are read once', async () => {
	const [first, second] = toShip();
	const unpaid = sandbox.state.orders.list({ status: 'waitbuyerpay' }, 0, 1).orders[0];
	const items = [first, unpaid, second].map(({ id }, index) => ({
		orderId: String(id),
		mailNo: `SF123456789${index}`,
	}));
	const result = await run(
		'send',
		{
			orderId: '={{ $json.orderId }}',
			companyNo: locator('SF'),
			mailNo: '={{ $json.mailNo }}',
		},
		{ items, settings: { onError: 'continueRegularOutput' } },
	);
	expect(records(result)).toMatchObject([
		{ orderId: String(first.id), trackingNumber: 'SF1234567890' },
		{ error: expect.stringContaining('订单不是待发货状态') },
		{ orderId: String(second.id), trackingNumber: 'SF1234567892' },
	]);
	expect(links(result)).toEqual([[0], [1], [2]]);
	expect(sandbox.count(COMPANIES)).toBe(1);
});

test("shows 1688's code and what to do about it", async () => {
	const [order] = toShip();
	const result = await run('send', { orderId: String(order.id), ...own, mailNo: '1' });
	expect(result.error?.description).toContain('INVALID_PARAM');
	expect(result.error?.description).toContain('15 times');
});

test('a lost answer is not sent again, not even when n8n runs the node again', async () => {
	const [order] = toShip();
	sandbox.faults.add({ kind: 'reset', api: OFFLINE, phase: 'after', times: 1 });
	const result = await run(
		'send',
		{ orderId: String(order.id), ...own },
		{ settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } },
	);
	expect(result.error?.message).toContain('Outcome unknown');
	expect(result.error?.description).toContain('Shipment: Get');
	expect(sandbox.received(OFFLINE)).toBe(1);
});

test.each<[string, object, RegExp]>([
	['the number of a company', { companyNo: locator('106422') }, /'Logistics Company' is a number/],
	['no company', { companyNo: locator('={{ $json.none }}') }, /'Logistics Company' is empty/],
	['no tracking number', { mailNo: '={{ $json.none }}' }, /'Tracking Number' is empty/],
	['no order', { orderId: '={{ $json.none }}' }, /'Order.*' is empty/],
	[
		'packages that do not hold the whole line',
		{
			packaging: 'multiple',
			orderLines: { items: [{ orderLineId: '1', quantity: 5 }] },
			packages: { items: [{ mailNo: 'SF1234567890', quantity: 4 }] },
		},
		/'Packages' hold 4 pieces of the order line 1, which has 5/,
	],
	[
		'a line without its ID',
		{ orderLines: { items: [{ orderLineId: '', quantity: 5 }] } },
		/entry 1: Order Line ID' is empty/,
	],
	[
		'another reason without a remark',
		{ logistics: 'dummy', noLogisticsCondition: '5' },
		/'Remark' is empty/,
	],
])('refuses %s and ships nothing', async (_what, fields, message) => {
	const [order] = toShip();
	const result = await run('send', { orderId: String(order.id), ...own, ...fields });
	expect(result.error?.message).toMatch(message);
	expect(sandbox.received(OFFLINE) + sandbox.received(DUMMY)).toBe(0);
});

test('a refused package that repeats the request shows no secret', async () => {
	const refused = { success: false, errorMessage: `无效的包裹: ${sellerApp.appSecret}` };
	const result = {
		success: true,
		sendSuccessList: [{ logisticsId: '1' }],
		sendFailList: [refused],
	};
	const body = JSON.stringify({ success: true, result });
	sandbox.faults.add({ api: OFFLINE, kind: 'respond', body });
	const { run: whole, error } = await run('send', { orderId: String(toShip()[0].id), ...own });
	expect(error?.message).toContain('无效的包裹: ***');
	expect(JSON.stringify(whole)).not.toContain(sellerApp.appSecret);
});
