import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	readTokens,
	type Renewed,
} from '../../../../../nodes/Alibaba1688/gateway/tokens/credentialTokens';
import { nextCredential } from '../../../../../nodes/Alibaba1688/gateway/tokens/nextCredential';
import { preAuthenticate } from '../../../../../nodes/Alibaba1688/gateway/tokens/preAuthenticate';
import { Renewals } from '../../../../../nodes/Alibaba1688/gateway/tokens/renewals';
import { TokenError } from '../../../../../nodes/Alibaba1688/gateway/tokens/tokenError';
import { credential } from '../../../../support/credential.mts';

let now: number;
let memory: Renewals<Renewed>;
let given: number;
/** What 1688 says of the token when it is asked for the account. */
let account: { status: number; body: object };
const refusesToken = { status: 401, body: { error_code: '401', error_message: 'no' } };
const takesToken = { status: 200, body: { result: { loginId: 'x' } } };
const hasNoPermission = { status: 400, body: { error_code: 'gw.APIACLDecline' } };
const isDown = { status: 502, body: {} };
beforeEach(() => {
	now = 1_790_000_000_000;
	memory = new Renewals<Renewed>(() => now);
	given = 0;
	account = refusesToken;
});

/** A token endpoint whose tokens are called `new 1`, `new 2` and so on. */
const post = async ({ url }: { url: string }) => {
	if (url.includes('account.basic')) {
		const { status, body } = account;
		return { ok: true as const, answer: { status, headers: {}, text: JSON.stringify(body) } };
	}
	const isRefresh = url.includes('getToken');
	const body = isRefresh
		? { access_token: `new ${++given}`, expires_in: '36000' }
		: { error_code: '400', error_message: 'bad request' };
	const answer = { status: isRefresh ? 200 : 400, headers: {}, text: JSON.stringify(body) };
	return { ok: true as const, answer };
};

const refusing = async () => ({
	ok: true as const,
	answer: { status: 400, headers: {}, text: '{"error_code":"400","error_message":"no"}' },
});

const before = async (data: ICredentialDataDecryptedObject, by = post) =>
	await preAuthenticate(data, by, memory, () => now);

/** The data as n8n has it after it saved the fields. */
async function saved(data: ICredentialDataDecryptedObject) {
	return { ...data, ...(await before(data)) } as ICredentialDataDecryptedObject;
}

const withTyped = credential({ accessToken: 'typed', refreshToken: 'r', renewedToken: '' });
const withoutTyped = credential({ accessToken: '', refreshToken: 'r', renewedToken: '' });

test('without a refresh token there is nothing to save', async () => {
	for (const accessToken of ['typed', '']) {
		expect(await before(credential({ accessToken, refreshToken: '', renewedToken: '' }))).toEqual(
			{},
		);
	}
	expect(given).toBe(0);
});

test('a typed token is saved as the one in use, without asking 1688', async () => {
	const data = await saved(withTyped);
	expect(data.renewedToken).toBe('typed');
	expect(data.accessToken).toBe('typed');
	expect(given).toBe(0);
});

test('a missing one is fetched', async () => {
	expect(readTokens(await saved(withoutTyped)).accessToken).toBe('new 1');
});

test('a filled one that 1688 refuses is renewed', async () => {
	expect(readTokens(await saved(await saved(withTyped))).accessToken).toBe('new 1');
});

test.each([
	['takes the token', takesToken],
	['refuses for want of permission, which it checks later', hasNoPermission],
	['does not say', isDown],
])('a filled one stays, and the request is not sent again, when 1688 %s', async (_what, answer) => {
	const data = await saved(withTyped);
	account = answer;
	expect(await before(data)).toEqual({});
	expect(given).toBe(0);
});

test('a renewed one that was refused is renewed again once it has worked', async () => {
	const data = await saved(withoutTyped);
	memory.noteAccepted('new 1');
	expect(readTokens(await saved(data)).accessToken).toBe('new 2');
});

test('one that never worked is not renewed over and over', async () => {
	const data = await saved(withoutTyped);
	expect(await before(data)).toEqual({});
	expect(given).toBe(1);
});

test('a late refusal of the old token gets the new one', async () => {
	const old = await saved(withTyped);
	await before(old);
	expect(readTokens(await saved(old)).accessToken).toBe('new 1');
	expect(given).toBe(1);
});

test('after an edit the typed token was in use, so that is what was refused', async () => {
	const edited = { ...(await saved(withoutTyped)), accessToken: 'edited' };
	expect(readTokens(await saved(edited)).accessToken).toBe('new 2');
});

test('a refused refresh token is an error with advice, and one request for a minute', async () => {
	const by = jest.fn(refusing);
	for (let i = 0; i < 5; i++) {
		const error: unknown = await before(withoutTyped, by as never).catch(
			(reason: unknown) => reason,
		);
		expect(error).toBeInstanceOf(TokenError);
		expect((error as TokenError).description).toMatch(/Authorise the app again/);
	}
	expect(by).toHaveBeenCalledTimes(1);
});

describe('what the node sends next', () => {
	const next = (data: ICredentialDataDecryptedObject) => nextCredential(data, memory);
	const asksForToken = (data?: ICredentialDataDecryptedObject) => data?.renewedToken === '';

	test('is the stored token as long as 1688 has not refused it', () => {
		const data = next(withTyped);
		expect(asksForToken(data)).toBe(false);
		expect(readTokens(data!).accessToken).toBe('typed');
	});

	test('makes n8n ask for a token when there is none', () => {
		expect(asksForToken(next(withoutTyped))).toBe(true);
	});

	test('makes n8n ask for another one when 1688 has refused it', async () => {
		memory.refuse('typed');
		const data = next(withTyped)!;
		expect(asksForToken(data)).toBe(true);
		expect(readTokens(await saved(data)).accessToken).toBe('new 1');
	});

	test('is the newest token when the store does not have it yet', async () => {
		memory.refuse('typed');
		await before(next(withTyped)!);
		const late = next(withTyped);
		expect(asksForToken(late)).toBe(false);
		expect(readTokens(late!).accessToken).toBe('new 1');
	});

	test('is nothing when there is no refresh token', () => {
		memory.refuse('typed');
		expect(next({ ...withTyped, refreshToken: '' })).toBeUndefined();
	});

	test('is the typed token after an edit, whatever is stored beside it', async () => {
		const edited = { ...(await saved(withoutTyped)), accessToken: 'edited' };
		expect(readTokens(next(edited)!).accessToken).toBe('edited');
	});

	test('changes nothing of what was passed in', () => {
		const data = Object.freeze({ ...withoutTyped });
		next(data);
		expect(data).toEqual(withoutTyped);
	});
});
