import type { Product } from '../../../sandbox/data/products.mts';
import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { runWorkflow } from '../harness/run.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { locator, workflowWith } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

const modifyStock = 'com.alibaba.product:alibaba.product.modifyStock-1';
const byIdList = 'com.alibaba.product:alibaba.product.getByIdList-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 60, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, sellerApp, 'inventory');
const goesOn = { onError: 'continueRegularOutput' } as const;

/** The fields of a row that a spreadsheet brings. */
const row = {
	productId: locator('={{ $json.id }}'),
	sku: '={{ $json.sku }}',
	amount: '={{ $json.amount }}',
};
const verify = { options: { verify: true } };
const withSkus = () => sandbox.state.products.filter(({ skuInfos }) => (skuInfos?.length ?? 0) > 1);
const withoutSkus = () => sandbox.state.products.filter(({ skuInfos }) => !skuInfos);
const skuRow = (product: Product, index: number, amount: number) => ({
	id: String(product.productID),
	sku: String(product.skuInfos![index].skuId),
	amount,
});
const productRow = (product: Product, amount: number) => ({
	id: String(product.productID),
	sku: '',
	amount,
});
const changes = () =>
	sandbox.calls
		.filter(({ apiId }) => apiId === modifyStock)
		.map(({ parameters }) => JSON.parse(parameters.productStockChange as string));

test('sets the stock of products and SKUs in one call, each row with a result of its own', async () => {
	const [product] = withSkus();
	const [plain] = withoutSkus();
	const items = [skuRow(product, 0, 11), productRow(plain, 22), skuRow(product, 1, 33)];
	const result = await run('update', row, { items });
	expect(records(result)).toEqual(
		items.map(({ id, sku, amount }) => ({
			productId: id,
			sku: sku || null,
			mode: 'set',
			amount,
			amountOnSale: null,
		})),
	);
	expect(links(result)).toEqual([[0], [1], [2]]);
	expect(product.skuInfos!.slice(0, 2).map(({ amountOnSale }) => amountOnSale)).toEqual([11, 33]);
	expect(plain.saleInfo.amountOnSale).toBe(22);
	expect(sandbox.calls.map(({ parameters }) => parameters.increaceModify)).toEqual(['false']);
	expect(changes()[0]).toHaveLength(2);
});

test('changes the stock by an amount, also below zero', async () => {
	const [product] = withSkus();
	product.skuInfos![0].amountOnSale = 100;
	const result = await run(
		'update',
		{ ...row, mode: 'change' },
		{ items: [skuRow(product, 0, -30), skuRow(product, 0, 5)] },
	);
	expect(records(result)).toHaveLength(2);
	expect(product.skuInfos![0].amountOnSale).toBe(75);
	expect(sandbox.calls[0].parameters.increaceModify).toBe('true');
});

test('of two rows that set the same stock, the last one holds', async () => {
	const [product] = withSkus();
	const items = [skuRow(product, 0, 5), skuRow(product, 0, 7)];
	const result = await run('update', { ...row, ...verify }, { items });
	expect(records(result).map(({ amountOnSale }) => amountOnSale)).toEqual([7, 7]);
	expect(product.skuInfos![0].amountOnSale).toBe(7);
});

test('sends rows in calls of 20', async () => {
	const rows = withSkus().flatMap((product) =>
		product.skuInfos!.map((_, index) => skuRow(product, index, 40 + index)),
	);
	const items = rows.slice(0, 45);
	const result = await run('update', row, { items });
	expect(records(result)).toHaveLength(45);
	expect(links(result)).toEqual(items.map((_, index) => [index]));
	expect(sandbox.received(modifyStock)).toBe(3);
});

test('names SKUs by their spec ID when it is told to', async () => {
	const [product] = withSkus();
	sandbox.state.behaviour.stockSkuKey = 'specId';
	const [{ specId }] = product.skuInfos!;
	const items = [{ ...skuRow(product, 0, 9), sku: specId }];
	const result = await run('update', { ...row, skuBy: 'specId', ...verify }, { items });
	expect(records(result)).toMatchObject([{ sku: specId, amountOnSale: 9 }]);
});

