import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { purchasable, purchase, wareOf } from '../support/purchases.mts';
import { links, records, runner } from '../support/runner.mts';

const GENERAL = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';
const CROSS = 'com.alibaba.trade:alibaba.trade.createCrossOrder-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 60, orders: 30 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'order');
const onFail = { settings: { onError: 'continueRegularOutput' as const } };

/** What the API was sent, by parameter. */
function sent(api: string): Record<string, string> {
	return sandbox.calls.findLast(({ apiId }) => apiId === api)?.parameters as Record<string, string>;
}

describe.each([
	['general', GENERAL],
	['crossBorder', CROSS],
])('a %s order', (orderType, api) => {
	test('is placed, and its amounts come in yuan', async () => {
		const result = await run('create', { ...purchase(sandbox, 1), orderType });
		const [{ id }] = sandbox.state.orders.list({}, 0, 1).orders;
		const [product] = purchasable(sandbox, 1);
		const fen = Math.round(product.skuInfos![0].price * 100) * 10 + 600;
		expect(records(result)).toEqual([
			{
				orderId: String(id),
				existing: false,
				amount: (fen / 100).toFixed(2),
				shippingFee: '6.00',
				discount: null,
				failedOffers: '',
			},
		]);
		expect(sandbox.count(api)).toBe(1);
	});

	test('is given as 1688 sends it with Simplify off', async () => {
		const fields = { ...purchase(sandbox, 1), orderType, simplify: false };
		const [order] = records(await run('create', fields));
		expect(order).toMatchObject({ orderId: expect.any(String), postFee: 600, success: true });
	});

	test('that is created beside success:false is an order', async () => {
		sandbox.state.behaviour.createdOrderEnvelope = 'flat';
		const [order] = records(await run('create', { ...purchase(sandbox, 1), orderType }));
		expect(order.orderId).toMatch(/^\d{19}$/);
		expect(sandbox.state.creations.total).toBe(1);
	});

	test('that 1688 splits becomes one item each', async () => {
		sandbox.state.behaviour.splitOrders = 'byOffer';
		const result = await run('create', { ...purchase(sandbox, 3), orderType });
		const ids = sandbox.state.orders.list({}, 0, 3).orders.map(({ id }) => String(id));
		expect(records(result).map(({ orderId }) => orderId)).toEqual(ids.reverse());
		expect(links(result)).toEqual([[0], [0], [0]]);
	});

	test.each(['result', 'flat'] as const)(
		'goes on without an offer that cannot be had (%s)',
		async (envelope) => {
			sandbox.state.behaviour.otherWares = 'order';
			sandbox.state.behaviour.createdOrderEnvelope = envelope;
			const [good, bad] = purchasable(sandbox, 2);
			bad.status = 'expired';
			const cargo = { items: [wareOf(good), wareOf(bad)] };
			const result = await run('create', { cargo, addressId: '1', orderType }, onFail);
			expect(records(result)).toHaveLength(1);
			expect(records(result)[0]).toMatchObject({
				orderId: expect.stringMatching(/^\d{19}$/),
				failedOffers: expect.stringContaining(String(bad.productID)),
			});
		},
	);

	test('is an error that names the offers when nothing could be ordered', async () => {
		const [first, second] = purchasable(sandbox, 2);
		first.status = 'expired';
		const cargo = { items: [wareOf(first), wareOf(second)] };
		const { error } = await run('create', { cargo, addressId: '1', orderType });
		expect(`${error?.message} ${error?.description}`).toContain(String(first.productID));
		expect(`${error?.message} ${error?.description}`).toContain('500_001');
		expect(sandbox.state.creations.total).toBe(0);
	});
});

describe('the address', () => {
	const written = { fullName: '张三', mobile: '13800000000', address: '网商路699号' };

	test.each([
		[
			'a saved one',
			{ addressId: '7', address: { ...written, districtCode: '330108' } },
			{ addressId: 7 },
		],
		[
			'one with a district code',
			{ address: { ...written, districtCode: '330108', provinceText: '浙江省' } },
			{ ...written, districtCode: '330108' },
		],
		[
			'one with names',
			{ address: { ...written, provinceText: '浙江省', cityText: '杭州市' } },
			{ ...written, provinceText: '浙江省', cityText: '杭州市' },
		],
	])('is sent in one form only: %s', async (_form, address, expected) => {
		await run('create', { ...purchase(sandbox, 1), addressId: '', ...address });
		expect(JSON.parse(sent(GENERAL).addressParam)).toEqual(expected);
	});

	test.each([
		['nothing', {}, /address/i],
		['no phone', { address: { ...written, mobile: '', districtCode: '330108' } }, /phone/i],
		['no name', { address: { ...written, fullName: '', districtCode: '330108' } }, /Full Name/],
	])('with %s is refused before anything is sent', async (_case, address, message) => {
		const { error } = await run('create', { ...purchase(sandbox, 1), addressId: '', ...address });
		expect(error?.message).toMatch(message);
		expect(sandbox.received()).toBe(0);
	});
});

test('an order cannot be placed when a value of a later item is wrong', async () => {
	const fields = { ...purchase(sandbox, 1), addressId: '={{ $json.address }}' };
	const { error } = await run('create', fields, {
		items: [{ address: '1' }, { address: 'x1' }],
	});
	expect(error?.message).toMatch(/Address ID/);
	expect(sandbox.received()).toBe(0);
});

test('a business failure of one item leaves the others, each linked to its item', async () => {
	const [product] = purchasable(sandbox, 1);
	const cargo = { items: [{ ...wareOf(product), quantity: '={{ $json.quantity }}' }] };
	const result = await run(
		'create',
		{ cargo, addressId: '1' },
		{ items: [{ quantity: 10 }, { quantity: 999999 }, { quantity: 11 }], ...onFail },
	);
	expect(records(result).map((item) => 'error' in item)).toEqual([false, true, false]);
	expect(links(result)).toEqual([[0], [1], [2]]);
	expect(JSON.stringify(records(result)[1])).toContain('500_004');
	expect(sandbox.state.creations.total).toBe(2);
});

test('the trade type is one that the preview names', async () => {
	const fields = purchase(sandbox, 1);
	const [preview] = records(await run('preview', fields));
	const [tradeType] = String(preview.tradeTypes).split(', ');
	const [order] = records(await run('create', { ...fields, options: { tradeType } }));
	expect(order.amount).toBe(preview.totalAmount);
	const { error } = await run('create', { ...fields, options: { tradeType: 'bank' } });
	expect(`${error?.message} ${error?.description}`).toContain('not support tradeType');
});
