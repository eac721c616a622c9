import type { INodeParameters } from 'n8n-workflow';
import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { orderStep, placedOrder, purchasable } from '../support/purchases.mts';
import { links, records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 5 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const runAs = {
	buyer: runner(() => sandbox, buyerApp, 'order'),
	seller: runner(() => sandbox, sellerApp, 'order'),
};
const onFail = { onError: 'continueRegularOutput' as const };
const order = (id: string) => sandbox.state.orders.find(BigInt(id))!;

function shipped(lines = 1): string {
	const orderId = placedOrder(sandbox, lines);
	orderStep(sandbox, orderId, 'pay', 'send');
	return orderId;
}

/** Operations that change one order: the API, who may, fields, and an order that can take it. */
const changes: Array<
	[operation: string, api: string, who: 'buyer' | 'seller', INodeParameters, () => string]
> = [
	['cancel', 'com.alibaba.trade:alibaba.trade.cancel-1', 'buyer', {}, () => placedOrder(sandbox)],
	[
		'confirmReceipt',
		'com.alibaba.trade:trade.receivegoods.confirm-1',
		'buyer',
		{ orderEntryIds: '={{ $json.id }}' },
		shipped,
	],
	[
		'addMemo',
		'com.alibaba.trade:alibaba.order.memoAdd-1',
		'buyer',
		{ memo: '备忘', remarkIcon: '2' },
		() => placedOrder(sandbox),
	],
	[
		'addMessage',
		'com.alibaba.trade:alibaba.trade.addFeedback-1',
		'buyer',
		{ feedback: '留言' },
		() => placedOrder(sandbox),
	],
	[
		'updateAddress',
		'com.alibaba.trade:order.receiveAddress.buyerUpdate-1',
		'buyer',
		{ addressId: '7' },
		() => placedOrder(sandbox),
	],
	[
		'updateAddress',
		'com.alibaba.trade:order.receiveAddress.sellerUpdate-1',
		'seller',
		{ perspective: 'seller', addressId: '7' },
		() => placedOrder(sandbox),
	],
	[
		'updatePrice',
		'cn.alibaba.open:trade.order.modifyOrderPrice-1',
		'seller',
		{ carriage: '0', entryDiscounts: { items: [{ id: '={{ $json.id }}', discount: '-2.5' }] } },
		() => placedOrder(sandbox),
	],
	[
		'extendConfirmTime',
		'com.alibaba.trade:alibaba.trade.order.PostponeConfirmTime-1',
		'seller',
		{ delayedDays: 5 },
		shipped,
	],
];

describe.each(changes)('%s (%s)', (operation, api, who, fields, newOrder) => {
	const all = { orderId: '={{ $json.id }}', ...fields };

	test('changes each order and reports a missing one, linked to its item', async () => {
		const items = [{ id: newOrder() }, { id: '123456' }, { id: newOrder() }];
		const result = await runAs[who](operation, all, { items, settings: onFail });
		expect(links(result)).toEqual([[0], [1], [2]]);
		expect(records(result).map(({ orderId }) => orderId)).toEqual([
			items[0].id,
			undefined,
			items[2].id,
		]);
		expect(records(result)[1].error).toContain('ORDER_NOT_EXIST');
	});

	test('is sent once when its answer is lost', async () => {
		sandbox.faults.add({ api, kind: 'loseAnswer', times: 'always' });
		const { error } = await runAs[who](operation, all, { items: [{ id: newOrder() }] });
		expect(error?.message).toMatch(/^Outcome unknown/);
		expect(sandbox.received(api)).toBe(1);
	});

	test('sends nothing when the order of a later item is not an id', async () => {
		const items = [{ id: newOrder() }, { id: 'x' }];
		const { error } = await runAs[who](operation, all, { items });
		expect(error?.message).toMatch(/Order/);
		expect(sandbox.received()).toBe(0);
	});
});

describe('Cancel', () => {
	test('closes the order with the reason', async () => {
		const orderId = placedOrder(sandbox);
		await runAs.buyer('cancel', { orderId, cancelReason: 'other' });
		expect(order(orderId)).toMatchObject({ status: 'cancel', closeReason: 'other' });
	});

	test('in the first ten seconds is refused, with what to do', async () => {
		const orderId = placedOrder(sandbox, 1, 0);
		const { error } = await runAs.buyer('cancel', { orderId });
		expect(`${error?.message} ${error?.description}`).toContain('CLOSE_ORDER_TOO_FAST');
		expect(error?.description).toMatch(/Wait/);
		expect(order(orderId).status).toBe('waitbuyerpay');
	});

	test('of a paid order is refused', async () => {
		const orderId = placedOrder(sandbox);
		orderStep(sandbox, orderId, 'pay');
		const { error } = await runAs.buyer('cancel', { orderId });
		expect(`${error?.message} ${error?.description}`).toContain('ORDER_STATUS_ERROR');
	});
});

describe('Confirm Receipt', () => {
	test('without lines confirms all lines of the order, which are read first', async () => {
		const orderId = shipped(3);
		await runAs.buyer('confirmReceipt', { orderId });
		expect(order(orderId).status).toBe('success');
		const [, { parameters }] = sandbox.calls;
		const lines = [1n, 2n, 3n].map((line) => BigInt(orderId) + line * 1_000_000n);
		expect(parameters.orderEntryIds).toBe(`[${lines.join()}]`);
	});

	test('with lines confirms these and no others', async () => {
		const orderId = shipped(2);
		const orderEntryIds = String(BigInt(orderId) + 1_000_000n);
		await runAs.buyer('confirmReceipt', { orderId, orderEntryIds });
		expect(order(orderId).status).toBe('waitbuyerreceive');
		expect(sandbox.calls).toHaveLength(1);
	});

	test('of an order that was not shipped is a business error', async () => {
		const { error } = await runAs.buyer('confirmReceipt', { orderId: placedOrder(sandbox) });
		expect(`${error?.message} ${error?.description}`).toContain('ORDER_STATUS_ERROR');
	});
});

describe('Update Price', () => {
	test('takes yuan and sends fen, counted from the original price', async () => {
		const orderId = placedOrder(sandbox);
		const entryDiscounts = { items: [{ id: orderId, discount: '-12.3' }] };
		await runAs.seller('updatePrice', { orderId, carriage: '8.5', entryDiscounts });
		expect(order(orderId).shippingFen).toBe(850);
		expect(order(orderId).lines[0].discountFen).toBe(-1230);
	});

	test.each([
		['carriage', '8.555', '-1'],
		['carriage', '-1', '-1'],
		['discount', '8', '1,5'],
		['discount', '8', ''],
	])('refuses a wrong %s unsent (%s, %s)', async (_field, carriage, discount) => {
		const orderId = placedOrder(sandbox);
		const entryDiscounts = { items: [{ id: orderId, discount }] };
		const { error } = await runAs.seller('updatePrice', { orderId, carriage, entryDiscounts });
		expect(error?.message).toMatch(/Shipping Fee|Change \(Yuan\)/);
		expect(sandbox.received()).toBe(0);
	});
});

test('Extend Confirm Time refuses less than a day unsent', async () => {
	const { error } = await runAs.seller('extendConfirmTime', { orderId: '1', delayedDays: -3 });
	expect(error?.message).toMatch(/Days/);
	expect(sandbox.received()).toBe(0);
});

test('Add Message refuses more than 500 characters unsent', async () => {
	const { error } = await runAs.buyer('addMessage', { orderId: '1', feedback: '字'.repeat(501) });
	expect(error?.message).toMatch(/501/);
	expect(sandbox.received()).toBe(0);
});

test('Add Memo takes the place of an earlier memo', async () => {
	const orderId = placedOrder(sandbox);
	for (const memo of ['一', '二']) await runAs.buyer('addMemo', { orderId, memo });
	expect(order(orderId).buyerMemo).toEqual({ text: '二', icon: '1' });
});

describe('Claim Coupon', () => {
	test('claims for the products of each item', async () => {
		const [first, second] = purchasable(sandbox, 2).map(({ productID }) => String(productID));
		const result = await runAs.buyer(
			'claimCoupon',
			{ offerIds: '={{ $json.ids }}' },
			{ items: [{ ids: `${first}, ${second}` }, { ids: '111' }], settings: onFail },
		);
		expect(records(result)[0].couponIds).toEqual([`C${first}`, `C${second}`]);
		expect(links(result)).toEqual([[0], [1]]);
		expect(JSON.stringify(records(result)[1])).toContain('OFFER_NOT_EXIST');
	});
});
