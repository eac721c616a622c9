import { toGatewayDate } from '../../sandbox/gateway/dates.mts';
import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const getBuyerOrderList = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';
const getBuyerView = 'com.alibaba.trade:alibaba.trade.get.buyerView-1';
const memoAdd = 'com.alibaba.trade:alibaba.order.memoAdd-1';

let sandbox: Sandbox;
let client: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 130 });
	client = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await client.close();
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

describe(getBuyerOrderList, () => {
	async function list(fields: Fields = {}) {
		const { json, text } = await client.call(getBuyerOrderList, fields);
		return { rows: json.result as Array<{ baseInfo: Fields }>, total: json.totalRecord, text };
	}

	it('sends 19-digit ids as bare numbers, exactly', async () => {
		const { text } = await list({ pageSize: '1' });
		const [{ id }] = sandbox.state.orders.list({}, 0, 1).orders;
		expect(text).toContain(`"id":${id},`);
		expect(text).toContain(`"idOfStr":${id},`);
		// A parser that rounds would not give these digits back.
		expect(JSON.stringify(JSON.parse(text))).not.toContain(String(id));
	});

	it('reads page by page, and counts all', async () => {
		const sizes: number[] = [];
		for (const page of ['1', '6', '7', '8']) {
			const { rows, total } = await list({ page, pageSize: '100' });
			expect(total).toBe(130);
			sizes.push(rows.length);
		}
		expect(sizes).toEqual([20, 20, 10, 0]);
		sandbox.state.behaviour.orderPageSizeMaximum = 100;
		expect((await list({ pageSize: '100' })).rows).toHaveLength(100);
	});

	it('filters by status and time of modification', async () => {
		const { rows, total } = await list({ orderStatus: 'waitsellersend' });
		expect(total).toBeGreaterThan(0);
		expect(total).toBeLessThan(130);
		expect(new Set(rows.map(({ baseInfo }) => baseInfo.status))).toEqual(
			new Set(['waitsellersend']),
		);

		const times = sandbox.state.orders
			.list({}, 0, 130)
			.orders.map(({ modifyTime }) => modifyTime)
			.sort((a, b) => a - b);
		const within = await list({
			modifyStartTime: toGatewayDate(times[10]),
			modifyEndTime: toGatewayDate(times[19]),
		});
		expect(within.total).toBe(10);
	});

	it('finds a changed order at its new time and status', async () => {
		const [{ id }] = sandbox.state.orders.list({ status: 'waitbuyerpay' }, 0, 1).orders;
		const modifyTime = Date.UTC(2026, 11, 1);
		sandbox.state.orders.change(id, { status: 'waitsellersend', modifyTime });
		const { text, total } = await list({ modifyStartTime: toGatewayDate(modifyTime) });
		expect(total).toBe(1);
		expect(text).toContain(`"id":${id},`);
		expect(text).toContain('"status":"waitsellersend"');
	});

	it.each<Fields>([
		{ isHis: 'true' },
		{ refundStatus: 'refundsuccess' },
		{ bizTypes: '["ws"]' },
		{ tradeType: '1' },
		{ sellerMemberId: 'b2b-1' },
		{ outOrderId: 'none' },
		{ productName: '没有这个' },
	])('has nothing for %j', async (fields) => {
		const { rows, total } = await list(fields);
		expect([rows.length, total]).toEqual([0, 0]);
	});

	it('ignores orderIds, as the real gateway was seen to do', async () => {
		expect((await list({ orderIds: '[1]' })).total).toBe(130);
	});
});

describe(getBuyerView, () => {
	it('answers one order, with idOfStr as text here', async () => {
		const [, { id }] = sandbox.state.orders.list({}, 0, 2).orders;
		const { text } = await client.call(getBuyerView, { webSite: '1688', orderId: String(id) });
		expect(text).toContain(`"id":${id},`);
		expect(text).toContain(`"idOfStr":"${id}"`);
		expect(text).toContain('"success":"true"');
	});

	it('does not know other orders', async () => {
		const { json } = await client.call(getBuyerView, { webSite: '1688', orderId: '1' });
		expect(json).toMatchObject({ success: false, errorCode: '400_4' });
	});
});

describe(memoAdd, () => {
	it('overwrites the memo', async () => {
		const [{ id }] = sandbox.state.orders.list({}, 0, 1).orders;
		const fields = { orderId: String(id), remarkIcon: '2' };
		await client.call(memoAdd, { ...fields, memo: '第一' });
		expect((await client.call(memoAdd, { ...fields, memo: '第二' })).json).toEqual({
			success: true,
		});
		expect(sandbox.state.orders.find(id)?.sellerMemo).toEqual({ text: '第二', icon: '2' });
	});

	it('reports failure with success:true, as documented', async () => {
		const { json } = await client.call(memoAdd, { orderId: '1', memo: 'x', remarkIcon: '1' });
		expect(json).toEqual({ success: true, errorCode: '400_4', errorMsg: expect.any(String) });
	});
});
