import type { IHttpRequestOptions } from 'n8n-workflow';
import { readSigningCredential } from '../../../../../nodes/Alibaba1688/gateway/gatewaySettings';
import {
	readTokens,
	type Renewed,
} from '../../../../../nodes/Alibaba1688/gateway/tokens/credentialTokens';
import { isPostponeDue, renew } from '../../../../../nodes/Alibaba1688/gateway/tokens/renew';
import { TokenError } from '../../../../../nodes/Alibaba1688/gateway/tokens/tokenError';
import { credential, GATEWAY } from '../../../../support/credential.mts';

const NOW = Date.UTC(2026, 9, 1);
const DAY = 24 * 60 * 60 * 1000;
const data = credential({ accessToken: 'old', refreshToken: 'r1' });
const app = readSigningCredential(data);
const tokens = readTokens(data);

/** Answers in this order, and notes what was asked for. */
function server(...answers: Array<{ status?: number; body: unknown }>) {
	const requests: IHttpRequestOptions[] = [];
	return {
		requests,
		post: async (request: IHttpRequestOptions) => {
			requests.push(request);
			const answer = answers.shift();
			if (!answer) throw new Error('Nothing more was to be asked');
			const text = JSON.stringify(answer.body);
			return { ok: true as const, answer: { status: answer.status ?? 200, headers: {}, text } };
		},
	};
}

const far = '20270401000000000+0800';
const near = '20261020000000000+0800';
const tooEarly = { status: 400, body: { error_code: '400', error_message: 'bad request' } };

test('the refresh is an unsigned POST with everything in the body, in the documented spelling', async () => {
	const { requests, post } = server({ body: { access_token: 'new', refresh_token_timeout: far } });
	await renew(app, tokens, post, NOW);
	const [{ method, url, body, disableFollowRedirect }] = requests;
	expect({ method, url, disableFollowRedirect }).toEqual({
		method: 'POST',
		url: `${GATEWAY}/param2/1/system.oauth2/getToken/1000000`,
		disableFollowRedirect: true,
	});
	expect(Object.fromEntries(new URLSearchParams(String(body)))).toEqual({
		grant_type: 'refresh_token',
		client_id: '1000000',
		client_secret: 'test123',
		refresh_token: 'r1',
	});
});

test('a refresh that brings no refresh token keeps the old one', async () => {
	const { post } = server({ body: { access_token: 'new', expires_in: '36000' } }, tooEarly);
	const renewed = await renew(app, tokens, post, NOW);
	expect(renewed).toEqual({
		typed: tokens.typed,
		accessToken: 'new',
		expiresAt: NOW + 36_000_000,
		postponeTriedAt: NOW,
	});
});

test('one that brings another replaces it', async () => {
	const { post } = server({
		body: { access_token: 'new', refresh_token: 'r2', refresh_token_timeout: far },
	});
	expect(await renew(app, tokens, post, NOW)).toMatchObject({ refreshToken: 'r2' });
});

test('a refresh token that is about to end is exchanged, with the new access token', async () => {
	const { requests, post } = server(
		{ body: { access_token: 'new', refresh_token: 'r2', refresh_token_timeout: near } },
		{ body: { access_token: 'newer', refresh_token: 'r3', refresh_token_timeout: far } },
	);
	expect(await renew(app, tokens, post, NOW)).toMatchObject({
		accessToken: 'newer',
		refreshToken: 'r3',
		refreshTokenExpiresAt: Date.UTC(2027, 2, 31, 16),
	});
	expect(requests[1].url).toBe(`${GATEWAY}/param2/1/system.oauth2/postponeToken/1000000`);
	expect(Object.fromEntries(new URLSearchParams(String(requests[1].body)))).toEqual({
		client_id: '1000000',
		client_secret: 'test123',
		refresh_token: 'r2',
		access_token: 'new',
	});
});

test.each([
	['too early', tooEarly],
	['HTTP 502', { status: 502, body: {} }],
	['nonsense', { body: 'x' }],
])('when the exchange gives %s, the renewal stands', async (_name, answer) => {
	const first = { body: { access_token: 'new', refresh_token: 'r2', refresh_token_timeout: near } };
	const { post } = server(first, answer);
	expect(await renew(app, tokens, post, NOW)).toMatchObject({
		accessToken: 'new',
		refreshToken: 'r2',
	});
});

test('a refused refresh says how to authorise again, and shows no secret', async () => {
	const { post } = server({
		status: 400,
		body: { error_code: '400', error_message: 'r1 test123' },
	});
	const error = (await renew(app, tokens, post, NOW).catch(
		(reason: unknown) => reason,
	)) as TokenError;
	expect(error).toBeInstanceOf(TokenError);
	expect(error.failure).toMatchObject({ kind: 'token', notSent: true });
	expect(`${error.message} ${error.description}`).toMatch(/not accepted.*Authorise the app again/s);
	expect(`${error.message} ${error.description}`).not.toMatch(/r1|test123/);
});

test.each<[string, Partial<Renewed>, boolean]>([
	['30 days left', { refreshTokenExpiresAt: NOW + 30 * DAY }, false],
	['less than 30 days left', { refreshTokenExpiresAt: NOW + 30 * DAY - 1 }, true],
	['already ended', { refreshTokenExpiresAt: NOW - DAY }, true],
	['end unknown, never tried', {}, true],
	['end unknown, tried just now', { postponeTriedAt: NOW }, false],
	['end unknown, tried almost a day ago', { postponeTriedAt: NOW - DAY + 1 }, false],
	['end unknown, tried a day ago', { postponeTriedAt: NOW - DAY }, true],
	[
		'near its end, tried just now',
		{ refreshTokenExpiresAt: NOW + DAY, postponeTriedAt: NOW },
		true,
	],
	['far from its end, never tried', { refreshTokenExpiresAt: NOW + 100 * DAY }, false],
])('a new refresh token with %s: %p', (_name, renewed, due) => {
	expect(isPostponeDue({ typed: '', accessToken: 'a', ...renewed }, NOW)).toBe(due);
});
