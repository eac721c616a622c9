import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { recipeSignature } from '../../sandbox/gateway/signature.mts';
import { GATEWAY, PRODUCT_GET, sign } from '../support/credential.mts';
import { deepFreeze } from '../support/freeze.mts';
import { received, type SignedOptions } from '../support/received.mts';

const style = { signatureStyle: 'sign' };

function upperHmac(message: string): string {
	return createHmac('sha1', 'test123').update(message, 'utf8').digest('hex').toUpperCase();
}

describe('at a known time', () => {
	beforeEach(() => jest.useFakeTimers({ now: 1_790_000_000_999 }));
	afterEach(() => jest.useRealTimers());

	const shapes: Array<[string, SignedOptions]> = [
		['qs', { method: 'GET', url: PRODUCT_GET, qs: { productId: '584051070147' } }],
		['a body', { method: 'POST', url: PRODUCT_GET, body: { productId: '584051070147' } }],
		['a form', { method: 'POST', uri: PRODUCT_GET, form: { productId: '584051070147' } }],
		['the url', { uri: `${PRODUCT_GET}?productId=584051070147` }],
	];

	test.each(shapes)(
		'a parameter in %s is sent by GET with the seven of the recipe',
		async (_place, options) => {
			const { method, url, query, body, parameters } = received(await sign(options, style));
			const message =
				'app_key1000000formatjsonmethodalibaba.product.getproductId584051070147timestamp1790000000v2.0';
			expect(method).toBe('GET');
			expect(url.origin + url.pathname).toBe(PRODUCT_GET);
			expect(body).toEqual([]);
			expect(query).toHaveLength(7);
			expect(parameters).toEqual({
				app_key: '1000000',
				format: 'json',
				method: 'alibaba.product.get',
				productId: '584051070147',
				sign: upperHmac(message),
				timestamp: '1790000000',
				v: '2.0',
			});
		},
	);

	test('a token is sent and signed', async () => {
		const url = `${GATEWAY}/param2/1/system/currentTime`;
		const { parameters } = received(await sign({ url }, { ...style, accessToken: 't-1' }));
		const message =
			'access_tokent-1app_key1000000formatjsonmethodcurrentTimetimestamp1790000000v2.0';
		expect(parameters).toMatchObject({ access_token: 't-1', sign: upperHmac(message) });
	});

	test('names are sorted, not names joined with values', async () => {
		const qs = { order: 'z', orderId: '1' };
		const { parameters } = received(await sign({ url: PRODUCT_GET, qs }, style));
		const message =
			'app_key1000000formatjsonmethodalibaba.product.getorderzorderId1timestamp1790000000v2.0';
		expect(parameters.sign).toBe(upperHmac(message));
	});
});

test('a request that comes back signed has one signature and no doubled fields', async () => {
	const options = { url: PRODUCT_GET, qs: { productId: '1' } };
	const first = await sign(options, { ...style, accessToken: 'old' });
	const again = await sign(deepFreeze({ ...first }) as SignedOptions, {
		...style,
		accessToken: 'new',
	});
	const { query, parameters } = received(again);
	const { sign: signature, ...signed } = parameters;
	expect(query).toHaveLength(8);
	expect(signed).toMatchObject({ productId: '1', access_token: 'new' });
	expect(signature).toBe(recipeSignature(signed, 'test123'));
});

test('what is signed is what is sent, whatever the parameters are', async () => {
	const taken = ['__proto__', 'app_key', 'method', 'timestamp', 'format', 'v', 'sign'];
	const texts = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('', '0', 'false', 'a b', 'a+b', 'a&b=c', '"引号"', '张三', '😀', '{"a":[1]}'),
	);
	const names = texts.filter(
		(name) => name !== '' && !taken.includes(name) && !/^_aop_|^access_token$/.test(name),
	);
	await fc.assert(
		fc.asyncProperty(fc.dictionary(names, texts, { noNullPrototype: true }), async (qs) => {
			const { parameters } = received(await sign({ url: PRODUCT_GET, qs }, style));
			const { sign: signature, ...signed } = parameters;
			expect(signed).toMatchObject(qs);
			expect(Object.keys(signed)).toHaveLength(Object.keys(qs).length + 5);
			expect(signature).toBe(recipeSignature(signed, 'test123'));
		}),
		{ numRuns: 300 },
	);
});
