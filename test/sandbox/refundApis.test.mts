import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { lineFen } from '../../sandbox/data/orderFacts.mts';
import { orderModel } from '../../sandbox/data/orders.mts';
import type { OrderStatus } from '../../sandbox/data/orderSeed.mts';
import { Client, type Fields } from './client.mts';

const trade = (name: string) => `com.alibaba.trade:alibaba.trade.${name}-1`;

let sandbox: Sandbox;
let buyer: Client;
let seller: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 5, orders: 500 });
	buyer = new Client(sandbox, buyerApp);
	seller = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await buyer.close();
	await seller.close();
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

/** An order without refund, and what was paid for its lines in fen. */
function orderOf(status: OrderStatus) {
	const { orders, refunds } = sandbox.state;
	const order = orders
		.list({ status }, 0, 50)
		.orders.find(({ id }) => refunds.ofOrder(id).length === 0)!;
	const entryIds = orderModel(order).productItems.map(({ subItemID }) => String(subItemID));
	const paid = order.lines.reduce((sum, line) => sum + lineFen(line) + line.discountFen, 0);
	return { id: String(order.id), entryIds, paid };
}

function wish(order: ReturnType<typeof orderOf>, fields: Fields = {}): Fields {
	return {
		orderId: order.id,
		orderEntryIds: `[${order.entryIds.join(',')}]`,
		disputeRequest: 'refund',
		applyPayment: String(order.paid),
		applyCarriage: '0',
		applyReasonId: '20028',
		description: '不想要了',
		goodsStatus: 'refundWaitSellerSend',
		...fields,
	};
}

const create = async (fields: Fields) => (await buyer.call(trade('createRefund'), fields)).json;
const get = async (refundId: string) =>
	(await buyer.call(trade('refund.OpQueryOrderRefund'), { refundId })).json.result
		.opOrderRefundModelDetail;

test('goods go back: asked for, agreed to, sent, paid', async () => {
	const order = orderOf('waitbuyerreceive');
	const { result } = await create(
		wish(order, { disputeRequest: 'returnRefund', goodsStatus: 'refundBuyerReceived' }),
	);
	const { refundId } = result.result;
	const states = [(await get(refundId)).status];

	const back = { refundId, logisticsCompanyNo: 'ZTO', freightBill: '73123456789' };
	const tooEarly = await buyer.call(trade('refund.returnGoods'), back);
	expect(tooEarly.json).toMatchObject({ result: { success: false, errorCode: '4007' } });

	const to = { refundId, address: '网商路699号', fullName: '赵六', disputeType: '1' };
	await seller.call(trade('refund.OpAgreeReturnGoods'), to);
	states.push((await get(refundId)).status);
	await buyer.call(trade('refund.returnGoods'), back);
	states.push((await get(refundId)).status);
	sandbox.state.refunds.pay(refundId, Date.now());
	const paid = await get(refundId);
	expect([...states, paid.status]).toEqual([
		'waitselleragree',
		'waitbuyersend',
		'waitsellerreceive',
		'refundsuccess',
	]);
	expect(paid).toMatchObject({
		refundPayment: order.paid,
		goodsStatus: 3,
		freightBill: '73123456789',
	});
});

test('an order that was not sent is closed when its money is paid back', async () => {
	const order = orderOf('waitsellersend');
	const { result } = await create(wish(order));
	sandbox.state.refunds.pay(result.result.refundId, Date.now());
	expect(sandbox.state.orders.find(BigInt(order.id))?.status).toBe('cancel');
});

test.each<[string, string, Fields, OrderStatus?]>([
	['more than was paid', '5011', { applyPayment: '99999999' }],
	['less than was paid before the goods were sent', '5011', { applyPayment: '1' }],
	[
		'a state of the goods that the order does not have',
		'5010',
		{ goodsStatus: 'aftersaleBuyerReceived' },
	],
	['an unknown state', '5003', { goodsStatus: 'received' }],
	['an unknown reason', '5004', { applyReasonId: '1' }],
	['no evidence where it is needed', '5005', { applyReasonId: '20006' }],
	['a short description', '5012', { description: '不' }],
	['a return of goods that did not arrive', '5010', { disputeRequest: 'returnRefund' }],
])('refuses %s', async (_what, code, fields) => {
	expect(await create(wish(orderOf('waitsellersend'), fields))).toMatchObject({
		result: { success: false, code },
	});
});

test('refuses a second wish for the same line, until the first is taken back', async () => {
	const fields = wish(orderOf('waitsellersend'));
	const first = await create(fields);
	expect(await create(fields)).toMatchObject({ result: { success: false, code: '5010' } });
	await buyer.call(trade('cancelRefund'), { refundId: first.result.result.refundId });
	expect(await create(fields)).toMatchObject({ result: { success: true } });
});

test('tells the most that can be asked for, in fen', async () => {
	const order = orderOf('waitsellersend');
	const lines = orderModel(sandbox.state.orders.find(BigInt(order.id))!).productItems;
	const counts = lines.map(({ subItemID, quantity }) => `{"id":${subItemID},"count":${quantity}}`);
	const input = `{"goodsStatus":"refundWaitSellerSend","orderId":${order.id},"refundGoodsCountList":[${counts.join(',')}]}`;
	const { result } = (await buyer.call(trade('getMaxRefundFee'), { input })).json;
	expect(result.result.maxGoodsFee).toBe(order.paid);
	expect(result.result.maxRefundFee).toBe(order.paid + result.result.maxPostFee);
});

test.each([0, 1] as const)(
	'lists refunds in pages, the first of which has the number %i',
	async (first) => {
		sandbox.state.behaviour.refundListFirstPage = first;
		const page = async (number: number) =>
			(
				await buyer.call(trade('refund.buyer.queryOrderRefundList'), {
					currentPageNum: String(number),
				})
			).json.result;
		const { totalCount } = await page(first);
		expect(totalCount).toBeGreaterThan(40);
		const ids: string[] = [];
		for (let number = first; ids.length < totalCount; number++) {
			ids.push(
				...(await page(number)).opOrderRefundModels.map((refund: Fields) => refund.refundId),
			);
		}
		expect(new Set(ids).size).toBe(totalCount);
	},
);

test('two names of the same flag', async () => {
	const refund = sandbox.state.refunds.all.find(({ status }) => status === 'refundsuccess')!;
	const byOrder = await buyer.call(trade('refund.OpQueryBatchRefundByOrderIdAndStatus'), {
		orderId: String(refund.orderId),
		queryType: '3',
	});
	expect(byOrder.json.result.opOrderRefundModels[0]).toMatchObject({ isOnlyRefund: false });
	expect(await get(`TQ${refund.number}`)).toMatchObject({ onlyRefund: false });
	expect(byOrder.text).toContain(`"orderId":${refund.orderId},`);
});

test('goods cannot be sent while money is asked back', async () => {
	const order = orderOf('waitsellersend');
	await create(wish(order));
	const entries = order.entryIds.map((id) => `{"sourceEntryId":"${id}","amount":1,"weight":1}`);
	const sendGoods = `[{"sourceId":"${order.id}","sendGoodEntries":[${entries.join(',')}]}]`;
	const api = 'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.offline-1';
	expect((await seller.call(api, { sendGoods })).json).toMatchObject({ errorCode: '5001' });
});
