import fc from 'fast-check';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	readTokens,
	renewedFields,
} from '../../../../../nodes/Alibaba1688/gateway/tokens/credentialTokens';
import { secretsOf } from '../../../../../nodes/Alibaba1688/gateway/tokens/secrets';
import { credential } from '../../../../support/credential.mts';

const typed = credential({ accessToken: 'typed access', refreshToken: 'typed refresh' });

/** The credential after a renewal. */
function renewed(
	data: ICredentialDataDecryptedObject = typed,
	details: { refreshToken?: string } = {},
): ICredentialDataDecryptedObject {
	const fields = renewedFields({
		typed: readTokens(data).typed,
		accessToken: 'renewed access',
		expiresAt: 1_790_000_000_000,
		...details,
	});
	return { ...data, ...fields };
}

test('what was typed is used until something was renewed', () => {
	expect(readTokens(typed)).toMatchObject({
		accessToken: 'typed access',
		refreshToken: 'typed refresh',
		renewed: undefined,
	});
});

test('what was renewed is used after that', () => {
	expect(readTokens(renewed())).toMatchObject({
		accessToken: 'renewed access',
		refreshToken: 'typed refresh',
		renewed: { expiresAt: 1_790_000_000_000 },
	});
	expect(readTokens(renewed(typed, { refreshToken: 'renewed refresh' }))).toMatchObject({
		refreshToken: 'renewed refresh',
	});
});

test('an emptied token stays empty, and what is known beside it is kept', () => {
	expect(readTokens({ ...renewed(), renewedToken: '' })).toMatchObject({
		accessToken: '',
		renewed: { expiresAt: 1_790_000_000_000 },
	});
});

test.each(['appKey', 'appSecret', 'accessToken', 'refreshToken', 'gatewayUrl'])(
	'an edit of %s replaces what was renewed',
	(field) => {
		const edited = { ...renewed(typed, { refreshToken: 'renewed refresh' }), [field]: 'edited' };
		const { accessToken, refreshToken } = readTokens(edited);
		expect(accessToken).toBe(field === 'accessToken' ? 'edited' : 'typed access');
		expect(refreshToken).toBe(field === 'refreshToken' ? 'edited' : 'typed refresh');
	},
);

test.each(['signatureStyle', 'requestsPerSecond'])('an edit of %s does not', (field) => {
	expect(readTokens({ ...renewed(), [field]: 'sign' }).accessToken).toBe('renewed access');
});

test('spaces around a pasted token are no edit', () => {
	expect(readTokens({ ...renewed(), accessToken: ' typed access\n' }).accessToken).toBe(
		'renewed access',
	);
});

test.each(['', '{', 'null', '[]', '"text"', '{"typed":7}'])(
	'details that cannot be read (%s) count as nothing renewed',
	(renewedTokenDetails) => {
		expect(readTokens({ ...renewed(), renewedTokenDetails }).accessToken).toBe('typed access');
	},
);

test('any tokens come back as they were saved', () => {
	const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value);
	fc.assert(
		fc.property(text, text, (accessToken, refreshToken) => {
			const typedFields = readTokens(typed).typed;
			const fields = renewedFields({ typed: typedFields, accessToken, refreshToken });
			expect(readTokens({ ...typed, ...fields })).toMatchObject({ accessToken, refreshToken });
		}),
	);
});

test('typed fields that only run together alike have another fingerprint', () => {
	const a = readTokens(credential({ accessToken: 'ab', refreshToken: 'c' }));
	const b = readTokens(credential({ accessToken: 'a', refreshToken: 'bc' }));
	expect(a.typed).not.toBe(b.typed);
});

test('every secret of a credential is known as such, whichever its type is', () => {
	const first = secretsOf(renewed(typed, { refreshToken: 'renewed refresh' }));
	expect(first).toEqual(
		expect.arrayContaining([
			'test123',
			'typed access',
			'typed refresh',
			'renewed access',
			'renewed refresh',
		]),
	);
	const second = secretsOf({
		clientSecret: 'a secret',
		oauthTokenData: { access_token: 'an access token', refresh_token: 'a refresh token' },
	});
	expect(second.sort()).toEqual(['a refresh token', 'a secret', 'an access token']);
	expect(secretsOf({ appKey: 'k' })).toEqual([]);
});
