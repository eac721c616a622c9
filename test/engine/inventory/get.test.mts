import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

const byIdList = 'com.alibaba.product:alibaba.product.getByIdList-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 60, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const sell = runner(() => sandbox, sellerApp, 'inventory');
const buy = runner(() => sandbox, buyerApp, 'inventory');
const goesOn = { onError: 'continueRegularOutput' } as const;
const each = { productId: locator('={{ $json.id }}') };

test('gives the seller a row of each SKU of many products, in calls of 20, linked to their items', async () => {
	const products = sandbox.state.products.slice(0, 45);
	const items = products.map(({ productID }) => ({ id: String(productID) }));
	const result = await sell('get', each, { items });
	expect(
		records(result).map(({ productId, skuId, amountOnSale }) => [productId, skuId, amountOnSale]),
	).toEqual(
		products.flatMap(({ productID, skuInfos, saleInfo }) =>
			skuInfos
				? skuInfos.map((sku) => [String(productID), String(sku.skuId), sku.amountOnSale])
				: [[String(productID), null, saleInfo.amountOnSale]],
		),
	);
	expect(links(result).map(([index]) => items[index].id)).toEqual(
		records(result).map(({ productId }) => productId),
	);
	expect(sandbox.count(byIdList)).toBe(3);
});

test('gives the buyer the stock of an offer of another shop, with the same columns', async () => {
	const offer = sandbox.state.market.shops[1].products.find(({ skuInfos }) => skuInfos)!;
	const fields = { productId: locator(String(offer.productID)) };
	const bought = records(await buy('get', { ...fields, perspective: 'buyer' }));
	const [sku] = offer.skuInfos!;
	expect(bought).toHaveLength(offer.skuInfos!.length);
	expect(bought[0]).toEqual({
		productId: String(offer.productID),
		skuId: String(sku.skuId),
		specId: sku.specId,
		cargoNumber: sku.cargoNumber,
		attributes: sku.attributes
			.map(({ attributeName, attributeValue }) => `${attributeName}: ${attributeValue}`)
			.join('; '),
		amountOnSale: sku.amountOnSale,
		status: offer.status,
	});
	const own = sandbox.state.products[0];
	const [sold] = records(await sell('get', { productId: locator(String(own.productID)) }));
	expect(Object.keys(sold)).toEqual(Object.keys(bought[0]));
});

test('both give the same stock of the same product', async () => {
	const product = sandbox.state.products.find((p) => p.skuInfos && p.status === 'published')!;
	const fields = { productId: locator(String(product.productID)) };
	const sold = records(await sell('get', fields));
	expect(records(await buy('get', { ...fields, perspective: 'buyer' }))).toEqual(sold);
});

test("gives 1688's own SKU beside its product when it is not to be simplified", async () => {
	const product = sandbox.state.products.find(({ skuInfos }) => skuInfos)!;
	const [row] = records(
		await sell('get', { productId: locator(String(product.productID)), simplify: false }),
	);
	expect(row).toMatchObject({
		...JSON.parse(JSON.stringify(product.skuInfos![0])),
		product: { productID: product.productID, subject: product.subject },
	});
});

test("a product of another shop is the seller's error, of its item alone; asked twice it comes twice", async () => {
	const own = sandbox.state.products.find(({ skuInfos }) => !skuInfos)!;
	const id = String(own.productID);
	const items = [{ id }, { id: '684051070147' }, { id }];
	const result = await sell('get', each, { items, settings: goesOn });
	expect(records(result)).toMatchObject([
		{ productId: id },
		{ error: expect.stringContaining('your shop has no product 684051070147') },
		{ productId: id },
	]);
	expect(links(result)).toEqual([[0], [1], [2]]);
	expect(JSON.parse(sandbox.calls[0].parameters.productIdList as string)).toHaveLength(2);
});

test('an unknown offer is an error of the buyer', async () => {
	const { error } = await buy('get', { productId: locator('1'), perspective: 'buyer' });
	expect(error?.message).toContain('商品不存在');
});
