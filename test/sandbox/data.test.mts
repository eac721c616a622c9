import { exactStringify } from '../../sandbox/exactJson.mts';
import { createState, type SeedOptions } from '../../sandbox/data/state.mts';
import { orderModel } from '../../sandbox/data/orders.mts';
import { fromGatewayDate, toGatewayDate } from '../../sandbox/gateway/dates.mts';
import { defaultOptions } from '../../sandbox/options.mts';

function textOf(options: Partial<SeedOptions>): string {
	const { products, orders } = createState({ ...defaultOptions, ...options });
	return exactStringify([products, orders.list({}, 0, 50).orders.map(orderModel)]);
}

describe('seed', () => {
	it('makes the same data every time, and other data from another seed', () => {
		const size = { products: 50, orders: 50 };
		expect(textOf({ ...size, seed: 7 })).toBe(textOf({ ...size, seed: 7 }));
		expect(textOf({ ...size, seed: 8 })).not.toBe(textOf({ ...size, seed: 7 }));
	});
});

describe('products', () => {
	const { products, productById } = createState(defaultOptions);

	it('have ids and attributes of the kinds that 1688 documents', () => {
		expect(products).toHaveLength(300);
		expect(productById.size).toBe(300);
		for (const product of products) {
			expect(String(product.productID)).toMatch(/^\d{12}$/);
			expect(product.createTime).toMatch(/^20\d{15}\+0800$/);
			expect(product.createTime <= product.lastUpdateTime).toBe(true);
			for (const image of product.image.images) expect(image).toMatch(/^img\/ibank\/.+\.jpg$/);
			for (const sku of product.skuInfos ?? []) {
				expect(String(sku.skuId)).toMatch(/^\d{13}$/);
				expect(sku.specId).toMatch(/^[0-9a-f]{32}$/);
				expect(sku.attributes.map((attribute) => attribute.attributeName)).toContain('颜色');
			}
		}
	});

	it('are of many kinds', () => {
		const kinds = (key: (product: (typeof products)[number]) => unknown) =>
			new Set(products.map(key)).size;
		expect(kinds((product) => product.categoryID)).toBe(6);
		expect(kinds((product) => product.subject)).toBeGreaterThan(200);
		expect(kinds((product) => product.status)).toBe(6);
		expect(kinds((product) => product.skuInfos === undefined)).toBe(2);
	});

	it('have SKUs that no other product has', () => {
		const skus = products.flatMap(({ skuInfos = [] }) => skuInfos);
		expect(new Set(skus.map(({ skuId }) => skuId)).size).toBe(skus.length);
		expect(new Set(skus.map(({ specId }) => specId)).size).toBe(skus.length);
	});
});

describe('orders', () => {
	const { orders } = createState({ ...defaultOptions, orders: 50_000 });

	it('have ids of 19 digits that find them again, also the last of 50,000', () => {
		for (const from of [0, 1, 777, 49_999]) {
			const [order] = orders.list({}, from, 1).orders;
			expect(String(order.id)).toMatch(/^\d{19}$/);
			expect(orders.find(order.id)).toEqual(order);
			expect(orders.find(order.id + 1n)).toBeUndefined();
		}
		expect(orders.find(1n)).toBeUndefined();
	});

	it('come newest first, no two with one id', () => {
		const { orders: listed, total } = orders.list({}, 0, 2000);
		expect(total).toBe(50_000);
		expect(new Set(listed.map(({ id }) => id)).size).toBe(2000);
		for (let i = 1; i < listed.length; i++) {
			expect(listed[i].createTime).toBeLessThan(listed[i - 1].createTime);
			expect(listed[i].modifyTime).toBeGreaterThanOrEqual(listed[i].createTime);
		}
	});

	it('add up: yuan decimals from whole fen', () => {
		for (const order of orders.list({}, 0, 100).orders) {
			const { baseInfo, productItems } = orderModel(order);
			const items = productItems.reduce((sum, item) => sum + Math.round(item.itemAmount * 100), 0);
			const total = Math.round(baseInfo.totalAmount * 100);
			expect(total).toBe(items + Math.round(baseInfo.shippingFee * 100));
			expect(String(baseInfo.totalAmount)).toMatch(/^\d+(\.\d{1,2})?$/);
			expect(Number.isInteger(baseInfo.discount)).toBe(true);
		}
	});
});

describe('gateway dates', () => {
	it('are China time with milliseconds', () => {
		expect(toGatewayDate(Date.UTC(2018, 7, 2, 13, 11, 13, 7))).toBe('20180802211113007+0800');
	});

	it.each([
		['20180802211113000+0800', Date.UTC(2018, 7, 2, 13, 11, 13)],
		['20180802211113000', Date.UTC(2018, 7, 2, 13, 11, 13)],
		['20180802131113000+0000', Date.UTC(2018, 7, 2, 13, 11, 13)],
		['2018-08-02 21:11:13', undefined],
		['20181302211113000+0800', undefined],
	])('reads %s', (text, epochMs) => {
		expect(fromGatewayDate(text)).toBe(epochMs);
	});
});
