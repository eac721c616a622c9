import type { Product } from '../../sandbox/data/products.mts';
import { exactStringify } from '../../sandbox/exactJson.mts';
import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const productGet = 'com.alibaba.product:alibaba.product.get-1';
const productListGet = 'com.alibaba.product:alibaba.product.list.get-1';
const modifyStock = 'com.alibaba.product:alibaba.product.modifyStock-1';

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

describe(productGet, () => {
	it('answers an unknown product with errMsg alone and HTTP 200', async () => {
		const reply = await client.call(productGet, { productID: '1', webSite: '1688' });
		expect(reply.status).toBe(200);
		expect(reply.json).toEqual({ errMsg: expect.any(String) });
		expect(sandbox.calls[0].outcome).toBe('business:');
	});
});

describe(productListGet, () => {
	async function list(fields: Fields) {
		const reply = await client.call(productListGet, { pageNo: '1', pageSize: '20', ...fields });
		return reply.json.result.pageResult as {
			sizePerPage: number;
			totalRecords: number;
			resultList: Product[];
		};
	}

	it('treats a page size above 20 as 20 without a word', async () => {
		const sizes: number[] = [];
		const ids = new Set<number>();
		for (const pageNo of ['1', '2', '3', '4']) {
			const page = await list({ pageNo, pageSize: '50' });
			expect(page).toMatchObject({ sizePerPage: 20, totalRecords: 45 });
			sizes.push(page.resultList.length);
			for (const { productID } of page.resultList) ids.add(productID);
		}
		expect(sizes).toEqual([20, 20, 5, 0]);
		expect(ids.size).toBe(45);
	});

	it('filters by title, status and ids', async () => {
		const { products } = sandbox.state;
		const wanted = products.filter(({ subject }) => subject.includes('批发'));
		expect(wanted.length).toBeGreaterThan(0);
		const byTitle = await list({ subjectKey: '批发' });
		expect(byTitle.totalRecords).toBe(wanted.length);

		const published = products.filter(({ status }) => status === 'published').length;
		const byStatus = await list({ statusList: '["published"]' });
		expect(byStatus.totalRecords).toBe(published);
		expect(published).toBeLessThan(45);

		const ids = [products[7].productID, products[3].productID, 1];
		const byIds = await list({ productIds: JSON.stringify(ids) });
		expect(byIds.resultList.map(({ productID }) => productID)).toEqual([ids[1], ids[0]]);
	});

	it('sorts', async () => {
		const page = await list({ orderByCondition: 'SALE_QUANTITY', orderByType: 'DESC' });
		const booked = page.resultList.map(({ bookedCount }) => Number(bookedCount));
		expect(booked).toEqual([...booked].sort((a, b) => b - a));
		expect(booked[0]).toBeGreaterThan(booked[19]);
	});
});

describe(modifyStock, () => {
	function change(productStockChange: unknown, more: Fields = {}) {
		const fields = { productStockChange: exactStringify(productStockChange), webSite: '1688' };
		return client.call(modifyStock, { ...fields, ...more });
	}

	it('adds by default and sets when increaceModify is false, by SKU id or specId', async () => {
		const { productID, skuInfos, saleInfo } = sandbox.state.products.find((p) => p.skuInfos)!;
		const sku = skuInfos![0];
		const before = sku.amountOnSale;
		const total = saleInfo.amountOnSale;
		const skuStocks = [{ skuId: String(sku.skuId), stockChange: 5 }];
		const reply = await change([{ productId: productID, skuStocks }]);
		expect(reply.json).toEqual({
			result: [{ productId: productID, result: true, code: '', desc: '' }],
			success: true,
		});
		expect([sku.amountOnSale, saleInfo.amountOnSale]).toEqual([before + 5, total + 5]);

		const bySpecId = [{ skuId: sku.specId, stockChange: 20 }];
		await change([{ productId: productID, skuStocks: bySpecId }], { increaceModify: 'false' });
		expect(sku.amountOnSale).toBe(20);
	});

	it('answers per product: one may fail while another succeeds', async () => {
		const product = sandbox.state.products.find((p) => !p.skuInfos)!;
		const before = product.saleInfo.amountOnSale;
		const { text, json } = await change([
			{ productId: 3657499272179232333n, productAmountChange: 1 },
			{ productId: product.productID, productAmountChange: 1 },
		]);
		expect(json.success).toBe(true);
		expect(json.result.map((row: { result: boolean }) => row.result)).toEqual([false, true]);
		expect(text).toContain('"productId":3657499272179232333,');
		expect(product.saleInfo.amountOnSale).toBe(before + 1);
	});

	it('changes nothing of a product when one of its SKUs is unknown', async () => {
		const { productID, skuInfos } = sandbox.state.products.find((p) => p.skuInfos)!;
		const before = skuInfos![0].amountOnSale;
		const skuStocks = [skuInfos![0].skuId, 1].map((skuId) => ({
			skuId: String(skuId),
			stockChange: 9,
		}));
		const { json } = await change([{ productId: productID, skuStocks }]);
		expect(json.result[0].result).toBe(false);
		expect(skuInfos![0].amountOnSale).toBe(before);
	});
});
