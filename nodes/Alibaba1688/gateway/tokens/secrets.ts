import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { isRecord } from '../path';
import { typedText } from '../typedText';
import { readTokens } from './credentialTokens';

/** Every secret text of a credential, whichever its type is. */
export function secretsOf(data: ICredentialDataDecryptedObject): string[] {
	const { accessToken, refreshToken } = readTokens(data);
	const oauth: Record<string, unknown> = isRecord(data.oauthTokenData) ? data.oauthTokenData : {};
	return [
		data.appSecret,
		data.accessToken,
		data.refreshToken,
		data.renewedToken,
		accessToken,
		refreshToken,
		data.clientSecret,
		oauth.access_token,
		oauth.refresh_token,
	]
		.map(typedText)
		.filter(Boolean);
}
