import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { file, picture } from '../harness/binary.mts';
import { seededRefund, orderWithoutRefund } from '../support/refunds.mts';
import { links, records, runner } from '../support/runner.mts';

const LIST = 'com.alibaba.trade:alibaba.trade.refund.buyer.queryOrderRefundList-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 500 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const buy = runner(() => sandbox, buyerApp, 'refund');
const sell = runner(() => sandbox, sellerApp, 'refund');
const goOn = { settings: { onError: 'continueRegularOutput' as const } };

describe('getMany', () => {
	test.each([0, 1] as const)('reads three pages, the first being number %i', async (first) => {
		sandbox.state.behaviour.refundListFirstPage = first;
		const { all } = sandbox.state.refunds;
		expect(all.length).toBeGreaterThan(40);
		const result = await buy('getMany', { returnAll: true });
		expect(records(result).map(({ refundId }) => refundId)).toEqual(
			all.map(({ number }) => `TQ${number}`),
		);
		expect(sandbox.count(LIST)).toBeGreaterThanOrEqual(3);
	});

	test('stops at the limit', async () => {
		expect(records(await buy('getMany', { limit: 3 }))).toHaveLength(3);
		expect(sandbox.calls[0].parameters).toMatchObject({ pageSize: '3' });
	});

	test.each([
		['buyer', buy],
		['seller', sell],
	] as const)('filters for the %s, in yuan and ISO dates', async (perspective, run) => {
		const result = await run('getMany', {
			perspective,
			filters: { refundStatusSet: ['refundsuccess'], dipsuteType: '1' },
		});
		const { applyPayment } = seededRefund(sandbox, 'refundsuccess');
		expect(records(result)[0]).toEqual({
			refundId: expect.stringMatching(/^TQ\d+$/),
			orderId: expect.stringMatching(/^\d{19}$/),
			status: 'refundsuccess',
			statusText: 'Refunded',
			reason: expect.any(String),
			applyPayment: (applyPayment / 100).toFixed(2),
			applyCarriage: '0.00',
			refundPayment: (applyPayment / 100).toFixed(2),
			applyTime: expect.stringMatching(/^2026-.+\+08:00$/),
			modifyTime: expect.stringMatching(/^2026-.+\+08:00$/),
		});
		for (const { status } of records(result)) expect(status).toBe('refundsuccess');
	});

	test("explains 1688's limit of 730 days", async () => {
		const result = await buy('getMany', { filters: { applyStartTime: '2020-01-01' } });
		expect(result.error?.description).toContain('APPLY_TIME_ERROR');
		expect(result.error?.description).toContain("'Asked for After'");
	});

	test('names a bad filter and sends nothing', async () => {
		const result = await buy('getMany', { filters: { orderId: 'x' } });
		expect(result.error?.message).toContain("'Order ID' is not a whole number");
		expect(sandbox.received()).toBe(0);
	});
});

describe('get', () => {
	test.each([
		['buyer', buy],
		['seller', sell],
	] as const)(
		'finds by ID for the %s; a wrong one is an error of its item',
		async (perspective, run) => {
			const { id, orderId } = seededRefund(sandbox, 'waitselleragree');
			const result = await run(
				'get',
				{ perspective, refundId: '={{ $json.id }}' },
				{ items: [{ id: 'TQ1' }, { id }], ...goOn },
			);
			expect(records(result)).toMatchObject([
				{ error: expect.stringContaining('003002'), details: expect.stringContaining('Refund ID') },
				{ refundId: id, orderId: String(orderId), status: 'waitselleragree' },
			]);
			expect(links(result)).toEqual([[0], [1]]);
		},
	);

	test('finds those of an order', async () => {
		const { id, orderId } = seededRefund(sandbox, 'refundsuccess');
		const fields = { findBy: 'orderId', orderId: String(orderId) };
		expect(records(await buy('get', { ...fields, queryType: '3' }))).toMatchObject([
			{ refundId: id },
		]);
		expect(records(await buy('get', { ...fields, queryType: '1' }))).toEqual([]);
	});

	test('puts out the history, one item for each step', async () => {
		const order = orderWithoutRefund(sandbox, 'waitsellersend');
		const made = await buy('create', {
			orderId: order.id,
			applyPayment: order.yuan,
			applyReasonId: '20028',
			description: '不想要了',
		});
		const { refundId } = records(made)[0];
		await buy('cancel', { refundId: String(refundId) });
		const result = await buy('get', {
			refundId: String(refundId),
			options: { output: 'refundStep' },
		});
		expect(records(result)).toMatchObject([
			{ refundId, orderId: order.id, operator: 'Buyer', statusAfter: 'refundclose' },
			{ refundId, description: '不想要了', statusAfter: 'waitselleragree' },
		]);
	});

	test('refuses a number without its letters, and sends nothing', async () => {
		const result = await buy('get', { refundId: '34931008034741532' });
		expect(result.error?.message).toContain("'Refund ID' is not the number of a refund");
		expect(sandbox.received()).toBe(0);
	});
});

