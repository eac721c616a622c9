import fc from 'fast-check';
import { sellerApp } from '../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { sign } from '../support/credential.mts';
import { send, type SignedOptions } from '../support/received.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	// Any parameter may be sent to any API, so that only the signature decides.
	sandbox = await startSandbox({ strictParameters: false, products: 5, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const reserved = /^(__proto__|_aop_.*|access_token|app_key|method|timestamp|format|v|sign)$/;
const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
const names = texts.filter((name) => name !== '' && !reserved.test(name));
const parameters = fc.dictionary(names, texts, { noNullPrototype: true, maxKeys: 8 });

const shapes: Record<string, (url: string, values: Record<string, string>) => SignedOptions> = {
	'url and qs': (url, qs) => ({ method: 'GET', url, qs }),
	'url and body': (url, body) => ({ method: 'POST', url, body }),
	'uri and form': (uri, form) => ({ method: 'POST', uri, form }),
};

describe.each(['openPlatform', 'sign'])('a gateway that checks style %s', (signatureStyle) => {
	test.each(Object.entries(shapes))('accepts any parameters in %s', async (_name, shape) => {
		const { gatewayUrl } = sandbox;
		const { appKey, appSecret, tokens } = sellerApp;
		const credential = {
			appKey,
			appSecret,
			gatewayUrl,
			signatureStyle,
			accessToken: tokens[0].value,
		};
		await fc.assert(
			fc.asyncProperty(parameters, async (values) => {
				const options = shape(`${gatewayUrl}/param2/1/system/currentTime`, values);
				const answer = await send(await sign(options, credential));
				expect(answer).toEqual({ status: 200, text: expect.stringMatching(/^"\d{17}\+0800"$/) });
				const call = sandbox.calls.at(-1);
				expect({ ...call?.parameters }).toEqual(values);
				expect(call).toMatchObject({ style: signatureStyle, token: 'valid' });
			}),
			{ numRuns: 40 },
		);
	});
});
