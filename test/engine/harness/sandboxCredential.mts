import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sellerApp, type SandboxApp } from '../../../sandbox/gateway/apps.mts';
import type { Handout } from '../../../sandbox/oauth/tokenOffice.mts';
import type { Sandbox } from '../../../sandbox/server.mts';

/** The credential of an app of the sandbox, as a user would fill it in. */
export function sandboxCredential(
	sandbox: Pick<Sandbox, 'gatewayUrl'>,
	overrides: ICredentialDataDecryptedObject = {},
	app: SandboxApp = sellerApp,
): Record<string, ICredentialDataDecryptedObject> {
	return {
		alibaba1688Api: {
			appKey: app.appKey,
			appSecret: app.appSecret,
			accessToken: app.tokens[0]?.value ?? '',
			signatureStyle: 'openPlatform',
			gatewayUrl: sandbox.gatewayUrl,
			requestsPerSecond: 1000,
			...overrides,
		},
	};
}

/** The credential with a Connect button after it was connected, as n8n stores it. */
export function connectedCredential(
	sandbox: Pick<Sandbox, 'gatewayUrl' | 'authoriseUrl'>,
	{ accessToken, lifeMs, refreshToken }: Handout,
	overrides: ICredentialDataDecryptedObject = {},
	app: SandboxApp = sellerApp,
): Record<string, ICredentialDataDecryptedObject> {
	return {
		alibaba1688OAuth2Api: {
			appKey: app.appKey,
			appSecret: app.appSecret,
			authUrl: sandbox.authoriseUrl,
			gatewayUrl: sandbox.gatewayUrl,
			requestsPerSecond: 1000,
			oauthTokenData: {
				access_token: accessToken,
				refresh_token: refreshToken?.value,
				expires_in: String(lifeMs / 1000),
			},
			...overrides,
		},
	};
}