describe('before a refund', () => {
	test('lists reasons for all lines, read from the order, or for those that are named', async () => {
		const { id, lines } = orderWithoutRefund(sandbox, 'waitsellersend');
		expect(records(await buy('getReasons', { orderId: id }))[0]).toEqual({
			reasonId: '20028',
			name: '不想买了',
			needVoucher: false,
			noRefundCarriage: false,
			tip: '',
		});
		expect(sandbox.calls.at(-1)?.parameters.orderEntryIds).toBe(
			`[${lines.map((line) => line.id).join(',')}]`,
		);
		await buy('getReasons', { orderId: id, orderEntryIds: '1, 2' });
		expect(sandbox.calls.at(-1)?.parameters.orderEntryIds).toBe('[1,2]');
	});

	test('tells the most in yuan', async () => {
		const order = orderWithoutRefund(sandbox, 'waitsellersend');
		const [maximum] = records(await buy('getMaximum', { orderId: order.id }));
		expect(maximum).toMatchObject({ orderId: order.id, maxGoodsFee: order.yuan });
		const wrong = await buy('getMaximum', {
			orderId: order.id,
			goodsStatus: 'aftersaleBuyerReceived',
		});
		expect(wrong.error?.description).toContain('5010');
	});

	test('names the lines that an order has, when another is given', async () => {
		const order = orderWithoutRefund(sandbox, 'waitsellersend');
		const result = await buy('getMaximum', { orderId: order.id, orderEntryIds: '7' });
		expect(result.error?.message).toContain("'Order Line IDs' has 7");
		expect(result.error?.description).toContain(order.lines[0].id);
	});

	test('gives the return address, street and person only when wanted', async () => {
		const { id } = orderWithoutRefund(sandbox, 'success');
		const [closed] = records(await buy('getReturnAddress', { orderId: id }));
		expect(closed).toMatchObject({ orderId: id, province: '浙江省', district: '义乌市' });
		expect(closed).not.toHaveProperty('phone');
		const [open] = records(
			await buy('getReturnAddress', { orderId: id, options: { includeContact: true } }),
		);
		expect(open).toMatchObject({ fullName: '赵六', phone: '13900000001' });
		expect((await buy('getReturnAddress', { orderId: '1' })).error?.description).toContain('102');
	});
});

describe('uploadEvidence', () => {
	test('uploads each picture as an unsigned part and gives its address', async () => {
		const result = await buy(
			'uploadEvidence',
			{},
			{ items: [{}, {}], files: [picture(), picture()] },
		);
		expect(records(result)[0]).toEqual({
			url: expect.stringMatching(/^https:\/\/cbu01\.alicdn\.com\/img\/ibank\/.+\.jpg$/),
		});
		expect(links(result)).toEqual([[0], [1]]);
		expect(sandbox.calls[0].sentIn.imageData).toBe('file');
	});

	test.each([
		['a png', picture('png'), /it is png/],
		[
			'1 MB',
			file(
				Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(1024 * 1024)]),
				'a.jpg',
				'image/jpeg',
			),
			/KB/,
		],
	])('refuses %s before anything is sent', async (_what, binary, message) => {
		const result = await buy('uploadEvidence', {}, { items: [{}], files: [binary] });
		expect(result.error?.message).toMatch(message);
		expect(sandbox.received()).toBe(0);
	});
});
