import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Alibaba1688 } from '../../../../nodes/Alibaba1688/Alibaba1688.node';
import { sellerApp, singleUserApp } from '../../../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../../../sandbox/server.mts';
import { sandboxCredential } from '../../../engine/harness/sandboxCredential.mts';
import { startEcho, type Echo } from '../../../support/echo.mts';
import { credentialTestContext, signedRequests } from '../../../support/n8nContexts.mts';

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
const TIME_API = 'system:currentTime-1';
const ACCOUNT_API = 'com.alibaba.account:alibaba.account.basic-1';

describe('the token', () => {
	test('is not needed by an app of the single-user kind', async () => {
		const { appKey, appSecret } = singleUserApp;
		const { status, message } = await press({ appKey, appSecret, accessToken: '' });
		expect({ status, message }).toEqual({ status: 'OK', message: expect.stringMatching(/卖家01/) });
	});

	test('is good when only the permission for the account is missing', async () => {
		const bounded = await startSandbox({
			products: 1,
			orders: 1,
			apps: [{ ...sellerApp, acl: { allExcept: [ACCOUNT_API] } }],
		});
		const { gatewayUrl } = bounded;
		const good = await press({ gatewayUrl });
		const expired = await press({ gatewayUrl, accessToken: sellerApp.tokens[1].value });
		await bounded.close();
		expect(good).toMatchObject({
			status: 'OK',
			message: expect.stringMatching(/So is the access token.*may not read whose account/),
		});
		expect(expired.status).toBe('Error');
	});

	describe('is renewed when a refresh token is there and the token is', () => {
		const refreshToken = sellerApp.refreshTokens![0].value;

		test.each<[string, string]>([
			['missing', ''],
			['expired', sellerApp.tokens[1].value],
		])('%s', async (_kind, accessToken) => {
			const { status, message } = await press({ accessToken, refreshToken });
			expect({ status, message }).toEqual({
				status: 'OK',
				message: expect.stringMatching(/卖家01/),
			});
			expect(sandbox.oauth.counts.refreshed).toBe(1);
		});

		test('good: then it is not', async () => {
			expect((await press({ refreshToken })).status).toBe('OK');
			expect(sandbox.oauth.counts.refreshed).toBe(0);
		});

		test('expired, and the refresh token is not taken: that is told', async () => {
			const { status, message } = await press({ accessToken: '', refreshToken: 'unknown one' });
			expect(status).toBe('Error');
			expect(message).toMatch(
				/^App Key and App Secret are right, but.*refresh token was not accepted.*[Aa]uthorise the app/,
			);
			expect(message).not.toContain('unknown one');
		});
	});

	test('that was renewed before is the one that is asked with', async () => {
		const stored = sandboxCredential(sandbox, {
			accessToken: sellerApp.tokens[1].value,
			refreshToken: sellerApp.refreshTokens![0].value,
		});
		const requests = await signedRequests(stored);
		const path = 'param2/1/com.alibaba.account/alibaba.account.basic';
		await requests.ofNodes({ method: 'POST', url: `${sandbox.gatewayUrl}/${path}` });
		expect(sandbox.oauth.counts.refreshed).toBe(1);
		expect((await press(stored.alibaba1688Api)).status).toBe('OK');
		expect(sandbox.oauth.counts.refreshed).toBe(1);
	});

	test('cannot be checked when the gateway fails then, and that is told', async () => {
		sandbox.faults.add({ kind: 'status', status: 502, api: ACCOUNT_API });
		const { status, message } = await press();
		expect(status).toBe('Error');
		expect(message).toMatch(/^App Key and App Secret are right, but.*could not be checked/);
	});

	test('is not asked about where a gateway has no such API', async () => {
		echo.answer = ({ url }) => ({
			body: url.includes('currentTime')
				? '"20261010164552223+0800"'
				: '{"error_code":"gw.APIUnsupported","error_message":"API is unsupported"}',
		});
		const { status, message } = await press({ gatewayUrl: `${echo.url}/openapi` });
		expect(status).toBe('OK');
		expect(message).toMatch(/^App Key and App Secret are right\. This gateway does not tell/);
	});
});

describe.each(styles)('in style %s', (signatureStyle) => {
	test('a right App Key and App Secret pass with a token, and the account is named', async () => {
		const result = await press({ signatureStyle });
		expect(result).toMatchObject({
			status: 'OK',
			message: expect.stringMatching(/sandbox卖家01 \(义乌市沙盒贸易有限公司\)/),
		});
		// The time is asked without the token.
		expect(sandbox.calls).toMatchObject([
			{ apiId: TIME_API, style: signatureStyle, token: 'none', outcome: 'ok' },
			{ apiId: ACCOUNT_API, style: signatureStyle, token: 'valid', outcome: 'ok' },
		]);
	});

	test.each<[string, string, RegExp]>([
		['no token', '', /access token is missing/],
		['an expired token', sellerApp.tokens[1].value, /does not accept the access token.*expired/],
		['a wrong token', 'nobody knows this token', /does not accept the access token.*wrong/],
	])(
		'with %s it is told that they are right, and what to do',
		async (_kind, accessToken, about) => {
			const { status, message } = await press({ signatureStyle, accessToken });
			expect(status).toBe('Error');
			expect(message).toMatch(/^App Key and App Secret are right, but/);
			expect(message).toMatch(about);
			expect(message).toMatch(/[Aa]uthorise the app/);
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
		{
			method: 'POST',
			url: `/openapi/param2/1/com.alibaba.account/alibaba.account.basic/${sellerApp.appKey}`,
		},
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
