import type { Fault } from '../../sandbox/faults/faults.mts';
import { buyerApp, sellerApp } from '../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { startEcho, type Echo, type EchoRequest } from '../support/echo.mts';
import { runWorkflow, type RunResult } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';

const SECRET = 'App/Secret+of=the test&case';
const TOKEN = 'Access/Token+of=the test&case';

let sandbox: Sandbox;
let echo: Echo;
let logged: string[];
beforeAll(async () => {
	sandbox = await startSandbox({ products: 5, orders: 1 });
	echo = await startEcho();
});
beforeEach(() => {
	// A read is tried again after a random wait; this is the shortest.
	jest.spyOn(Math, 'random').mockReturnValue(0);
	logged = [];
	for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
		jest.spyOn(console, level).mockImplementation((...texts) => logged.push(texts.join(' ')));
	}
});
afterEach(() => {
	jest.restoreAllMocks();
	sandbox.reset();
	echo.requests.length = 0;
});
afterAll(async () => {
	await sandbox.close();
	await echo.close();
});

interface Case {
	credential?: Record<string, string>;
	fault?: Partial<Fault>;
	productId?: string;
	/** What a server answers that repeats the request. */
	echoes?: (request: EchoRequest) => { status?: number; contentType?: string; body: string };
}

/** The parameters of a request, the last and most telling ones first. */
function sent({ url, body }: EchoRequest): URLSearchParams {
	const query = new URL(url, 'http://localhost').searchParams;
	return new URLSearchParams([...query, ...new URLSearchParams(body)].reverse());
}
const repeated = (request: EchoRequest) => `You sent ${sent(request)}`;
const decoded = (request: EchoRequest) =>
	`You sent ${[...sent(request)].map((pair) => pair.join('=')).join('&')}`;

const cases: Record<string, Case> = {
	'an unknown product': { productId: '111111111111' },
	'a bad id': { productId: '={{ "12a" }}' },
	'no permission': { credential: { ...keysOf(buyerApp) } },
	'an expired token': { credential: { accessToken: sellerApp.tokens[1].value } },
	'an unknown token': { credential: { accessToken: TOKEN } },
	'a wrong secret': { credential: { appSecret: SECRET } },
	'an unknown App Key': { credential: { appKey: '1234567' } },
	'a bad Gateway URL': { credential: { gatewayUrl: 'http://gw.open.1688.com/openapi' } },
	'a refused connection': { credential: { gatewayUrl: 'http://127.0.0.1:1/openapi' } },
	'a connection that breaks': { fault: { kind: 'reset' } },
	'an answer that is lost': { fault: { kind: 'loseAnswer' } },
	'an HTTP 500': { fault: { kind: 'status', status: 500 } },
	'a web page': { fault: { kind: 'html' } },
	'a body that is cut off': { fault: { kind: 'truncated' } },
	'a web page that repeats the request': {
		echoes: (request) => ({ contentType: 'text/html', body: `<html>${repeated(request)}</html>` }),
	},
	'a web page that repeats the request in plain': {
		echoes: (request) => ({ contentType: 'text/html', body: `<html>${decoded(request)}</html>` }),
	},
	'an HTTP 414 that repeats the request': {
		echoes: (request) => ({ status: 414, body: repeated(request) }),
	},
	'an HTTP 502 that repeats the request': {
		echoes: (request) => ({ status: 502, body: JSON.stringify({ message: decoded(request) }) }),
	},
	'a failure of 1688 that repeats the request': {
		echoes: (request) => ({ body: JSON.stringify({ errMsg: repeated(request) }) }),
	},
	'a failure of 1688 that repeats the request in plain': {
		echoes: (request) => ({ body: JSON.stringify({ errMsg: decoded(request) }) }),
	},
	'a refusal of the gateway that repeats the request': {
		echoes: (request) => ({
			status: 400,
			body: JSON.stringify({ error_code: 'gw.ParamMissing', error_message: decoded(request) }),
		}),
	},
};

function keysOf({ appKey, appSecret, tokens }: typeof buyerApp): Record<string, string> {
	return { appKey, appSecret, accessToken: tokens[0].value };
}

async function run(
	{ credential, fault, productId, echoes }: Case,
	style: string,
): Promise<RunResult> {
	if (fault) sandbox.faults.add({ times: 'always', ...fault } as Fault);
	if (echoes) echo.answer = echoes;
	return await runWorkflow({
		workflow: workflowWith({
			resource: 'product',
			operation: 'get',
			productId: locator(productId ?? String(sandbox.state.products[0].productID)),
		}),
		credentials: sandboxCredential(sandbox, {
			...(echoes && { gatewayUrl: `${echo.url}/openapi`, appSecret: SECRET, accessToken: TOKEN }),
			signatureStyle: style,
			...credential,
		}),
	});
}

const secrets = [
	SECRET,
	TOKEN,
	...[sellerApp, buyerApp].flatMap(({ appSecret, tokens }) => [
		appSecret,
		...tokens.map(({ value }) => value),
	]),
];
const forms = secrets.flatMap((secret) => [
	secret,
	encodeURIComponent(secret),
	new URLSearchParams({ '': secret }).toString().slice(1),
]);

describe.each(['openPlatform', 'sign'])('in style %s no secret is told by', (style) => {
	test.each(Object.entries(cases))('%s', async (_name, given) => {
		const { run: stored, error } = await run(given, style);
		// A run without error would make this test say nothing.
		expect(error).toBeDefined();
		for (const text of [JSON.stringify(stored), logged.join('\n')]) {
			for (const form of forms) expect(text).not.toContain(form);
			expect(text).not.toMatch(/[0-9A-F]{40}/);
		}
	});
});

test('neither is there a secret in the item of a product', async () => {
	const { run: stored, error } = await run({}, 'openPlatform');
	expect(error).toBeUndefined();
	for (const form of forms) expect(JSON.stringify(stored)).not.toContain(form);
});
