import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 40, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'product');
const goesOn = { onError: 'continueRegularOutput' } as const;
/** An offer of another shop, with several SKUs. */
const offer = () =>
	sandbox.state.market.shops[1].products.find((p) => (p.skuInfos?.length ?? 0) > 1)!;
const detailOf = (id: unknown) => ({ productId: locator(String(id)) });

test('gets an offer of any shop with its translation and what is needed to search its shop', async () => {
	const product = offer();
	const [record] = records(await run('getDetail', detailOf(product.productID)));
	expect(record).toEqual({
		productId: String(product.productID),
		subject: product.subject,
		subjectTrans: expect.stringMatching(/[A-Z]/),
		status: product.status,
		price: String(Math.min(...product.saleInfo.priceRanges.map(({ price }) => price))),
		minOrderQuantity: product.saleInfo.minOrderQuantity,
		amountOnSale: product.saleInfo.amountOnSale,
		companyName: sandbox.state.market.shops[1].companyName,
		sellerOpenId: sandbox.state.market.shops[1].sellerOpenId,
		image: `https://cbu01.alicdn.com/${product.image.images[0]}`,
	});
});

test('makes a row of each SKU', async () => {
	const product = offer();
	const result = await run('getDetail', {
		...detailOf(product.productID),
		options: { output: 'sku' },
	});
	expect(records(result)).toEqual(
		product.skuInfos!.map((sku) => ({
			productId: String(product.productID),
			subject: product.subject,
			skuId: String(sku.skuId),
			specId: sku.specId,
			cargoNumber: sku.cargoNumber,
			attributes: sku.attributes
				.map(({ attributeName, attributeValue }) => `${attributeName}: ${attributeValue}`)
				.join('; '),
			attributesTrans: expect.stringMatching(/^Color: /),
			price: String(sku.price),
			amountOnSale: sku.amountOnSale,
			image: `https://cbu01.alicdn.com/${sku.attributes[0].skuImageUrl}`,
		})),
	);
	expect(new Set(links(result).flat())).toEqual(new Set([0]));
});

test('makes one row, with the same columns, of an offer without SKUs', async () => {
	const product = sandbox.state.market.shops[1].products.find((p) => !p.skuInfos)!;
	const options = { options: { output: 'sku' } };
	const [row] = records(await run('getDetail', { ...detailOf(product.productID), ...options }));
	const [other] = records(await run('getDetail', { ...detailOf(offer().productID), ...options }));
	expect(row).toMatchObject({ skuId: null, amountOnSale: product.saleInfo.amountOnSale });
	expect(Object.keys(row)).toEqual(Object.keys(other));
});

test("gives 1688's own record, with amounts in a currency that was asked for", async () => {
	const [record] = records(
		await run('getDetail', {
			...detailOf(offer().productID),
			simplify: false,
			options: { currency: 'USD' },
		}),
	);
	expect(record).toMatchObject({
		offerId: offer().productID,
		productSaleInfo: { priceRangeList: [{ foreignCurrencyPrice: expect.any(Number) }, {}, {}] },
	});
});

test('reads the model of the older solution into the same columns', async () => {
	const product = offer();
	sandbox.state.market.followed.add(String(product.productID));
	const fields = detailOf(product.productID);
	const [newer] = records(await run('getDetail', fields));
	const [older] = records(await run('getDetail', { ...fields, options: { solution: 'listed' } }));
	expect(Object.keys(older)).toEqual(Object.keys(newer));
	for (const name of ['productId', 'subject', 'status', 'price', 'amountOnSale', 'image']) {
		expect([name, older[name]]).toEqual([name, newer[name]]);
	}
});

test('an unknown product is an error of its item; bad ones are not sent', async () => {
	const result = await run(
		'getDetail',
		{ productId: locator('={{ $json.id }}') },
		{ items: [{ id: '1' }, { id: String(offer().productID) }, { id: 'abc' }], settings: goesOn },
	);
	expect(records(result)).toMatchObject([
		{ error: expect.stringContaining('商品不存在') },
		{ productId: String(offer().productID) },
		{ error: expect.stringContaining("'Product'") },
	]);
	expect(links(result)).toEqual([[0], [1], [2]]);
	expect(sandbox.calls).toHaveLength(2);
});
