import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { askForReturn, orderWithoutRefund, seededRefund } from '../support/refunds.mts';
import { links, records, runner } from '../support/runner.mts';

const trade = (name: string) => `com.alibaba.trade:alibaba.trade.${name}-1`;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 500 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const buy = runner(() => sandbox, buyerApp, 'refund');
const sell = runner(() => sandbox, sellerApp, 'refund');
const goOn = { settings: { onError: 'continueRegularOutput' as const } };

const statusOf = (refundId: unknown) => sandbox.state.refunds.find(String(refundId))?.status;
const wish = (order: { id: string; yuan: string }) => ({
	orderId: order.id,
	applyPayment: order.yuan,
	applyReasonId: '20028',
	description: '不想要了',
});

describe('create', () => {
	test('asks for yuan in fen, for all lines of the order', async () => {
		const order = orderWithoutRefund(sandbox, 'waitsellersend');
		const [made] = records(await buy('create', wish(order)));
		expect(made).toMatchObject({ orderId: order.id, refundId: expect.stringMatching(/^TQ\d+$/) });
		const { parameters } = sandbox.calls.at(-1)!;
		expect(parameters).toMatchObject({
			applyPayment: String(order.fen),
			applyCarriage: '0',
			orderEntryIds: `[${order.lines.map(({ id }) => id).join(',')}]`,
		});
		expect(statusOf(made.refundId)).toBe('waitselleragree');
	});

	test('takes pieces, freight, evidence and the words of the own customer', async () => {
		const order = orderWithoutRefund(sandbox, 'waitbuyerreceive');
		const [line] = order.lines;
		const url = 'https://cbu01.alicdn.com/img/ibank/1.jpg';
		const result = await buy('create', {
			...wish(order),
			applyPayment: '0.01',
			disputeRequest: 'returnRefund',
			goodsStatus: 'refundBuyerReceived',
			orderEntryIds: line.id,
			options: {
				vouchers: url,
				refundRemark: '克重不对',
				counts: { items: [{ orderLineId: line.id, count: 1 }] },
			},
		});
		const refund = sandbox.state.refunds.find(String(records(result)[0].refundId));
		expect(refund).toMatchObject({ applyPayment: 1, isReturn: true, vouchers: [url] });
		expect(refund?.goods).toEqual([{ entryId: BigInt(line.id), count: 1 }]);
	});

	test('several items: one fails, the others are made and linked', async () => {
		const orders = [0, 1].map((index) => orderWithoutRefund(sandbox, 'waitsellersend', index));
		const items = [orders[0], { ...orders[1], yuan: '0.01' }, orders[1]].map(({ id, yuan }) => ({
			id,
			yuan,
		}));
		const result = await buy('create', wish({ id: '={{ $json.id }}', yuan: '={{ $json.yuan }}' }), {
			items,
			...goOn,
		});
		expect(records(result)).toMatchObject([
			{ orderId: orders[0].id },
			{ error: expect.stringContaining('退款金额错误'), details: expect.stringContaining('5011') },
			{ orderId: orders[1].id },
		]);
		expect(links(result)).toEqual([[0], [1], [2]]);
	});

	test('a lost answer is not sent again, not even when n8n runs the node again', async () => {
		const order = orderWithoutRefund(sandbox, 'waitsellersend');
		sandbox.faults.add({ kind: 'reset', api: trade('createRefund'), phase: 'after', times: 1 });
		const result = await buy('create', wish(order), {
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 },
		});
		expect(result.error?.message).toContain('Outcome unknown');
		expect(result.error?.description).toContain('Refund: Get Many');
		expect(sandbox.received(trade('createRefund'))).toBe(1);
		expect(sandbox.state.refunds.ofOrder(BigInt(order.id))).toHaveLength(1);
	});

	test.each<[string, object, RegExp]>([
		[
			'an amount with three decimals',
			{ applyPayment: '1.005' },
			/'Amount \(Yuan\)' is not an amount/,
		],
		['an amount below zero', { applyPayment: '-1' }, /'Amount \(Yuan\)' is below zero/],
		['no amount', { applyPayment: '={{ $json.none }}' }, /'Amount \(Yuan\)' is empty/],
		['a short description', { description: '不' }, /'Description' has 1 characters/],
		['foreign evidence', { options: { vouchers: 'https://example.com/a.jpg' } }, /not 1688's/],
		['an order that is no number', { orderId: 'x' }, /is not a whole number/],
	])('refuses %s and asks for nothing', async (_what, wrong, message) => {
		const order = orderWithoutRefund(sandbox, 'waitsellersend');
		const result = await buy('create', { ...wish(order), orderEntryIds: '1', ...wrong });
		expect(result.error?.message).toMatch(message);
		expect(sandbox.received()).toBe(0);
	});
});

