import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sign } from '../support/credential.mts';
import type { SignedOptions } from '../support/received.mts';

const secrets = { appSecret: 'the-app-secret', accessToken: 'the-access-token' };
const API = 'param2/1/system/currentTime';

/** The sentence with which signing is refused. */
async function refusal(
	options: SignedOptions,
	overrides: ICredentialDataDecryptedObject = {},
): Promise<string> {
	const error: unknown = await sign(options, { ...secrets, ...overrides }).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof Error)) throw new Error('It was signed');
	return error.message;
}

function expectSentence(message: string, about: RegExp | string): void {
	expect(message).toMatch(about);
	expect(message).toMatch(/^[A-Z0-9"'][^\n]{10,400}$/);
	expect(message).not.toMatch(/the-app-secret|the-access-token|undefined|TypeError| at .*:\d+/);
}

describe('a request to another origin', () => {
	test.each([
		['another host', `https://evil.example/openapi/${API}`],
		['a host that begins alike', `https://gw.open.1688.com.evil.example/openapi/${API}`],
		['a host behind a user name', `https://gw.open.1688.com@evil.example/openapi/${API}`],
		['a host behind a backslash', `https://evil.example\\@gw.open.1688.com/openapi/${API}`],
		['another port', `https://gw.open.1688.com:8443/openapi/${API}`],
		['plain http', `http://gw.open.1688.com/openapi/${API}`],
		['a sub-domain', `https://x.gw.open.1688.com/openapi/${API}`],
		['a loopback address', `http://127.0.0.1/openapi/${API}`],
	])('is refused: %s', async (_case, url) => {
		const { origin } = new URL(url);
		for (const options of [{ url }, { uri: url }]) {
			expectSentence(await refusal(options), origin);
			expectSentence(await refusal(options, { signatureStyle: 'sign' }), origin);
		}
	});

	test('is refused when only the url of a request with a base is absolute', async () => {
		const options = {
			baseURL: 'https://gw.open.1688.com/openapi',
			url: `https://evil.example/openapi/${API}`,
		};
		expectSentence(await refusal(options), 'https://evil.example');
	});

	test.each([['no address at all'], ['/param2/1/system/currentTime'], ['']])(
		'is refused when the url is "%s"',
		async (url) => expectSentence(await refusal({ url }), /URL|address/i),
	);
});

describe('the Gateway URL', () => {
	test.each([
		'https://gw.open.1688.com/openapi',
		'https://gw.open.1688.com/openapi/',
		'https://gateway.example:8443/openapi',
		'http://localhost:8080/openapi',
		'http://127.0.0.1:8080/openapi',
		'http://127.8.9.10/openapi',
		'http://[::1]:8080/openapi',
	])('may be %s', async (gatewayUrl) => {
		const url = `${gatewayUrl.replace(/\/$/, '')}/${API}`;
		await expect(sign({ url }, { gatewayUrl })).resolves.toMatchObject({ method: 'POST' });
	});

	test.each([
		['plain http', 'http://gw.open.1688.com/openapi'],
		['plain http to a private network', 'http://192.168.1.10/openapi'],
		['http to a host that begins like loopback', 'http://127.0.0.1.evil.example/openapi'],
		['http to a host that begins with localhost', 'http://localhost.evil.example/openapi'],
		['http to a host that ends with localhost', 'http://evil-localhost/openapi'],
		['another protocol', 'ftp://gw.open.1688.com/openapi'],
		['a script', 'javascript:alert(1)'],
		['no protocol', 'gw.open.1688.com/openapi'],
		['no host', 'https://'],
		['not a URL', 'not a url'],
	])('is refused: %s', async (_case, gatewayUrl) => {
		for (const signatureStyle of ['openPlatform', 'sign']) {
			const url = `https://gw.open.1688.com/openapi/${API}`;
			expectSentence(await refusal({ url }, { gatewayUrl, signatureStyle }), /Gateway URL/);
		}
	});
});

describe.each(['openPlatform', 'sign'])('in style %s', (signatureStyle) => {
	const url = `https://gw.open.1688.com/openapi/${API}`;

	test.each(['', '  '])('an App Key "%s" is refused', async (appKey) => {
		expectSentence(await refusal({ url }, { appKey, signatureStyle }), /App Key/);
	});

	test.each(['', '  '])('an App Secret "%s" is refused', async (appSecret) => {
		expectSentence(await refusal({ url }, { appSecret, signatureStyle }), /App Secret/);
	});
});
