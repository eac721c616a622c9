import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readSigningCredential } from '../gatewaySettings';
import { typedText } from '../typedText';
import { readTokens, renewedFields, type Renewed, type RenewedFields } from './credentialTokens';
import { renew, type Post } from './renew';
import { Renewals } from './renewals';

/** The renewals of this process for credentials with a typed refresh token. */
export const renewals = new Renewals<Renewed>(Date.now);

/**
 * What n8n asks a credential for before a request, as long as its hidden token is empty, and after
 * 1688 refused that token. n8n saves the fields that are returned.
 *
 * n8n tells neither which of the two it is nor which token was refused: a filled token was in use, an
 * empty one was not.
 *
 * @returns no fields when there is no refresh token
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
	const current: Renewed = { ...tokens.renewed, typed, accessToken };

	if (typedText(data.renewedToken) !== '') {
		// n8n's HTTP Request node asks after every failure, whatever it was.
		if (memory.isFutile(accessToken)) return renewedFields(current);
		memory.refuse(accessToken);
	}
	// The token that a person typed is as good as a renewed one until 1688 says otherwise.
	if (memory.isUsable(current)) return renewedFields(current);
	// Credentials with the same typed fields have the same tokens.
	const known = memory.known(typed);
	if (known) return renewedFields(known);
	const renewed = await memory.renew(typed, async () => {
		const fresh = await renew(readSigningCredential(data), tokens, post, now());
		memory.noteNew(fresh);
		return fresh;
	});
	return renewedFields(renewed);
}
