import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

const expire = 'com.alibaba.product:alibaba.product.expire-1';
const republish = 'com.alibaba.product:alibaba.product.republish-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 100, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, sellerApp, 'product');
const goesOn = { onError: 'continueRegularOutput' } as const;
const each = { productId: locator('={{ $json.id }}') };
const withStatus = (status: string) =>
	sandbox.state.products.filter((product) => product.status === status);
const items = (products: Array<{ productID: number }>) =>
	products.map(({ productID }) => ({ id: String(productID) }));

test('takes many products off the shelf in calls of 20, each item linked to its own', async () => {
	const products = withStatus('published').slice(0, 45);
	const result = await run('unpublish', each, { items: items(products) });
	expect(records(result)).toEqual(
		products.map(({ productID }) => ({ productId: String(productID), isPublished: false })),
	);
	expect(links(result)).toEqual(products.map((_, index) => [index]));
	expect(
		sandbox.calls.map(({ parameters }) => JSON.parse(parameters.productIds as string).length),
	).toEqual([20, 20, 5]);
	expect(new Set(products.map(({ status }) => status))).toEqual(new Set(['expired']));
	expect(sandbox.received(expire)).toBe(3);
});

test('puts products on the shelf again', async () => {
	const [product] = withStatus('expired');
	const result = await run('publish', { productId: locator(String(product.productID)) });
	expect(records(result)).toEqual([{ productId: String(product.productID), isPublished: true }]);
	expect(product.status).toBe('published');
});

test('in one call, the products that were refused fail alone', async () => {
	const [shown, other] = withStatus('published');
	const [gone] = withStatus('deleted');
	const result = await run('unpublish', each, {
		items: items([shown, gone, other]),
		settings: goesOn,
	});
	expect(records(result)).toMatchObject([
		{ productId: String(shown.productID) },
		{ error: expect.stringContaining('商品不存在') },
		{ productId: String(other.productID) },
	]);
	expect(links(result)).toEqual([[0], [1], [2]]);
	expect(sandbox.received(expire)).toBe(1);
});

test('an error says what was done before', async () => {
	const [shown] = withStatus('published');
	const [gone] = withStatus('deleted');
	const { error } = await run('unpublish', each, { items: items([shown, gone]) });
	expect(error?.message).toContain('商品不存在');
	expect(error?.description).toContain(String(shown.productID));
});

test('the allowance of a day is an error of the products beyond it', async () => {
	sandbox.faults.add({
		api: republish,
		kind: 'businessError',
		code: 'REPUBLISH_LIMIT',
		message: '每日最多重发400个商品',
	});
	const [product] = withStatus('expired');
	const { error } = await run('publish', { productId: locator(String(product.productID)) });
	expect(error?.message).toContain('每日最多重发400个商品');
});

test('a lost answer is not sent again, and fails all items of its call', async () => {
	sandbox.faults.add({ api: expire, kind: 'loseAnswer', times: 'always' });
	const products = withStatus('published').slice(0, 3);
	const result = await run('unpublish', each, { items: items(products), settings: goesOn });
	expect(records(result).map(({ error }) => String(error))).toEqual(
		Array(3).fill(expect.stringMatching(/^Outcome unknown/)),
	);
	expect(sandbox.received(expire)).toBe(1);
});

test('moves a product to the recycle bin, and says no the second time', async () => {
	const [product] = withStatus('published');
	const id = String(product.productID);
	const result = await run('delete', each, { items: [{ id }, { id }], settings: goesOn });
	expect(records(result)).toEqual([
		{ productId: id, deleted: true },
		{ error: expect.stringContaining('商品不存在'), details: expect.any(String) },
	]);
	expect(product.status).toBe('deleted');
});

test('a bad id stops the run before anything is sent', async () => {
	const [product] = withStatus('published');
	const { error } = await run('unpublish', each, {
		items: [...items([product]), { id: 'x' }],
	});
	expect(error?.message).toContain("'Product'");
	expect(sandbox.calls).toHaveLength(0);
});
