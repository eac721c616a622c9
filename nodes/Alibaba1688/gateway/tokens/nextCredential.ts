import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readTokens, renewedFields, type Renewed } from './credentialTokens';
import type { Renewals } from './renewals';

/**
 * The credential data to send the next request with, so that n8n asks for a new token before it when,
 * and only when, there is none that 1688 may take.
 *
 * @param data as n8n has it stored now
 * @returns undefined when there is no other token and no way to get one
 */
export function nextCredential(
	data: ICredentialDataDecryptedObject,
	memory: Renewals<Renewed>,
): ICredentialDataDecryptedObject | undefined {
	const tokens = readTokens(data);
	const { typed, accessToken } = tokens;
	const current: Renewed = { ...tokens.renewed, typed, accessToken };
	// Whether a token is beyond its stated end is for 1688 to say; its clock counts.
	if (accessToken !== '' && !memory.isRefused(accessToken)) {
		return tokens.refreshToken ? { ...data, ...renewedFields(current) } : { ...data };
	}
	if (!tokens.refreshToken) return undefined;
	const known = memory.known(typed);
	return { ...data, ...renewedFields(known ?? { ...current, accessToken: '' }) };
}
