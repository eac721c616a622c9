import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, sellerApp, 'product');

test('the list makes a row of each SKU, and one of each product without SKUs', async () => {
	const result = await run('getMany', { returnAll: true, options: { output: 'sku' } });
	const rows = records(result);
	const { products } = sandbox.state;
	expect(rows).toHaveLength(
		products.reduce((sum, { skuInfos }) => sum + (skuInfos?.length ?? 1), 0),
	);
	const skus = products.flatMap(({ skuInfos = [] }) => skuInfos.map(({ skuId }) => String(skuId)));
	expect(rows.map(({ skuId }) => skuId).filter(Boolean)).toEqual(skus);
	expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
});

test('a row has the price, the stock and the picture of its SKU', async () => {
	const product = sandbox.state.products.find(({ skuInfos }) => skuInfos)!;
	const [row] = records(
		await run('get', {
			productId: locator(String(product.productID)),
			options: { output: 'sku' },
		}),
	);
	const [sku] = product.skuInfos!;
	expect(row).toEqual({
		productId: String(product.productID),
		subject: product.subject,
		status: product.status,
		skuId: String(sku.skuId),
		specId: sku.specId,
		cargoNumber: sku.cargoNumber,
		attributes: sku.attributes
			.map(({ attributeName, attributeValue }) => `${attributeName}: ${attributeValue}`)
			.join('; '),
		price: String(sku.price),
		amountOnSale: sku.amountOnSale,
		image: `https://cbu01.alicdn.com/${sku.attributes[0].skuImageUrl}`,
	});
});

test('every filter arrives under the name and in the form of 1688', async () => {
	await run('getMany', {
		limit: 5,
		filters: {
			cargoNumber: 'A-1',
			categoryId: '1031910',
			startExpiredTime: '2026-01-01',
			endExpiredTime: '2026-01-02',
			groupIds: '107331682',
			priceEnd: 99.5,
			endStar: 5,
			priceStart: 1,
			beginStar: 3,
			startModifyTime: '2026-01-03T00:00:00+08:00',
			endModifyTime: '2026-01-04T00:00:00+08:00',
			supportOnlineTrade: false,
			privateOffer: true,
			productIds: '584051070147, 3657499272179232333',
			startPublishTime: '2026-01-05',
			endPublishTime: '2026-01-06',
			statusList: ['published', 'TBD'],
			subjectKey: '裙',
		},
	});
	expect(sandbox.calls.map(({ parameters }) => parameters)).toEqual([
		{
			pageNo: '1',
			pageSize: '5',
			orderByCondition: 'ID',
			orderByType: 'ASC',
			needDetail: 'true',
			cargoNumber: 'A-1',
			categoryId: '1031910',
			startExpiredTime: '20260101000000000+0800',
			endExpiredTime: '20260102000000000+0800',
			groupIds: '107331682',
			priceEnd: '99.5',
			endStar: '5',
			priceStart: '1',
			beginStar: '3',
			startModifyTime: '20260103000000000+0800',
			endModifyTime: '20260104000000000+0800',
			supportOnlineTrade: 'false',
			privateOffer: 'true',
			productIds: '[584051070147,3657499272179232333]',
			startPublishTime: '20260105000000000+0800',
			endPublishTime: '20260106000000000+0800',
			statusList: '["published","TBD"]',
			subjectKey: '裙',
		},
	]);
});

test('a status narrows the list', async () => {
	const result = await run('getMany', { returnAll: true, filters: { statusList: ['published'] } });
	const published = sandbox.state.products.filter(({ status }) => status === 'published');
	expect(records(result)).toHaveLength(published.length);
	expect(published.length).toBeLessThan(45);
});
