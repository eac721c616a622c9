import type { IHttpRequestOptions } from 'n8n-workflow';
import type { SigningCredential } from '../gatewaySettings';

type App = Pick<SigningCredential, 'appKey' | 'appSecret' | 'gatewayUrl'>;

const TIMEOUT_MS = 10_000;

/** Asks for a new access token. The official SDKs spell the field in another way than the documentation. */
export function refreshRequest(app: App, refreshToken: string): IHttpRequestOptions {
	return tokenRequest(app, 'getToken', {
		grant_type: 'refresh_token',
		refresh_token: refreshToken,
	});
}

/** Asks for a new refresh token, which 1688 gives when the old one has less than 30 days left. */
export function postponeRequest(
	app: App,
	refreshToken: string,
	accessToken: string,
): IHttpRequestOptions {
	return tokenRequest(app, 'postponeToken', {
		refresh_token: refreshToken,
		access_token: accessToken,
	});
}

/** The token endpoints are not signed. The secret travels in the body, never in the URL. */
function tokenRequest(
	{ appKey, appSecret, gatewayUrl }: App,
	name: string,
	fields: Record<string, string>,
): IHttpRequestOptions {
	return {
		method: 'POST',
		url: `${gatewayUrl}/param2/1/system.oauth2/${name}/${appKey}`,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
		body: new URLSearchParams({
			client_id: appKey,
			client_secret: appSecret,
			...fields,
		}).toString(),
		encoding: 'text',
		json: false,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT_MS,
	};
}