test('goods go back: the seller agrees, the buyer sends', async () => {
	const refundId = askForReturn(sandbox);
	const to = { refundId, fullName: '赵六', address: '网商路699号' };
	const agreed = await sell('agreeReturn', { ...to, options: { mobilePhone: '13900000001' } });
	expect(records(agreed)).toMatchObject([{ refundId, success: true }]);
	expect(statusOf(refundId)).toBe('waitbuyersend');
	const again = await sell('agreeReturn', to);
	expect(again.error?.message).toContain('退款单状态不支持同意退货');

	const [open] = records(await buy('get', { refundId, options: { includeContact: true } }));
	expect(open).toMatchObject({ returnName: '赵六', returnPhone: '13900000001' });

	const sent = await buy('returnGoods', {
		refundId,
		companyNo: locator('ZTO'),
		freightBill: '73123456789',
		options: { description: '已寄出' },
	});
	expect(records(sent)).toMatchObject([{ refundId, success: true }]);
	expect(statusOf(refundId)).toBe('waitsellerreceive');
});

describe('returnGoods', () => {
	const back = (refundId: string) => ({
		refundId,
		companyNo: locator('ZTO'),
		freightBill: '73123456789',
	});

	test('says that the seller has to agree first', async () => {
		const result = await buy('returnGoods', back(seededRefund(sandbox, 'waitselleragree').id));
		expect(result.error?.description).toContain('4007');
		expect(result.error?.description).toContain('agree to the return first');
	});

	test('checks the fields of all items before it sends the first', async () => {
		const { id } = seededRefund(sandbox, 'waitbuyersend');
		const result = await buy(
			'returnGoods',
			{ ...back('={{ $json.id }}'), companyNo: locator('={{ $json.company }}') },
			{
				items: [
					{ id, company: 'ZTO' },
					{ id, company: '8' },
				],
			},
		);
		expect(result.error?.message).toContain("'Logistics Company' is a number");
		expect(sandbox.received()).toBe(0);
	});
});

describe('cancel', () => {
	test('takes a refund back, each item its own; a closed one is refused', async () => {
		const open = seededRefund(sandbox, 'waitselleragree').id;
		const closed = seededRefund(sandbox, 'refundclose').id;
		const items = [{ id: closed }, { id: open }];
		const result = await buy('cancel', { refundId: '={{ $json.id }}' }, { items, ...goOn });
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('不支持取消') },
			{ refundId: open, success: true },
		]);
		expect(links(result)).toEqual([[0], [1]]);
		expect(statusOf(open)).toBe('refundclose');
	});

	test.each(['cancelRefund', 'refund.returnGoods', 'refund.OpAgreeReturnGoods'])(
		'%s is not sent again after a lost answer',
		async (name) => {
			sandbox.faults.add({ kind: 'reset', api: trade(name), phase: 'after', times: 1 });
			const { id } = seededRefund(sandbox, 'waitbuyersend');
			const result =
				name === 'cancelRefund'
					? await buy('cancel', { refundId: id })
					: name === 'refund.returnGoods'
						? await buy('returnGoods', {
								refundId: id,
								companyNo: locator('ZTO'),
								freightBill: '73123456789',
							})
						: await sell('agreeReturn', {
								refundId: askForReturn(sandbox),
								fullName: '赵六',
								address: '网商路',
							});
			expect(result.error?.message).toContain('Outcome unknown');
			expect(sandbox.received(trade(name))).toBe(1);
		},
	);
});
