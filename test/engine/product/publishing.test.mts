import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { runWorkflow } from '../harness/run.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { locator, workflowWith } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

const add = 'com.alibaba.product:alibaba.new.product.add-1';
const priceEdit = 'com.alibaba.product:alibaba.product.price.edit-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 30, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, sellerApp, 'product');
const goesOn = { onError: 'continueRegularOutput' } as const;
const category = { categoryId: locator('1031910') };
const global = { systemParam: { catId: '1031910' } };
const dress = {
	title: '测试连衣裙',
	primaryPicture: { imageList: [{ url: 'https://cbu01.alicdn.com/img/ibank/a.jpg' }] },
	skuTable: [{ sku_props: [], sku_price: '9.9', sku_amountOnSale: 100, sku_cargoNumber: 'A-1' }],
	priceRange: [{ pricerange_beginAmount: 2, pricerange_price: 9.9 }],
};
const ownId = () => String(sandbox.state.products[0].productID);

describe('getPublishSchema', () => {
	test('says what a new product needs', async () => {
		const [record] = records(await run('getPublishSchema', category));
		expect(record).toMatchObject({
			categoryId: '1031910',
			global,
			required: ['title', 'primaryPicture'],
			values: {},
		});
		expect(record.components).toContainEqual(
			expect.objectContaining({ name: 'title', label: '标题', required: true, maxLength: 60 }),
		);
	});

	test('gives the values that an own product has', async () => {
		const [product] = sandbox.state.products;
		const [record] = records(
			await run('getPublishSchema', { schemaFor: 'product', productId: locator(ownId()) }),
		);
		expect(record.values).toMatchObject({ title: product.subject });
	});

	test('names the category of the scene industry where 1688 wants it', async () => {
		await run('getPublishSchema', { ...category, scene: 'industry' });
		expect(sandbox.calls[0].parameters).toEqual({
			scene: 'industry',
			bizParam: '{"industryCategoryId":1031910}',
		});
	});

	test('refines a component', async () => {
		const dataBody = JSON.stringify({ global, data: { skuTable: {} } });
		const fields = { ...category, schemaFor: 'component', dataBody, simplify: false };
		const [record] = records(await run('getPublishSchema', fields));
		expect(record).toMatchObject({ reload: false, data: { skuTable: { fields: {} } } });
	});

	test('a category that is no leaf is an error of its item', async () => {
		const result = await run(
			'getPublishSchema',
			{ categoryId: locator('={{ $json.id }}') },
			{ items: [{ id: '10166' }, { id: '1031910' }], settings: goesOn },
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('不是叶子类目') },
			{ categoryId: '1031910' },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});
});

describe('create', () => {
	const create = (formValues: object, more: object = {}) =>
		run('create', { ...category, global, formValues: JSON.stringify(formValues), ...more });

	test('publishes a product that can then be read', async () => {
		const [record] = records(await create(dress));
		expect(record).toEqual({ productId: expect.stringMatching(/^\d+$/), status: 'published' });
		expect(sandbox.state.productById.get(String(record.productId))).toMatchObject({
			subject: '测试连衣裙',
			skuInfos: [{ price: 9.9, amountOnSale: 100, cargoNumber: 'A-1' }],
		});
	});

	test('takes global from the input item, as Get Publish Schema gives it', async () => {
		const result = await run(
			'create',
			{ ...category, formValues: JSON.stringify(dress) },
			{ items: [{ global }] },
		);
		expect(records(result)).toHaveLength(1);
		expect(JSON.parse(sandbox.calls[0].parameters.dataBody as string)).toEqual({
			formValues: dress,
			global,
		});
	});

	test('says what 1688 says about the form, and still publishes the other items', async () => {
		const result = await run(
			'create',
			{ ...category, global, formValues: '={{ $json.form }}' },
			{ items: [{ form: { ...dress, title: '' } }, { form: dress }], settings: goesOn },
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('标题不能为空') },
			{ productId: expect.any(String) },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});

	test.each([
		['Form Values', { formValues: '{}' }],
		['Form Values', { formValues: 'title' }],
		['Global', { global: '="none"' }],
	])('wants %s, and sends nothing without', async (field, fields) => {
		const { error } = await create(dress, fields);
		expect(error?.message).toContain(`'${field}'`);
		expect(sandbox.calls).toHaveLength(0);
	});

	test('is not sent again when its answer is lost, nor by a repeat of the node', async () => {
		sandbox.faults.add({ api: add, kind: 'loseAnswer' });
		const { products } = sandbox.state;
		const before = products.length;
		const repeat = async () =>
			await runWorkflow({
				workflow: workflowWith({
					resource: 'product',
					operation: 'create',
					...category,
					global,
					formValues: JSON.stringify(dress),
				}),
				credentials: sandboxCredential(sandbox),
				executionId: 'the-same',
			});
		for (const result of [await repeat(), await repeat()]) {
			expect(result.error?.message).toMatch(/^Outcome unknown/);
			expect(result.error?.description).toContain('Product: Get Many');
		}
		expect(products.length).toBe(before + 1);
		expect(sandbox.received(add)).toBe(1);
	});
});

