import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readSigningCredential, type SigningCredential } from './gatewaySettings';
import { InputError } from './inputError';
import { isRecord } from './path';
import { textOf } from './signs';
import { typedText } from './typedText';

/** What n8n keeps of the answers of the token endpoint, as far as it is needed here. */
export interface OAuth2Credential extends SigningCredential {
	/** Epoch milliseconds; absent when 1688 did not say, and in older versions of n8n. */
	readonly expiresAt?: number;
	/** A refusal that n8n took for an answer, because it came with HTTP 200. */
	readonly refusal: string;
}

/**
 * Reads a credential with a Connect button.
 *
 * @throws InputError when it is incomplete or was never connected
 */
export function readOAuth2Credential(data: ICredentialDataDecryptedObject): OAuth2Credential {
	const { gatewayUrl, requestsPerSecond } = data;
	// n8n's own names are filled from those that the person sees.
	const appKey = typedText(data.appKey) || typedText(data.clientId);
	const appSecret = typedText(data.appSecret) || typedText(data.clientSecret);
	const token = isRecord(data.oauthTokenData) ? data.oauthTokenData : {};
	const accessToken = textOf(token.access_token);
	const signing = readSigningCredential({
		appKey,
		appSecret,
		accessToken,
		gatewayUrl,
		requestsPerSecond,
	});
	if (!accessToken) {
		throw new InputError(
			'The 1688 credential is not connected to an account',
			'Open the credential and press its Connect button.',
		);
	}
	return {
		...signing,
		expiresAt: Number(textOf(token.n8n_expires_at)) || undefined,
		refusal: textOf(token.error_message) || textOf(token.error_description) || textOf(token.error),
	};
}
