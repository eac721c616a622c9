import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { orderModel } from '../../sandbox/data/orders.mts';
import type { OrderStatus } from '../../sandbox/data/orderSeed.mts';
import { Client, type Fields } from './client.mts';

const logistics = (name: string) => `com.alibaba.logistics:${name}-1`;
const infos = logistics('alibaba.trade.getLogisticsInfos.buyerView');
const trace = logistics('alibaba.trade.getLogisticsTraceInfo.buyerView');
const offline = logistics('alibaba.logistics.OpDeliverySendOrder.offline');
const dummy = logistics('alibaba.logistics.OpDeliverySendOrder.dummy');
const urge = logistics('logistics.delivery.urge');
const hour = 60 * 60 * 1000;

let sandbox: Sandbox;
let buyer: Client;
let seller: Client;
let now = 0;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 5, orders: 100, now: () => now });
	buyer = new Client(sandbox, buyerApp);
	seller = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await buyer.close();
	await seller.close();
	await sandbox.close();
});

beforeEach(() => {
	sandbox.reset();
	now = Date.UTC(2026, 8, 30, 16);
});

function orderOf(status: OrderStatus) {
	const order = sandbox.state.orders.list({ status }, 0, 1).orders[0];
	return { id: String(order.id), lines: orderModel(order).productItems };
}

function goods(
	order: ReturnType<typeof orderOf>,
	extBody?: (quantity: number) => object[],
): string {
	const sendGoodEntries = order.lines.map(({ subItemID, quantity }) => ({
		sourceEntryId: String(subItemID),
		amount: quantity,
		weight: 1.5,
		extBody: extBody && JSON.stringify(extBody(quantity)),
	}));
	return JSON.stringify([{ sourceId: order.id, sendGoodEntries }]);
}

const parcelsOf = async (orderId: string) =>
	(await buyer.call(infos, { orderId, webSite: '1688' })).json;
const label = JSON.stringify({ cpCode: 'SF', logisticsCpName: '顺丰速运', mailNo: 'SF1234567890' });
const send = async (api: string, fields: Fields) => (await seller.call(api, fields)).json;

test('sending ships the order, and the parcel travels with time', async () => {
	const order = orderOf('waitsellersend');
	expect(await parcelsOf(order.id)).toMatchObject({ success: false, errorCode: '500_2' });
	const sent = await send(offline, { sendGoods: goods(order), extBody: label });
	expect(sent).toMatchObject({ success: true, result: { logisticsId: expect.any(String) } });
	expect(sandbox.state.orders.find(BigInt(order.id))?.status).toBe('waitbuyerreceive');

	const seen: Array<[string, number]> = [];
	for (const passed of [0, 3, 9, 60]) {
		now += passed * hour;
		const [parcel] = (await parcelsOf(order.id)).result;
		const traced = (await buyer.call(trace, { orderId: order.id, webSite: '1688' })).json;
		seen.push([parcel.status, traced.logisticsTrace?.[0].logisticsSteps.length ?? 0]);
	}
	expect(seen).toEqual([
		['WAITACCEPT', 0],
		['ACCEPT', 1],
		['TRANSPORT', 2],
		['SIGN', 5],
	]);
});

test('an order without steps answers success without a list', async () => {
	const order = orderOf('waitsellersend');
	expect((await buyer.call(trace, { orderId: order.id, webSite: '1688' })).json).toEqual({
		errorMessage: expect.any(String),
		success: true,
	});
});

test('each of several parcels succeeds or fails on its own', async () => {
	const order = orderOf('waitsellersend');
	const sent = await send(offline, {
		multiPackage: 'true',
		sendGoods: goods(order, (quantity) => [
			{ cpCode: 'SF', mailNo: 'SF1234567891', quantity: quantity - 1 },
			{ cpCode: 'SF', mailNo: '?', quantity: 1 },
		]),
	});
	expect(sent.success).toBe(true);
	expect(sent.result.sendSuccessList).toHaveLength(order.lines.length);
	expect(sent.result.sendFailList[0]).toMatchObject({
		sourceId: order.id,
		success: false,
		errorMessage: expect.stringContaining('运单号'),
	});
});

test.each<[string, (order: ReturnType<typeof orderOf>) => Fields, string]>([
	[
		'the number of a company',
		(order) => ({ sendGoods: goods(order), extBody: label.replace('SF', '106422') }),
		'系统繁忙，请稍后再试',
	],
	[
		'a receiver',
		(order) => ({ sendGoods: goods(order), extBody: label, receiverInfo: '{}' }),
		'系统繁忙，请稍后再试',
	],
	[
		'a bad waybill number',
		(order) => ({ sendGoods: goods(order), extBody: label.replace('SF1234567890', '1') }),
		'运单号不符合规则或已经被使用',
	],
	[
		'a part of a quantity',
		(order) => ({
			sendGoods: goods(order).replace(/"amount":\d+/, '"amount":1000'),
			extBody: label,
		}),
		'不支持按数量发货',
	],
])('refuses %s and sends nothing', async (_what, fields, errorMessage) => {
	const order = orderOf('waitsellersend');
	expect(await send(offline, fields(order))).toMatchObject({ success: false, errorMessage });
	expect(sandbox.state.orders.find(BigInt(order.id))?.status).toBe('waitsellersend');
});

test('refuses to send twice, and orders that are not paid', async () => {
	const order = orderOf('waitsellersend');
	const fields = { sendGoods: goods(order), extBody: label };
	await send(offline, fields);
	expect(await send(offline, fields)).toMatchObject({ success: false });
	const unpaid = orderOf('waitbuyerpay');
	expect(await send(offline, { sendGoods: goods(unpaid), extBody: label })).toMatchObject({
		success: false,
	});
});

test('ships without a company when the reason is complete', async () => {
	const order = orderOf('waitsellersend');
	const sendGoods = goods(order);
	expect(await send(dummy, { sendGoods, extBody: '{"noLogisticsCondition":"3"}' })).toMatchObject({
		success: false,
		errorMessage: 'noLogisticsName必填',
	});
	expect(await send(dummy, { sendGoods, extBody: '{"noLogisticsCondition":"4"}' })).toMatchObject({
		success: true,
	});
	expect((await parcelsOf(order.id)).result[0].logisticsCompanyNo).toBeUndefined();
});

test('a seller is urged once in 24 hours', async () => {
	const orderId = orderOf('waitsellersend').id;
	const urged = async () => (await buyer.call(urge, { orderId })).json.result.success;
	expect([await urged(), await urged()]).toEqual([true, false]);
	now += 24 * hour;
	expect(await urged()).toBe(true);
});

test('shows the same seeded parcel to buyer and seller, ids beyond 2^53 as bare numbers', async () => {
	const { id } = orderOf('success');
	const fields = { orderId: id, webSite: '1688' };
	const bought = await buyer.call(infos, fields);
	const sold = await seller.call(logistics('alibaba.trade.getLogisticsInfos.sellerView'), fields);
	expect(sold.json.result).toEqual(bought.json.result);
	expect(bought.text).toContain(`"tradeOrderId":${id},`);
});
