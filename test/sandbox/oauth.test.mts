import { sellerApp } from '../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields, type Reply } from './client.mts';

const GET_TOKEN = `/openapi/http/1/system.oauth2/getToken/${sellerApp.appKey}`;
const POSTPONE = `/openapi/param2/1/system.oauth2/postponeToken/${sellerApp.appKey}`;
const ACCOUNT = 'com.alibaba.account:alibaba.account.basic-1';
const REDIRECT = 'http://localhost:5678/rest/oauth2-credential/callback';
const DAY = 24 * 60 * 60 * 1000;

let now = Date.UTC(2026, 9, 1);
let sandbox: Sandbox;
let client: Client;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1, now: () => now });
	client = new Client(sandbox, sellerApp);
});
afterEach(() => sandbox.reset());
afterAll(async () => {
	await client.close();
	await sandbox.close();
});

const identity = { client_id: sellerApp.appKey, client_secret: sellerApp.appSecret };
const question: Fields = {
	client_id: sellerApp.appKey,
	site: '1688',
	redirect_uri: REDIRECT,
	state: 'a state',
};

const page = async (fields: Fields) => await client.get('/oauth/authorize', fields);
const press = async (fields: Fields = question) => await client.post('/oauth/authorize', fields);

async function code(): Promise<string> {
	const { headers } = await press();
	return new URL(String(headers.location)).searchParams.get('code')!;
}

async function redeem(value: string, fields: Fields = {}): Promise<Reply> {
	return await client.post(GET_TOKEN, {
		...identity,
		grant_type: 'authorization_code',
		need_refresh_token: 'true',
		redirect_uri: REDIRECT,
		code: value,
		...fields,
	});
}

async function refresh(refresh_token: string, fields: Fields = {}): Promise<Reply> {
	return await client.post(GET_TOKEN.replace('/http/', '/param2/'), {
		...identity,
		grant_type: 'refresh_token',
		refresh_token,
		...fields,
	});
}

/** Whether the gateway takes an access token. */
async function isGood(access_token: string): Promise<boolean> {
	const { status } = await client.post(...client.signed(ACCOUNT, { access_token }));
	return status === 200;
}

describe('the authorise page', () => {
	test('has a button, which leads back with a code and the state', async () => {
		const { status, text } = await page(question);
		expect(status).toBe(200);
		expect(text).toMatch(/<button/);
		const { status: moved, headers } = await press();
		expect(moved).toBe(302);
		const back = new URL(String(headers.location));
		expect(back.origin + back.pathname).toBe(REDIRECT);
		expect(back.searchParams.get('state')).toBe('a state');
		expect(back.searchParams.get('code')).toMatch(/./);
	});

	test('takes what n8n sends on top', async () => {
		const fields = { ...question, response_type: 'code', scope: '' };
		expect(await page(fields)).toMatchObject({ status: 200 });
		expect(await press(fields)).toMatchObject({ status: 302 });
	});

	test.each(Object.keys(question))('turns a request without %s down', async (name) => {
		const { [name]: _, ...rest } = question;
		for (const reply of [await page(rest), await press(rest)]) {
			expect(reply).toMatchObject({ status: 400, text: expect.stringContaining('缺少必要参数') });
		}
	});

	test.each<[string, Fields]>([
		['another domain', { redirect_uri: 'https://example.com/callback' }],
		['a domain that only begins alike', { redirect_uri: 'https://localhost.example.com/' }],
		['no address', { redirect_uri: 'somewhere' }],
		['another site', { site: 'china' }],
		['an unknown app', { client_id: '1' }],
		['another kind of answer', { response_type: 'token' }],
	])('turns %s down and gives no code', async (_kind, fields) => {
		for (const reply of [
			await page({ ...question, ...fields }),
			await press({ ...question, ...fields }),
		]) {
			expect(reply).toMatchObject({ status: 400, text: expect.stringContaining('非法请求') });
			expect(reply.headers.location).toBeUndefined();
		}
		expect(sandbox.oauth.counts.authorised).toBe(0);
	});

	test('shows what it was sent as text only', async () => {
		const { text } = await page({ ...question, state: '"><script>x()</script>' });
		expect(text).not.toContain('<script>');
	});
});

describe('a code', () => {
	test('becomes tokens as documented', async () => {
		const { status, json } = await redeem(await code());
		expect(status).toBe(200);
		expect(json).toEqual({
			aliId: '1624747073',
			resource_owner: 'sandbox卖家01',
			memberId: 'b2b-1624747073',
			expires_in: '36000',
			access_token: expect.any(String),
			refresh_token: expect.any(String),
			refresh_token_timeout: expect.stringMatching(/^\d{17}\+0800$/),
		});
		expect(await isGood(json.access_token)).toBe(true);
	});

	test('becomes no refresh token when none is asked for', async () => {
		const { json } = await redeem(await code(), { need_refresh_token: 'false' });
		expect(json.access_token).toMatch(/./);
		expect(json).not.toHaveProperty('refresh_token');
	});

	test('is good once', async () => {
		const value = await code();
		expect((await redeem(value)).status).toBe(200);
		expect((await redeem(value)).status).toBe(400);
		expect(sandbox.oauth.counts).toMatchObject({ authorised: 1, redeemed: 1, refused: 1 });
	});

	test('is good for two minutes', async () => {
		const [young, old] = [await code(), await code()];
		now += 2 * 60 * 1000 - 1;
		expect((await redeem(young)).status).toBe(200);
		now += 1;
		expect((await redeem(old)).status).toBe(400);
	});

	test.each<[string, Fields]>([
		['another redirect address', { redirect_uri: 'http://localhost:5678/other' }],
		['a wrong secret', { client_secret: 'x' }],
		['no secret', { client_secret: '' }],
		['the key of another app', { client_id: '6666666' }],
		['another grant', { grant_type: 'password' }],
		['a parameter that 1688 does not have', { scope: 'all' }],
	])('is not taken with %s', async (_kind, fields) => {
		const { status, json } = await redeem(await code(), fields);
		expect(status).toBe(400);
		expect(json).toMatchObject({ error_code: '400', error_message: expect.stringMatching(/./) });
	});

	test('is not taken by GET', async () => {
		const reply = await client.get(GET_TOKEN, {
			...identity,
			grant_type: 'authorization_code',
			redirect_uri: REDIRECT,
			code: await code(),
		});
		expect(reply.status).toBe(400);
	});
});

