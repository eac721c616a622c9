import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Renewal, Sent, SignedSent } from '../gateway/call';
import { readGatewaySettings, type GatewaySettings } from '../gateway/gatewaySettings';
import { readTokens } from '../gateway/tokens/credentialTokens';
import { nextCredential } from '../gateway/tokens/nextCredential';
import { renewals } from '../gateway/tokens/preAuthenticate';
import { secretsOf } from '../gateway/tokens/secrets';
import { typedText } from '../gateway/typedText';
import { APP_CREDENTIAL } from './authentication';
import type { GatewayContext } from './gateway';
import type { Signer } from './signer';
import { sendThrough } from './transport';

/**
 * The credential with App Key and tokens. n8n signs through it, and renews its token when the hidden
 * field for that is empty: `preAuthentication` is the only place whose result n8n saves.
 */
export class AppSigner implements Signer {
	readonly settings: GatewaySettings;

	private readonly known = new Set<string>();

	private constructor(
		private readonly context: GatewayContext,
		/** What the next request is sent with; n8n puts renewed tokens into it. */
		private data: ICredentialDataDecryptedObject,
	) {
		this.settings = readGatewaySettings(data);
		this.note();
	}

	/** @throws InputError when the credential is incomplete */
	static async open(context: GatewayContext): Promise<AppSigner> {
		const data = await context.getCredentials(APP_CREDENTIAL);
		return new AppSigner(context, nextCredential(data, renewals) ?? data);
	}

	get secrets(): readonly string[] {
		return [...this.known];
	}

	async send(request: IHttpRequestOptions): Promise<SignedSent> {
		const { data } = this;
		const sent = await send(this.context, request, data);
		const renewed = typedText(data.renewedToken);
		if (renewed !== '' && !this.known.has(renewed)) this.note();
		const used = readTokens(data).accessToken;
		return {
			...sent,
			token: {
				accepted: () => renewals.noteAccepted(used),
				refused: async () => await this.renew(used),
			},
		};
	}

	/** @param used the token that 1688 refused */
	private async renew(used: string): Promise<Renewal> {
		if (renewals.isFutile(used)) return 'impossible';
		renewals.refuse(used);
		const { accessToken } = readTokens(this.data);
		// Another call of this run was first.
		if (accessToken !== '' && !renewals.isRefused(accessToken)) return 'renewed';
		const stored = await this.context.getCredentials(APP_CREDENTIAL);
		const next = nextCredential(stored, renewals);
		if (!next) return 'impossible';
		this.data = next;
		// Somebody can have typed another token meanwhile.
		this.note();
		return 'renewed';
	}

	private note(): void {
		for (const secret of secretsOf(this.data)) this.known.add(secret);
	}
}

async function send(
	context: GatewayContext,
	request: IHttpRequestOptions,
	data: ICredentialDataDecryptedObject,
): Promise<Sent> {
	const credentialsDecrypted = { id: '', name: '', type: APP_CREDENTIAL, data };
	return await sendThrough(
		async (options) =>
			(await context.helpers.httpRequestWithAuthentication.call(context, APP_CREDENTIAL, options, {
				credentialsDecrypted,
			})) as unknown,
		request,
	);
}
