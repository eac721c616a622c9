import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readSigningCredential } from '../gatewaySettings';
import { typedText } from '../typedText';
import { readTokens, renewedFields, type Renewed, type RenewedFields } from './credentialTokens';
import { isTokenRefused } from './probe';
import { renew, type Post } from './renew';
import { Renewals } from './renewals';

/** The renewals of this process for credentials with a typed refresh token. */
export const renewals = new Renewals<Renewed>(Date.now);

/**
 * What n8n asks a credential for before a request, as long as its hidden token is empty, and after a
 * request failed. n8n saves the fields that are returned, and sends the failed request again.
 *
 * n8n does not tell which of the two it is: a filled token was in use, an empty one was not. Nor does
 * it tell how the request failed. Its HTTP Request node asks after every failure, lost answers included,
 * so a new token is given only when 1688 refuses the old one: then nothing was carried out.
 *
 * @returns no fields when there is no refresh token, and when the token is not what is wrong
 * @throws TokenError when 1688 gives no new token
 */
export async function preAuthenticate(
	data: ICredentialDataDecryptedObject,
	post: Post,
	memory = renewals,
	now: () => number = Date.now,
): Promise<RenewedFields | Record<string, never>> {
	const tokens = readTokens(data);
	if (!tokens.refreshToken) return {};
	const { typed, accessToken } = tokens;
	const signing = readSigningCredential(data);

	if (typedText(data.renewedToken) !== '') {
		if (memory.isFutile(accessToken)) return {};
		const isRefused = memory.isRefused(accessToken) || (await isTokenRefused(signing, post, now));
		if (!isRefused) return {};
		memory.refuse(accessToken);
	} else if (accessToken !== '' && !memory.isRefused(accessToken)) {
		// The token that a person typed is as good as a renewed one until 1688 says otherwise.
		return renewedFields({ ...tokens.renewed, typed, accessToken });
	}
	// Credentials with the same typed fields have the same tokens.
	const known = memory.known(typed);
	if (known) return renewedFields(known);
	const renewed = await memory.renew(typed, async () => {
		const fresh = await renew(signing, tokens, post, now());
		memory.noteNew(fresh);
		return fresh;
	});
	return renewedFields(renewed);
}
