import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Alibaba1688 } from '../../../../nodes/Alibaba1688/Alibaba1688.node';
import { sellerApp } from '../../../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../../../sandbox/server.mts';
import { sandboxCredential } from '../../../engine/harness/sandboxCredential.mts';
import { startEcho, type Echo } from '../../../support/echo.mts';
import { credentialTestContext } from '../../../support/n8nContexts.mts';

let sandbox: Sandbox;
let echo: Echo;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
	echo = await startEcho();
});
afterEach(() => {
	sandbox.reset();
	echo.requests.length = 0;
});
afterAll(async () => {
	await sandbox.close();
	await echo.close();
});

/** What the Test button of the credential shows. */
async function press(overrides: ICredentialDataDecryptedObject = {}) {
	const { testCredential } = new Alibaba1688().methods.credentialTest;
	const data = sandboxCredential(sandbox, overrides).alibaba1688Api;
	return await testCredential.call(credentialTestContext(), {
		id: '1',
		name: 'My 1688 app',
		type: 'alibaba1688Api',
		data,
	});
}

const styles = ['openPlatform', 'sign'];

describe.each(styles)('in style %s', (signatureStyle) => {
	test.each<[string, string]>([
		['a token', sellerApp.tokens[0].value],
		['no token', ''],
		['an expired token', sellerApp.tokens[1].value],
		['a wrong token', 'nobody knows this token'],
	])(
		'a right App Key and App Secret pass with %s, which is not sent',
		async (_kind, accessToken) => {
			expect(await press({ signatureStyle, accessToken })).toMatchObject({ status: 'OK' });
			expect(sandbox.calls).toMatchObject([
				{ apiId: 'system:currentTime-1', style: signatureStyle, token: 'none', outcome: 'ok' },
			]);
		},
	);

	const broken: Record<string, () => ICredentialDataDecryptedObject> = {
		'an unknown App Key': () => ({ appKey: '1234567' }),
		'a wrong App Secret': () => ({ appSecret: 'not-the-secret' }),
		'an empty App Key': () => ({ appKey: '' }),
		'an empty App Secret': () => ({ appSecret: '' }),
		'a bad Gateway URL': () => ({ gatewayUrl: 'gw.open.1688.com' }),
		'plain http': () => ({ gatewayUrl: 'http://gw.open.1688.com/openapi' }),
		'a refused connection': () => ({ gatewayUrl: 'http://127.0.0.1:1/openapi' }),
		'a web page with status 200': () => ({ gatewayUrl: `${echo.url}/page` }),
	};
	const about: Record<string, RegExp> = {
		'an unknown App Key': /App Key/,
		'a wrong App Secret': /App Secret|signature/i,
		'an empty App Key': /App Key.*empty/i,
		'an empty App Secret': /App Secret.*empty/i,
		'a bad Gateway URL': /Gateway URL/,
		'plain http': /https/,
		'a refused connection': /refused|reach|connect/i,
		'a web page with status 200': /web page|HTML/i,
	};

	beforeEach(() => {
		echo.answer = () => ({ contentType: 'text/html', body: '<!DOCTYPE html><html>Hello</html>' });
	});

	test.each(Object.keys(broken))('%s is told in its own sentence', async (kind) => {
		const { status, message } = await press({ signatureStyle, ...broken[kind]() });
		expect(status).toBe('Error');
		expect(message).toMatch(about[kind]);
		expect(message).toMatch(/^[A-Z0-9][^\n]{10,500}$/);
		expect(message).not.toMatch(/undefined|\[object|TypeError| at .*:\d+:\d+/);
		expect(message).not.toMatch(/sandbox-secret|sandbox-token|not-the-secret|[0-9A-F]{40}/);
	});

	test('no two of these sentences are the same', async () => {
		const messages: string[] = [];
		for (const kind in broken) {
			messages.push((await press({ signatureStyle, ...broken[kind]() })).message);
		}
		expect(new Set(messages).size).toBe(Object.keys(broken).length);
	});
});

describe('an answer that is no time does not pass', () => {
	test.each<[string, number, string]>([
		['a web page that begins with spaces', 200, '\n <html><body>Sign in</body></html>'],
		['an empty body', 200, ''],
		['an empty object', 200, '{}'],
		['null', 200, 'null'],
		['other data', 200, '{"result":"hello"}'],
		['a failure with status 200', 200, '{"error_code":"gw.SignatureInvalid","error_message":"x"}'],
		['HTTP 500', 500, '"20261010164552223+0800"'],
		['HTTP 404', 404, 'Not found'],
	])('%s', async (_kind, status, body) => {
		echo.answer = () => ({ status, body });
		const result = await press({ gatewayUrl: `${echo.url}/openapi` });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/\S/);
	});
});

test.each([
	['bare, as it was measured', '"20261010164552223+0800"'],
	['in a result, as other gateways send it', '{"result":"20260925101010000+0800"}'],
])('the time passes %s', async (_kind, body) => {
	echo.answer = () => ({ body });
	const result = await press({ gatewayUrl: `${echo.url}/openapi` });
	expect(result).toMatchObject({ status: 'OK' });
});

test('in style sign the guide decides what is asked', async () => {
	echo.answer = () => ({ body: '"20261010164552223+0800"' });
	await press({ gatewayUrl: `${echo.url}/openapi`, signatureStyle: 'sign' });
	const [{ method, url }] = echo.requests;
	const { pathname, searchParams } = new URL(url, echo.url);
	expect({ method, pathname }).toEqual({
		method: 'GET',
		pathname: '/openapi/param2/1/system/currentTime',
	});
	expect([...searchParams.keys()].sort()).toEqual([
		'app_key',
		'format',
		'method',
		'sign',
		'timestamp',
		'v',
	]);
	expect(searchParams.get('method')).toBe('currentTime');
});

test('in the default style the url holds no secret and the App Key ends it', async () => {
	echo.answer = () => ({ body: '"20261010164552223+0800"' });
	await press({ gatewayUrl: `${echo.url}/openapi` });
	expect(echo.requests).toMatchObject([
		{ method: 'POST', url: `/openapi/param2/1/system/currentTime/${sellerApp.appKey}` },
	]);
});

test.each([301, 302, 307, 308])(
	'a redirect (%i) is not followed and does not pass',
	async (status) => {
		echo.answer = () => ({ status, location: `${sandbox.gatewayUrl}/`, body: '' });
		const result = await press({ gatewayUrl: `${echo.url}/openapi` });
		expect(result.status).toBe('Error');
		expect(echo.requests).toHaveLength(1);
		expect(sandbox.received()).toBe(0);
	},
);
