import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sellerApp, type SandboxApp } from '../../../sandbox/gateway/apps.mts';
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
