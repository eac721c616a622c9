import { parse } from 'lossless-json';
import type { Product } from '../../sandbox/data/products.mts';
import { exactStringify } from '../../sandbox/exactJson.mts';
import { fromGatewayDate } from '../../sandbox/gateway/dates.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 40, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** The item that the node makes of a product. */
async function output(productId: string, simplify?: boolean): Promise<Record<string, unknown>> {
	const result = await runWorkflow({
		workflow: workflowWith({
			resource: 'product',
			operation: 'get',
			productId: locator(productId),
			...(simplify !== undefined && { simplify }),
		}),
		credentials: sandboxCredential(sandbox),
	});
	if (result.error) throw new Error(result.error.message);
	return result.items('1688')[0].json;
}

function everyText(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(everyText);
}

const withSkus = () => sandbox.state.products.find(({ skuInfos }) => skuInfos) as Product;
const withoutSkus = () => sandbox.state.products.find(({ skuInfos }) => !skuInfos) as Product;

describe.each([
	['with variants', withSkus],
	['without variants', withoutSkus],
])('simplified, a product %s', (_kind, product) => {
	const simplified = async () => await output(String(product().productID), true);

	test('has at most ten fields, the id as text among them', async () => {
		const json = await simplified();
		expect(Object.keys(json).length).toBeGreaterThan(3);
		expect(Object.keys(json).length).toBeLessThanOrEqual(10);
		expect(json.productId).toBe(String(product().productID));
	});

	test('has its title and its status', async () => {
		const values = Object.values(await simplified());
		expect(values).toEqual(expect.arrayContaining([product().subject, product().status]));
	});

	test('has absolute addresses of its images', async () => {
		const texts = everyText(await simplified());
		const { images } = product().image;
		expect(texts).toContain(`https://cbu01.alicdn.com/${images[0]}`);
		expect(texts.filter((text) => /^(?!https:\/\/).*\.(jpg|png)$/.test(text))).toEqual([]);
	});

	test('has its dates in ISO 8601 and none in the form of the gateway', async () => {
		const texts = everyText(await simplified());
		const moments = texts
			.filter((text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text))
			.map((text) => Date.parse(text));
		expect(moments).toContain(fromGatewayDate(product().lastUpdateTime));
		expect(texts.filter((text) => /^\d{14,17}[+-]\d{4}$/.test(text))).toEqual([]);
	});

	test('has its lowest price in yuan', async () => {
		const prices = [
			...product().saleInfo.priceRanges.map(({ price }) => price),
			...(product().skuInfos ?? []).map(({ price }) => price),
		];
		const numbers = everyNumber(await simplified());
		expect(numbers.some((number) => prices.includes(number))).toBe(true);
	});
});

function everyNumber(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return [Number(value)];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(everyNumber);
}

test('products are simplified unless told otherwise', async () => {
	const id = String(withSkus().productID);
	expect(await output(id)).toEqual(await output(id, true));
});

test('an image address that is absolute already stays, and is made https', async () => {
	const product = withSkus();
	product.image.images = ['http://cbu01.alicdn.com/img/ibank/a.jpg', 'img/ibank/b.jpg'];
	const texts = everyText(await output(String(product.productID), true));
	expect(texts).toContain('https://cbu01.alicdn.com/img/ibank/a.jpg');
	expect(texts.join()).not.toMatch(/alicdn\.com\/http/);
});

test('a product with hardly any field is no reason to stop', async () => {
	sandbox.faults.add({ kind: 'respond', body: '{"productInfo":{"productID":584051070147}}' });
	expect(await output('584051070147', true)).toMatchObject({ productId: '584051070147' });
});

test("not simplified, 1688's own object comes out as it is", async () => {
	for (const product of sandbox.state.products) {
		const own: unknown = JSON.parse(JSON.stringify(product));
		expect(await output(String(product.productID), false)).toStrictEqual(own);
	}
});

test('numbers of 16 digits and more come out with all their digits', async () => {
	const productInfo = {
		productID: 3657499272179232333n,
		groupID: [2938624554509662976n, 107331682],
		skuInfos: [{ skuId: 9223372036854775807n, price: 40.5, amountOnSale: 1200 }],
		saleInfo: { priceRanges: [{ startQuantity: 3, price: 445 }] },
		shippingInfo: { unitWeight: 0.12, freightTemplateID: -9007199254740993n },
		subject: '{"id":3657499272179232333}',
	};
	const body = exactStringify({ productInfo });
	sandbox.faults.add({ kind: 'respond', body, times: 2 });
	const expected = parse(exactStringify(productInfo), undefined, (digits) =>
		digits.length > 15 ? digits : Number(digits),
	);
	expect(await output('3657499272179232333', false)).toEqual(expected);
	expect(await output('3657499272179232333', true)).toMatchObject({
		productId: '3657499272179232333',
	});
	expect(sandbox.calls.map(({ parameters }) => parameters.productID)).toEqual(
		Array(2).fill('3657499272179232333'),
	);
});
