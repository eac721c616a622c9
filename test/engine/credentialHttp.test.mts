import type { IHttpRequestOptions } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { signedRequests } from '../support/n8nContexts.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';

/*
 * The signed request goes through n8n's own helpers, so what is checked is what n8n really sends:
 * the new helper is the one of nodes, the old one that of the HTTP Request node.
 */

const text = '中文 "a"&b=c+d 😀 %20 (x)*!\'~';
const values = {
	a: '',
	b: '0',
	c: 'false',
	q: text,
	json: '{"k":["中"]}',
	order: 'z',
	orderId: '1',
};
const TIME = /^"\d{17}\+0800"$/;

let sandbox: Sandbox;
beforeAll(async () => {
	// Any parameter may be sent to any API, so that only the signature decides.
	sandbox = await startSandbox({ strictParameters: false, products: 5, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const styles = ['openPlatform', 'sign'] as const;
const currentTime = () => `${sandbox.gatewayUrl}/param2/1/system/currentTime`;

async function requests(signatureStyle: string) {
	return await signedRequests(sandboxCredential(sandbox, { signatureStyle }));
}

describe.each(styles)('in style %s the gateway accepts', (style) => {
	const newShapes: Array<[string, Partial<IHttpRequestOptions>]> = [
		['nothing but a url', {}],
		['qs', { method: 'GET', qs: values }],
		['an object as body', { method: 'POST', body: values }],
		['URLSearchParams as body', { method: 'POST', body: new URLSearchParams(values) }],
		[
			'a urlencoded text as body',
			{
				method: 'POST',
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				body: new URLSearchParams(values).toString(),
			},
		],
		[
			'an object as body that is announced as JSON',
			{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: values },
		],
		['qs and body', { method: 'POST', qs: { x: text }, body: values }],
	];

	test.each(newShapes)('%s through the helper of nodes', async (_name, options) => {
		const { ofNodes } = await requests(style);
		const answer = await ofNodes({ url: currentTime(), encoding: 'text', ...options });
		expect(answer).toMatch(TIME);
		const sent = { ...(options.qs as object), ...(options.body ? values : {}) };
		expect(sandbox.calls).toMatchObject([{ style, outcome: 'ok', parameters: sent }]);
	});

	// What the HTTP Request node adds to every request.
	const common = { gzip: true, encoding: null, json: false, resolveWithFullResponse: true };
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	const oldShapes: Array<[string, object]> = [
		['nothing but a uri', { method: 'GET' }],
		['qs', { method: 'GET', qs: values }],
		['a form', { method: 'POST', form: values, headers: form }],
		['an object as JSON body', { method: 'POST', body: values }],
		[
			'an object as body that is announced as JSON',
			{ method: 'POST', body: values, headers: { 'content-type': 'application/json' } },
		],
		['qs and a form', { method: 'POST', qs: { x: text }, form: values, headers: form }],
	];

	test.each(oldShapes)('%s through the HTTP Request node', async (_name, options) => {
		const { ofHttpRequestNode } = await requests(style);
		const answer = (await ofHttpRequestNode({
			uri: currentTime(),
			...common,
			...options,
		})) as { body: Buffer };
		expect(answer.body.toString()).toMatch(TIME);
		const { qs = {}, form: fields, body } = options as Record<string, object | undefined>;
		const parameters = { ...qs, ...fields, ...body };
		expect(sandbox.calls).toMatchObject([{ style, outcome: 'ok', parameters }]);
	});

	test('parameters that are typed into the url', async () => {
		const { ofHttpRequestNode } = await requests(style);
		const uri = `${currentTime()}?${new URLSearchParams(values)}`;
		await ofHttpRequestNode({ method: 'GET', uri, ...common });
		expect(sandbox.calls).toMatchObject([{ style, outcome: 'ok', parameters: values }]);
	});
});

test('the default style sends everything in the body', async () => {
	const { ofHttpRequestNode } = await requests('openPlatform');
	const uri = `${currentTime()}?${new URLSearchParams(values)}`;
	await ofHttpRequestNode({ method: 'GET', uri, qs: { x: '1' } });
	const [{ sentIn, httpMethod, token }] = sandbox.calls;
	expect({ httpMethod, token }).toEqual({ httpMethod: 'POST', token: 'valid' });
	expect([...new Set(Object.values(sentIn))]).toEqual(['body']);
	expect(Object.keys(sentIn)).toEqual(
		expect.arrayContaining(['access_token', '_aop_signature', '_aop_timestamp', 'x', 'orderId']),
	);
});

test('a file is sent and not signed, the fields beside it are signed, none is in the url', async () => {
	const { ofHttpRequestNode } = await requests('openPlatform');
	const formData = {
		note: text,
		imageData: {
			value: Buffer.from([0xff, 0xd8, 0xff, 0x00]),
			options: { filename: 'a.jpg', contentType: 'image/jpeg' },
		},
	};
	await ofHttpRequestNode({
		method: 'POST',
		uri: currentTime(),
		formData,
		headers: { 'content-type': 'multipart/form-data' },
		encoding: null,
		json: false,
	});
	expect(sandbox.calls).toMatchObject([
		{
			outcome: 'ok',
			parameters: { note: text },
			sentIn: { imageData: 'file', note: 'body', access_token: 'body', _aop_signature: 'body' },
		},
	]);
});

test('a multipart body of a node is signed without its file', async () => {
	const { ofNodes } = await requests('openPlatform');
	const body = new FormData();
	body.append('note', text);
	body.append('imageData', new Blob(['not an image']), 'a.jpg');
	await ofNodes({
		method: 'POST',
		url: currentTime(),
		body,
	});
	expect(sandbox.calls).toMatchObject([
		{ outcome: 'ok', parameters: { note: text }, sentIn: { imageData: 'file', note: 'body' } },
	]);
});

test('a second request with the same options is signed as well', async () => {
	const { ofNodes } = await requests('openPlatform');
	const options: IHttpRequestOptions = { method: 'POST', url: currentTime(), body: { ...values } };
	for (let i = 0; i < 2; i++) {
		await ofNodes(options);
	}
	expect(sandbox.calls.map(({ outcome, parameters }) => ({ outcome, parameters }))).toEqual([
		{ outcome: 'ok', parameters: values },
		{ outcome: 'ok', parameters: values },
	]);
});
