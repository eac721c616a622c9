import {
	readLife,
	readTimeout,
	readTokenAnswer,
} from '../../../../../nodes/Alibaba1688/gateway/tokens/tokenAnswer';

const NOW = 1_790_000_000_000;
const read = (status: number, body: unknown, secrets: string[] = []) =>
	readTokenAnswer(
		{ status, headers: {}, text: typeof body === 'string' ? body : JSON.stringify(body) },
		secrets,
		NOW,
	);

/** The sample of the documentation. */
const documented = {
	aliId: '8888888888',
	resource_owner: 'xxx',
	memberId: 'xxxxxxx',
	expires_in: '36000',
	refresh_token: '479f9564-1049-456e-ab62-29d3e82277d9',
	refresh_token_timeout: '20121222222222+0800',
	access_token: 'f14da3b8-b0b1-4f73-a5de-9bed637e0188',
};

test('the documented answer is read whole', () => {
	expect(read(200, documented)).toEqual({
		ok: true,
		grant: {
			accessToken: documented.access_token,
			expiresAt: NOW + 36_000_000,
			refreshToken: documented.refresh_token,
			refreshTokenExpiresAt: Date.UTC(2012, 11, 22, 14, 22, 22),
		},
	});
});

test('a refresh brings an access token alone', () => {
	expect(read(200, { access_token: 'a', expires_in: 36000 })).toEqual({
		ok: true,
		grant: { accessToken: 'a', expiresAt: NOW + 36_000_000 },
	});
});

test.each<[unknown, number | undefined]>([
	['36000', NOW + 36_000_000],
	[36000, NOW + 36_000_000],
	['0', NOW],
	[0, NOW],
	['', undefined],
	['soon', undefined],
	[-5, undefined],
	[null, undefined],
	[undefined, undefined],
	[{}, undefined],
])('expires_in %p', (value, expected) => {
	expect(readLife(value, NOW)).toBe(expected);
});

test.each<[unknown, number | undefined]>([
	['20121222222222+0800', Date.UTC(2012, 11, 22, 14, 22, 22)],
	['20201120194552000+0800', Date.UTC(2020, 10, 20, 11, 45, 52)],
	['20261014200339123+0800', Date.UTC(2026, 9, 14, 12, 3, 39, 123)],
	['20261014200339000-0700', Date.UTC(2026, 9, 15, 3, 3, 39)],
	['', undefined],
	['never', undefined],
	['20261314200339000+0800', undefined],
	[undefined, undefined],
	[null, undefined],
])('refresh_token_timeout %p', (value, expected) => {
	expect(readTimeout(value)).toBe(expected);
});

describe.each([200, 400, 401])('with HTTP %i', (status) => {
	test.each<[string, object, string, string]>([
		['the gateway', { error_code: '400', error_message: 'no', exception: 'no' }, '400', 'no'],
		[
			'the OAuth standard',
			{ error: 'invalid_grant', error_description: 'no' },
			'invalid_grant',
			'no',
		],
		['the OAuth standard, code only', { error: 'invalid_grant' }, 'invalid_grant', ''],
	])('a refusal in the fields of %s is read', (_name, body, code, message) => {
		const verdict = read(status, body);
		expect(verdict).toMatchObject({ ok: false, failure: { code } });
		if (!verdict.ok && message) expect(verdict.failure.message).toBe(message);
	});
});

test.each<[string, number, unknown, string]>([
	['an empty object', 200, {}, 'business'],
	['an empty token', 200, { access_token: '' }, 'token'],
	['a list', 200, [], 'business'],
	['a web page', 200, '<html></html>', 'unreadable'],
	['nothing', 200, '', 'unreadable'],
	['half of a body', 200, '{"access_token":"a', 'unreadable'],
	['HTTP 502', 502, '<html></html>', 'server'],
	['throttling', 400, { error_code: 'gw.QosAppFrequencyLimit' }, 'throttled'],
	['an unknown App Key', 400, { error_code: 'gw.AppKeyNotFound' }, 'gateway'],
])('%s is no token', (_name, status, body, kind) => {
	expect(read(status, body)).toMatchObject({ ok: false, failure: { kind } });
});

test('a refusal that repeats the request shows no secret', () => {
	const body = {
		error_code: '400',
		error_message: 'refresh_token=r-secret and r-secret, s-secret',
	};
	const verdict = read(400, body, ['r-secret', 's-secret']);
	expect(JSON.stringify(verdict)).not.toMatch(/secret/);
});