describe('update', () => {
	test('changes title and pictures and leaves the rest', async () => {
		const [product] = sandbox.state.products;
		const { description } = product;
		const images = 'https://cbu01.alicdn.com/a.jpg, https://cbu01.alicdn.com/b.jpg';
		const result = await run('update', {
			productId: locator(ownId()),
			productFields: { subject: '新标题', images },
		});
		expect(records(result)).toEqual([{ productId: ownId(), status: product.status }]);
		expect(product).toMatchObject({
			subject: '新标题',
			description,
			image: { images: images.split(', ') },
		});
	});

	test('sends the whole form', async () => {
		const product = sandbox.state.products.find(({ status }) => status === 'published')!;
		const productId = String(product.productID);
		const result = await run('update', {
			productId: locator(productId),
			updateBy: 'form',
			...category,
			global,
			formValues: JSON.stringify(dress),
		});
		expect(records(result)).toEqual([{ productId, status: 'published' }]);
		expect(product.subject).toBe('测试连衣裙');
	});

	test('a title that is too long is an error of its item', async () => {
		const result = await run(
			'update',
			{ productId: locator(ownId()), productFields: { subject: '={{ $json.title }}' } },
			{ items: [{ title: '长'.repeat(61) }, { title: '短' }], settings: goesOn },
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('标题过长') },
			{ productId: ownId() },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});
});

describe('updatePrice', () => {
	const product = () => sandbox.state.products.find(({ skuInfos }) => skuInfos)!;
	const target = () => ({ productId: locator(String(product().productID)) });

	test('sends yuan as fen and shows the product with its new prices', async () => {
		const [{ skuId }] = product().skuInfos!;
		const prices = {
			ranges: [
				{ startQuantity: 2, price: '1.10' },
				{ startQuantity: 100, price: '0.99' },
			],
			skus: [{ skuId: String(skuId), price: '19.9' }],
		};
		const [record] = records(await run('updatePrice', { ...target(), prices }));
		expect(sandbox.calls[0].parameters).toEqual({
			productId: String(product().productID),
			priceRangList: '[{"startQuantity":2,"price":110},{"startQuantity":100,"price":99}]',
			skuPriceList: `[{"skuId":${skuId},"price":1990}]`,
		});
		expect(record).toMatchObject({ productId: String(product().productID), price: '0.99' });
		expect(product().skuInfos![0].price).toBe(19.9);
	});

	test.each([
		["'Prices' is empty", { ranges: [] }],
		[
			'Price by Quantity, entry 1: Price (Yuan)',
			{ ranges: [{ startQuantity: 1, price: '1.999' }] },
		],
		['Price by Quantity, entry 1: Price (Yuan)', { ranges: [{ startQuantity: 1, price: '0' }] }],
		['Price of a SKU, entry 1: SKU ID', { skus: [{ skuId: '', price: '1' }] }],
	])('says %s and sends nothing', async (message, prices) => {
		const { error } = await run('updatePrice', { ...target(), prices });
		expect(error?.message).toContain(message);
		expect(sandbox.calls).toHaveLength(0);
	});

	test('an unknown SKU is an error of its item', async () => {
		const [{ skuId }] = product().skuInfos!;
		const result = await run(
			'updatePrice',
			{ ...target(), prices: { skus: [{ skuId: '={{ $json.sku }}', price: '5' }] } },
			{ items: [{ sku: '1' }, { sku: String(skuId) }], settings: goesOn },
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('规格不存在') },
			{ productId: String(product().productID) },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});

	test('says what to do where 1688 does not know the API', async () => {
		const body = '{"error_code":"gw.APIUnsupported","error_message":"API is unsupported"}';
		sandbox.faults.add({ api: priceEdit, kind: 'respond', status: 400, body });
		const prices = { ranges: [{ startQuantity: 1, price: '5' }] };
		const { error } = await run('updatePrice', { ...target(), prices });
		expect(error?.description).toContain("Update by 'Form'");
	});
});