test('a product that is refused fails all of its rows and no others', async () => {
	const [product] = withSkus();
	const items = [
		{ id: '1', sku: '', amount: 1 },
		skuRow(product, 0, 3),
		{ id: '1', sku: '2', amount: 1 },
	];
	const result = await run('update', row, { items, settings: goesOn });
	expect(records(result)).toMatchObject([
		{ error: expect.stringContaining('商品不存在') },
		{ amount: 3 },
		{ error: expect.stringContaining('商品不存在') },
	]);
	expect(links(result)).toEqual([[0], [1], [2]]);
});

describe('verifying', () => {
	test('reads the stock back, once for a call, and puts it out', async () => {
		const [product, other] = withSkus();
		const items = [skuRow(product, 0, 8), skuRow(other, 0, 9)];
		const result = await run('update', { ...row, ...verify }, { items });
		expect(records(result).map(({ amountOnSale }) => amountOnSale)).toEqual([8, 9]);
		expect(sandbox.count(byIdList)).toBe(1);
	});

	test('fails the row whose change had no effect although 1688 said yes', async () => {
		sandbox.state.behaviour.singleSkuStockIsIgnored = true;
		const single = sandbox.state.products.find(({ skuInfos }) => skuInfos?.length === 1)!;
		single.skuInfos![0].amountOnSale = 17;
		const [product] = withSkus();
		const items = [skuRow(single, 0, 20), skuRow(product, 0, 20)];
		const result = await run('update', { ...row, ...verify }, { items, settings: goesOn });
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('has 17 in stock instead of 20') },
			{ amountOnSale: 20 },
		]);
	});

	test('shows the stock after a change by an amount', async () => {
		const [plain] = withoutSkus();
		plain.saleInfo.amountOnSale = 10;
		const fields = { ...row, mode: 'change', ...verify };
		const result = await run('update', fields, { items: [productRow(plain, 5)] });
		expect(records(result)).toMatchObject([{ amount: 5, amountOnSale: 15 }]);
	});

	test('that fails does not hide that the change was made', async () => {
		sandbox.faults.add({ api: byIdList, kind: 'businessError', code: '500', message: '系统错误' });
		const [plain] = withoutSkus();
		const result = await run('update', { ...row, ...verify }, { items: [productRow(plain, 5)] });
		expect(records(result)).toMatchObject([{ amount: 5, amountOnSale: null }]);
		expect(result.hints('1688').join()).toContain('could not be read back');
	});
});

test('a change by an amount is not sent again when its answer is lost, nor by a repeat of the node', async () => {
	sandbox.faults.add({ api: modifyStock, kind: 'loseAnswer' });
	const [plain] = withoutSkus();
	const before = plain.saleInfo.amountOnSale;
	const repeat = async () =>
		await runWorkflow({
			workflow: workflowWith({
				resource: 'inventory',
				operation: 'update',
				...row,
				mode: 'change',
			}),
			items: [productRow(plain, 5)],
			credentials: sandboxCredential(sandbox),
			executionId: 'the-same-stock',
		});
	for (const { error } of [await repeat(), await repeat()]) {
		expect(error?.message).toMatch(/^Outcome unknown/);
		expect(error?.description).toContain('Inventory: Get');
	}
	expect(plain.saleInfo.amountOnSale).toBe(before + 5);
	expect(sandbox.received(modifyStock)).toBe(1);
});

test.each([
	['Amount', { amount: 1.5 }],
	['Amount', { amount: -1 }],
	['Amount', { amount: '' }],
	['SKU', { sku: 'red' }],
	['Product', { id: 'x' }],
])(
	'names %s when it cannot be used, and changes nothing, the rows before it included',
	async (field, bad) => {
		const [product] = withSkus();
		const good = skuRow(product, 0, 1);
		const { error } = await run('update', row, { items: [good, { ...good, ...bad }] });
		expect(error?.message).toContain(`'${field}'`);
		expect(sandbox.calls).toHaveLength(0);
	},
);

test('wants a spec ID where it was told to take one', async () => {
	const [product] = withSkus();
	const { error } = await run(
		'update',
		{ ...row, skuBy: 'specId' },
		{ items: [skuRow(product, 0, 1)] },
	);
	expect(error?.message).toContain("'SKU' is not a spec ID");
});
