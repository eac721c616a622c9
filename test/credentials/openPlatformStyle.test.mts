import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { openPlatformSignature } from '../../sandbox/gateway/signature.mts';
import { CURRENT_TIME, GATEWAY, PRODUCT_GET, sign } from '../support/credential.mts';
import { received, type SignedOptions } from '../support/received.mts';

describe('the parameters of the protocol', () => {
	beforeEach(() => jest.useFakeTimers({ now: 1_790_000_000_123 }));
	afterEach(() => jest.useRealTimers());

	test('are the time in milliseconds, the token and a signature over the literal message', async () => {
		const { parameters } = received(
			await sign({ url: CURRENT_TIME, qs: { order: 'z', orderId: '1' } }, { accessToken: 't-1' }),
		);
		const message =
			'param2/1/system/currentTime/1000000_aop_timestamp1790000000123access_tokent-1orderId1orderz';
		expect(parameters).toEqual({
			order: 'z',
			orderId: '1',
			access_token: 't-1',
			_aop_timestamp: '1790000000123',
			_aop_signature: createHmac('sha1', 'test123').update(message).digest('hex').toUpperCase(),
		});
	});

	test('hold no token when the credential has none', async () => {
		const { parameters } = received(await sign({ url: CURRENT_TIME }));
		expect(Object.keys(parameters).sort()).toEqual(['_aop_signature', '_aop_timestamp']);
	});
});

test('no part of the url tells a secret', async () => {
	const options = await sign(
		{ method: 'GET', url: `${CURRENT_TIME}?a=1`, qs: { b: '2' } },
		{ accessToken: 'the-access-token', appSecret: 'the-app-secret' },
	);
	const { url, query, parameters } = received(options);
	expect(query).toEqual([]);
	expect(parameters).toMatchObject({ a: '1', b: '2', access_token: 'the-access-token' });
	for (const secret of ['the-access-token', 'the-app-secret', parameters._aop_signature]) {
		expect(url.href).not.toContain(secret);
		expect(JSON.stringify(options.headers ?? {})).not.toContain(secret);
	}
	expect(JSON.stringify(parameters)).not.toContain('the-app-secret');
});

test.each([
	['ends with the API name', PRODUCT_GET],
	['ends with a slash', `${PRODUCT_GET}/`],
	['ends with the App Key already', `${PRODUCT_GET}/1000000`],
	['has a query after the API name', `${PRODUCT_GET}?webSite=1688`],
])('the App Key is the last part of the path when the url %s', async (_case, url) => {
	for (const options of [{ url }, { uri: url }] as SignedOptions[]) {
		const { signPath, parameters } = received(await sign(options));
		const { _aop_signature: signature, ...signed } = parameters;
		expect(signPath).toBe('param2/1/com.alibaba.product/alibaba.product.get/1000000');
		expect(signature).toBe(openPlatformSignature(signPath, signed, 'test123'));
	}
});

test('a gateway under another path and port is signed from the protocol on', async () => {
	const gatewayUrl = 'http://127.0.0.1:8080/some/proxy/openapi/';
	const url = 'http://127.0.0.1:8080/some/proxy/openapi/param2/1/system/currentTime';
	const { parameters, url: sent } = received(await sign({ url }, { gatewayUrl }));
	const { _aop_signature: signature, ...signed } = parameters;
	expect(sent.pathname).toBe('/some/proxy/openapi/param2/1/system/currentTime/1000000');
	expect(signature).toBe(
		openPlatformSignature('param2/1/system/currentTime/1000000', signed, 'test123'),
	);
});

const PROTOCOL = new Set(['_aop_signature', '_aop_timestamp', 'access_token', '__proto__']);
const texts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom(
		'',
		'0',
		'false',
		'a b',
		'a+b',
		'a&b=c',
		'"引号"',
		'张三',
		'😀',
		'%20',
		'{"a":[1]}',
	),
	fc.json(),
);
const names = fc
	.oneof(texts, fc.constantFrom('method', 'format', 'v', 'sign', 'app_key'))
	.filter((name) => name !== '' && !PROTOCOL.has(name));
const business = fc.dictionary(names, texts, { noNullPrototype: true });

type Place = (values: Record<string, string>) => SignedOptions;

/** The places of a request in which n8n hands over parameters. */
const places: readonly Place[] = [
	(qs) => ({ url: CURRENT_TIME, qs }),
	(body) => ({ method: 'POST', url: CURRENT_TIME, body }),
	(form) => ({ method: 'POST', uri: CURRENT_TIME, form }),
	(values) => ({ uri: `${CURRENT_TIME}?${new URLSearchParams(values)}` }),
	(values) => ({ method: 'POST', url: CURRENT_TIME, body: new URLSearchParams(values) }),
];

test('what is signed is what is sent, whatever the parameters are', async () => {
	await fc.assert(
		fc.asyncProperty(business, fc.constantFrom(...places), texts, async (values, place, token) => {
			const accessToken = token.trim();
			const { signPath, parameters } = received(await sign(place(values), { accessToken }));
			const { _aop_signature: signature, _aop_timestamp, ...sent } = parameters;
			expect(sent).toEqual(accessToken ? { ...values, access_token: accessToken } : values);
			expect(signature).toBe(
				openPlatformSignature(signPath, { ...sent, _aop_timestamp }, 'test123'),
			);
		}),
		{ numRuns: 500 },
	);
});

test('a path with a name that is percent-encoded is signed as it is sent', async () => {
	const url = `${GATEWAY}/param2/1/system/current%20Time/1000000`;
	const { signPath, parameters } = received(await sign({ url }));
	const { _aop_signature: signature, ...signed } = parameters;
	expect(signPath).toBe('param2/1/system/current%20Time/1000000');
	expect(signature).toBe(openPlatformSignature(signPath, signed, 'test123'));
});