describe('a token', () => {
	test('lives as long as it was set to', async () => {
		sandbox.oauth.settings.accessTokenLifeMs = 2000;
		const { json } = await redeem(await code());
		expect(json.expires_in).toBe('2');
		now += 1999;
		expect(await isGood(json.access_token)).toBe(true);
		now += 1;
		expect(await isGood(json.access_token)).toBe(false);
		expect(sandbox.calls.at(-1)).toMatchObject({ token: 'expired', outcome: '401' });
	});

	test('is renewed by a refresh token, which stays as it is', async () => {
		const { json: first } = await redeem(await code());
		const { json: second } = await refresh(first.refresh_token);
		expect(second).not.toHaveProperty('refresh_token');
		expect(second.access_token).not.toBe(first.access_token);
		expect(await isGood(second.access_token)).toBe(true);
		expect((await refresh(first.refresh_token, { need_refresh_token: 'true' })).status).toBe(200);
		expect(sandbox.oauth.counts.refreshed).toBe(2);
	});

	test('is not renewed by a refresh token that is unknown or too old', async () => {
		expect((await refresh('unknown')).status).toBe(400);
		const { json } = await redeem(await code());
		now += 182 * DAY;
		expect((await refresh(json.refresh_token)).status).toBe(400);
		expect(sandbox.oauth.counts).toMatchObject({ refreshed: 0, refused: 2 });
	});

	test('ends with all others of the app, as after a change of the password', async () => {
		const { json } = await redeem(await code());
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		expect(await isGood(json.access_token)).toBe(false);
	});
});

describe('a refresh token', () => {
	const postpone = async (refresh_token: string, access_token: string) =>
		await client.post(POSTPONE, { ...identity, refresh_token, access_token });

	test('is exchanged when it has less than 30 days left', async () => {
		sandbox.oauth.settings.refreshTokenLifeMs = 30 * DAY;
		const { accessToken, refreshToken } = sandbox.oauth.grant(sellerApp.appKey, 'seller');
		expect((await postpone(refreshToken!.value, accessToken)).status).toBe(400);
		now += 1;
		sandbox.oauth.settings.refreshTokenLifeMs = 182 * DAY;
		const { status, json } = await postpone(refreshToken!.value, accessToken);
		expect(status).toBe(200);
		expect(json.refresh_token).not.toBe(refreshToken!.value);
		expect((await refresh(json.refresh_token)).status).toBe(200);
		expect((await refresh(refreshToken!.value)).status).toBe(200);
		expect(sandbox.oauth.counts.postponed).toBe(1);
	});

	test('is not exchanged without a good access token', async () => {
		sandbox.oauth.settings.refreshTokenLifeMs = DAY;
		const { refreshToken } = sandbox.oauth.grant(sellerApp.appKey, 'seller');
		expect((await postpone(refreshToken!.value, 'unknown')).status).toBe(400);
	});
});

test('formats and refusals can be those of other sources', async () => {
	Object.assign(sandbox.oauth.settings, {
		expiresIn: 'number',
		timeoutFormat: 'seconds',
		rotatesRefreshToken: true,
		refusalStyle: 'oauth',
		refusalStatus: 200,
	});
	const { json } = await refresh(sellerApp.refreshTokens![0].value);
	expect(json).toMatchObject({
		expires_in: 36000,
		refresh_token: expect.any(String),
		refresh_token_timeout: expect.stringMatching(/^\d{14}\+0800$/),
	});
	expect(await refresh('unknown')).toMatchObject({
		status: 200,
		json: { error: 'invalid_grant', error_description: expect.any(String) },
	});
});

test('a fault hits the token endpoints as any API', async () => {
	sandbox.faults.add({ kind: 'status', status: 502, api: 'system.oauth2:getToken-1' });
	expect((await refresh(sellerApp.refreshTokens![0].value)).status).toBe(502);
	expect((await refresh(sellerApp.refreshTokens![0].value)).status).toBe(200);
});

test('the record of a request holds no secret', async () => {
	const { json } = await redeem(await code());
	await refresh(json.refresh_token);
	const records = JSON.stringify(sandbox.calls);
	expect(sandbox.calls).toMatchObject([
		{ apiId: 'system.oauth2:getToken-1', parameters: { grant_type: 'authorization_code' } },
		{ apiId: 'system.oauth2:getToken-1', parameters: { grant_type: 'refresh_token' } },
	]);
	for (const secret of [sellerApp.appSecret, json.access_token, json.refresh_token]) {
		expect(records).not.toContain(secret);
	}
});

test('counts and lives are seen and set from another process', async () => {
	await refresh(sellerApp.refreshTokens![0].value);
	expect((await client.get('/_sandbox/oauth')).json).toMatchObject({
		counts: { refreshed: 1 },
		settings: { accessTokenLifeMs: 36_000_000 },
	});
	await client.send('POST', '/_sandbox/oauth', '{"accessTokenLifeMs":2000}', {
		'content-type': 'application/json',
	});
	expect((await refresh(sellerApp.refreshTokens![0].value)).json.expires_in).toBe('2');
});
