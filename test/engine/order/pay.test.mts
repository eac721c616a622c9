import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { orderStep, placedOrder } from '../support/purchases.mts';
import { links, records, runner } from '../support/runner.mts';

const PAY = 'com.alibaba.trade:alibaba.trade.pay.protocolPay.preparePay-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 5 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'order');
const onFail = { onError: 'continueRegularOutput' as const };
const statusOf = (orderId: string) => sandbox.state.orders.find(BigInt(orderId))?.status;

async function amountOf(orderId: string): Promise<string> {
	return String(records(await run('get', { orderId }))[0].totalAmount);
}

describe('Pay', () => {
	test('pays what the order costs, under an id that is the order’s own', async () => {
		const orderId = placedOrder(sandbox);
		const amount = await amountOf(orderId);
		const [payment] = records(await run('pay', { orderId, payAmount: amount }));
		expect(payment).toMatchObject({ orderId, paid: true, amount, payChannel: 'alipay' });
		expect(statusOf(orderId)).toBe('waitsellersend');
		const fen = Number(amount.replace('.', ''));
		expect(sandbox.state.wallet.payments).toEqual([
			{ orderId: BigInt(orderId), fen, opRequestId: expect.stringContaining(orderId) },
		]);
	});

	test('does not pay another amount than the one expected', async () => {
		const orderId = placedOrder(sandbox);
		const { error } = await run('pay', { orderId, payAmount: '1.00' });
		expect(error?.message).toContain('Amount (Yuan)');
		expect(sandbox.received(PAY)).toBe(0);
	});

	test.each(['1.234', '12元', '-'])('an amount like %s is refused unsent', async (payAmount) => {
		const { error } = await run('pay', { orderId: placedOrder(sandbox), payAmount });
		expect(error?.message).toContain('Amount (Yuan)');
		expect(sandbox.received()).toBe(0);
	});

	test('does not pay an order twice in one run', async () => {
		const orderId = placedOrder(sandbox);
		const result = await run('pay', { orderId }, { items: [{}, {}], settings: onFail });
		expect(links(result)).toEqual([[0], [1]]);
		expect(records(result).map((item) => 'error' in item)).toEqual([false, true]);
		expect(sandbox.state.wallet.payments).toHaveLength(1);
	});

	test('paySuccess:false of an order that is paid counts as paid once it was read', async () => {
		sandbox.state.wallet.course = 'paidUnsaid';
		const orderId = placedOrder(sandbox);
		const [payment] = records(await run('pay', { orderId }));
		expect(payment).toMatchObject({ paid: true, orderStatus: 'waitsellersend' });
		expect(sandbox.received(PAY)).toBe(1);
	});

	test('paySuccess:false of an unpaid order is unknown, and it is not paid again', async () => {
		sandbox.state.wallet.course = 'unpaid';
		const { error } = await run(
			'pay',
			{ orderId: placedOrder(sandbox) },
			{ settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 } },
		);
		expect(error?.message).toMatch(/^Outcome unknown/);
		expect(sandbox.received(PAY)).toBe(1);
	});

	test('an answer that was lost is looked up in the order', async () => {
		sandbox.faults.add({ api: PAY, kind: 'loseAnswer', times: 1 });
		const orderId = placedOrder(sandbox);
		const [payment] = records(await run('pay', { orderId }));
		expect(payment).toMatchObject({ orderId, paid: true });
		expect(sandbox.received(PAY)).toBe(1);
	});

	test.each(['{"idOfStr":"1"}', '{"status":"terminated"}'])(
		'an order that answers %s afterwards is no proof of a payment',
		async (baseInfo) => {
			sandbox.state.wallet.course = 'unpaid';
			sandbox.faults.add({
				api: 'com.alibaba.trade:alibaba.trade.get.buyerView-1',
				kind: 'respond',
				body: `{"result":{"baseInfo":${baseInfo}}}`,
				after: 1,
				times: 'always',
			});
			const { error } = await run('pay', { orderId: placedOrder(sandbox) });
			expect(error?.message).toMatch(/^Outcome unknown/);
			expect(sandbox.received(PAY)).toBe(1);
		},
	);

	test('a channel without an agreement is a business error', async () => {
		const { error } = await run('pay', { orderId: placedOrder(sandbox), payChannel: 'shegou' });
		expect(`${error?.message} ${error?.description}`).toContain('PROTOCOL_NOT_SIGNED');
	});
});

describe('Get Payment Options', () => {
	test('tells amount, time and agreements', async () => {
		const orderId = placedOrder(sandbox);
		const [options] = records(await run('getPaymentOptions', { orderId }));
		expect(options).toMatchObject({
			orderId,
			payFee: await amountOf(orderId),
			timeout: expect.stringMatching(/\+08:00$/),
			channels: '支付宝, 诚e赊',
			passwordFreeSigned: true,
			passwordFreeChannels: 'ALIPAY',
		});
	});

	test('of a paid order are an error of that item', async () => {
		const [paid, unpaid] = [placedOrder(sandbox), placedOrder(sandbox)];
		orderStep(sandbox, paid, 'pay');
		const result = await run(
			'getPaymentOptions',
			{ orderId: '={{ $json.id }}' },
			{ items: [{ id: paid }, { id: unpaid }], settings: onFail },
		);
		expect(links(result)).toEqual([[0], [1]]);
		expect(JSON.stringify(records(result)[0])).toContain('ORDER_STATUS_ERROR');
	});
});

describe('Get Payment Link', () => {
	const ids = (count: number) =>
		Array.from({ length: count }, () => ({ id: placedOrder(sandbox) }));

	test.each([
		['alipay', 'com.alibaba.trade:alibaba.alipay.url.get-1', 101, 100],
		['credit', 'com.alibaba.trade:alibaba.creditPay.url.get-1', 31, 30],
		['kuajingbao', 'com.alibaba.trade:alibaba.crossBorderPay.url.get-1', 31, 30],
		['combined', 'com.alibaba.trade:alibaba.trade.grouppay.url.get-1', 31, 30],
	])('of %s holds as many orders as 1688 allows', async (paymentMethod, api, count, most) => {
		const items = ids(count);
		const fields = { orderId: '={{ $json.id }}', paymentMethod };
		const result = await run('getPaymentLink', fields, { items });
		const places = items.map((_, place) => place);
		expect(links(result)).toEqual([places.slice(0, most), places.slice(most)]);
		expect(records(result)[0].payUrl).toContain(`orderId=${items[0].id};${items[1].id}`);
		expect(records(result)[1].orderIds).toEqual([items[most].id]);
		expect(sandbox.count(api)).toBe(2);
	});

	test.each(['alipay', 'credit', 'kuajingbao'])(
		'of %s leaves out an order that is paid, which is an error of its item',
		async (paymentMethod) => {
			const items = ids(3);
			orderStep(sandbox, items[1].id, 'pay');
			const fields = { orderId: '={{ $json.id }}', paymentMethod };
			const result = await run('getPaymentLink', fields, { items, settings: onFail });
			expect(links(result)).toEqual([[0, 2], [1]]);
			expect(records(result)[0].orderIds).toEqual([items[0].id, items[2].id]);
			expect(records(result)[1]).toHaveProperty('error');
		},
	);

	test('of orders that cannot be paid at all is an error with 1688’s code', async () => {
		const orderId = placedOrder(sandbox);
		orderStep(sandbox, orderId, 'pay');
		const { error } = await run('getPaymentLink', { orderId });
		expect(`${error?.message} ${error?.description}`).toContain('ORDER_STATUS_ERROR');
	});
});
