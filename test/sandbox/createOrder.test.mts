import type { Product } from '../../sandbox/data/products.mts';
import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const getBuyerOrderList = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';
const createCrossOrder = 'com.alibaba.trade:alibaba.trade.createCrossOrder-1';
const fastCreateOrder = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';

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

describe.each([createCrossOrder, fastCreateOrder])('%s', (api) => {
	function publishedProduct(): Product {
		return sandbox.state.products.find((p) => p.status === 'published' && p.skuInfos)!;
	}

	function orderFields(change: object = {}): Fields {
		const { productID, skuInfos } = publishedProduct();
		const cargo = { offerId: productID, specId: skuInfos![0].specId, quantity: 3, ...change };
		return {
			flow: 'general',
			addressParam: '{"addressId":1}',
			cargoParamList: JSON.stringify([cargo]),
			outOrderId: 'PO-1',
		};
	}

	it('creates an order that can be read back; amounts are fen', async () => {
		const before = await client.call(getBuyerOrderList, { outOrderId: 'PO-1' });
		expect(before.json.totalRecord).toBe(0);
		const { json } = await client.call(api, orderFields());
		const fen = Math.round(publishedProduct().skuInfos![0].price * 100) * 3 + 600;
		expect(json).toEqual({
			result: {
				success: true,
				orderId: expect.stringMatching(/^\d{19}$/),
				totalSuccessAmount: fen,
				postFee: 600,
			},
			success: true,
		});
		const byOutOrderId = await client.call(getBuyerOrderList, { outOrderId: 'PO-1' });
		expect(byOutOrderId.json.totalRecord).toBe(1);
		expect(byOutOrderId.text).toContain(`"id":${json.result.orderId},`);
		expect(byOutOrderId.json.result[0].baseInfo.totalAmount).toBe(fen / 100);
		const newest = await client.call(getBuyerOrderList, { pageSize: '1' });
		expect(newest.text).toContain(`"id":${json.result.orderId},`);
		expect(newest.json.totalRecord).toBe(131);
	});

	it('creates another order for the same outOrderId, and counts both', async () => {
		const first = await client.call(api, orderFields());
		const second = await client.call(api, orderFields());
		const third = await client.call(api, { ...orderFields({ quantity: 4 }), outOrderId: 'PO-2' });
		const ids = [first, second, third].map(({ json }) => json.result.orderId);
		expect(new Set(ids).size).toBe(3);
		const { creations } = sandbox.state;
		expect(creations.total).toBe(3);
		expect(Object.fromEntries(creations.byOutOrderId)).toEqual({ 'PO-1': 2, 'PO-2': 1 });
		expect(creations.mostRepeated).toBe(2);
	});

	it('can report a created order in the documented envelope that says success:false', async () => {
		sandbox.state.behaviour.createdOrderEnvelope = 'flat';
		const { json } = await client.call(api, orderFields());
		expect(json).toEqual({
			success: false,
			orderId: expect.stringMatching(/^\d{19}$/),
			totalSuccessAmount: expect.any(Number),
		});
		expect(sandbox.state.creations.total).toBe(1);
	});

	it.each([
		['an unknown offer', { offerId: 1 }, '500_001'],
		['an unknown SKU', { specId: 'x' }, '500_003'],
		['more than the stock', { quantity: 1_000_000 }, '500_004'],
		['less than the minimum', { quantity: 0 }, '500_005'],
	])('creates nothing for %s and names it', async (_case, change, code) => {
		const { json } = await client.call(api, orderFields(change));
		expect(json).toMatchObject({ success: false, code, result: { success: false } });
		expect(json.result.failedOfferList).toHaveLength(1);
		expect(sandbox.state.creations.total).toBe(0);
		expect(sandbox.state.orders.size).toBe(130);
	});

	it('creates nothing without an address', async () => {
		const { json } = await client.call(api, { ...orderFields(), addressParam: '{}' });
		expect(json).toEqual({ success: false, code: '400_1', message: expect.any(String) });
		expect(sandbox.state.creations.total).toBe(0);
	});
});
