import { openPlatformSignature } from '../../sandbox/gateway/signature.mts';
import { CURRENT_TIME, GATEWAY, sign } from '../support/credential.mts';
import { deepFreeze } from '../support/freeze.mts';
import { received, type SignedOptions } from '../support/received.mts';

const FORM = 'application/x-www-form-urlencoded';
const text = '中文 "a"&b=c+d 😀';
const encoded = encodeURIComponent(text);

/** Every way in which n8n's helpers and its HTTP Request node hand over two parameters. */
const shapes: Array<[string, () => SignedOptions]> = [
	['url and qs', () => ({ method: 'GET', url: CURRENT_TIME, qs: { a: '', q: text } })],
	[
		'url and an object as body',
		() => ({ method: 'POST', url: CURRENT_TIME, body: { a: '', q: text } }),
	],
	[
		'url and a form object as body',
		() => ({
			method: 'POST',
			url: CURRENT_TIME,
			headers: { 'content-type': FORM },
			body: { a: '', q: text },
		}),
	],
	[
		'url and URLSearchParams as body',
		() => ({ method: 'POST', url: CURRENT_TIME, body: new URLSearchParams({ a: '', q: text }) }),
	],
	[
		'url and a urlencoded text as body',
		() => ({
			method: 'POST',
			url: CURRENT_TIME,
			headers: { 'Content-Type': FORM },
			body: `a=&q=${encoded}`,
		}),
	],
	['parameters in the url', () => ({ url: `${CURRENT_TIME}?a=&q=${encoded}` })],
	[
		'url, qs and body, one parameter each',
		() => ({ method: 'POST', url: CURRENT_TIME, qs: { a: '' }, body: { q: text } }),
	],
	[
		'baseURL and a path',
		() => ({
			baseURL: GATEWAY,
			url: '/param2/1/system/currentTime/1000000',
			qs: { a: '', q: text },
		}),
	],
	['uri and qs', () => ({ method: 'GET', uri: CURRENT_TIME, qs: { a: '', q: text }, json: false })],
	[
		'uri and form, without qs',
		() => ({
			method: 'POST',
			uri: CURRENT_TIME,
			form: { a: '', q: text },
			headers: { 'content-type': FORM },
			encoding: null,
			json: false,
			useStream: true,
		}),
	],
	[
		'uri and an object as body',
		() => ({ method: 'POST', uri: CURRENT_TIME, body: { a: '', q: text } }),
	],
	[
		'parameters in the uri and in form',
		() => ({ method: 'POST', uri: `${CURRENT_TIME}?a=`, form: { q: text } }),
	],
];

describe.each(shapes)('a request given as %s', (_name, shape) => {
	test('is sent as a signed form POST with nothing in the query', async () => {
		const { method, signPath, query, parameters, url } = received(await sign(shape()));
		const { _aop_signature: signature, ...signed } = parameters;
		expect(method).toBe('POST');
		expect(url.origin + url.pathname).toBe(CURRENT_TIME);
		expect(query).toEqual([]);
		expect(signed).toEqual({ a: '', q: text, _aop_timestamp: expect.stringMatching(/^\d{13}$/) });
		expect(signature).toBe(openPlatformSignature(signPath, signed, 'test123'));
	});

	test('is not changed by signing', async () => {
		const given = shape();
		const body = String(given.body);
		await expect(sign(deepFreeze(given), { accessToken: 'token' })).resolves.toBeDefined();
		expect(String(given.body)).toBe(body);
	});

	test('is signed anew when it comes back signed', async () => {
		const first = await sign(shape(), { accessToken: 'old token' });
		const second = received(await sign(deepFreeze({ ...first }), { accessToken: 'new token' }));
		const { _aop_signature: signature, ...signed } = second.parameters;
		expect(Object.keys(signed).sort()).toEqual(['_aop_timestamp', 'a', 'access_token', 'q']);
		expect(signed).toMatchObject({ a: '', q: text, access_token: 'new token' });
		expect(signature).toBe(openPlatformSignature(second.signPath, signed, 'test123'));
	});
});

test('keeps the settings that have nothing to do with signing', async () => {
	const settings = {
		timeout: 1234,
		encoding: 'text',
		returnFullResponse: true,
		headers: { x: 'y' },
	};
	const signed = await sign({ url: CURRENT_TIME, ...settings });
	expect(signed).toMatchObject(settings);
});

test('drops an old token when the credential has none any more', async () => {
	const first = await sign({ url: CURRENT_TIME, qs: { a: '1' } }, { accessToken: 'old token' });
	const { parameters } = received(await sign({ ...first } as SignedOptions));
	expect(Object.keys(parameters).sort()).toEqual(['_aop_signature', '_aop_timestamp', 'a']);
});

test('sends the names that only the other style reserves as parameters of the API', async () => {
	const qs = { app_key: '1', method: 'm', timestamp: '2', format: 'f', v: '3', sign: 's' };
	const { parameters } = received(await sign({ url: CURRENT_TIME, qs }));
	const { _aop_signature: signature, ...signed } = parameters;
	expect(signed).toMatchObject(qs);
	expect(signature).toBe(
		openPlatformSignature('param2/1/system/currentTime/1000000', signed, 'test123'),
	);
});

test.each<[string, SignedOptions]>([
	['body', { method: 'POST', url: CURRENT_TIME }],
	['form', { method: 'POST', uri: CURRENT_TIME }],
])('sends the text of 1688 for every kind of value in %s', async (place, options) => {
	const values = {
		zero: 0,
		no: false,
		empty: '',
		list: ['74321349391498520', 1],
		object: { fullName: '张三', tags: [] },
		absent: null,
		missing: undefined,
	};
	const { parameters } = received(await sign({ ...options, [place]: values }));
	const { _aop_signature: signature, _aop_timestamp: timestamp, ...business } = parameters;
	expect(business).toEqual({
		zero: '0',
		no: 'false',
		empty: '',
		list: '["74321349391498520",1]',
		object: '{"fullName":"张三","tags":[]}',
	});
	const signed = { ...business, _aop_timestamp: timestamp };
	expect(signature).toBe(
		openPlatformSignature('param2/1/system/currentTime/1000000', signed, 'test123'),
	);
});
