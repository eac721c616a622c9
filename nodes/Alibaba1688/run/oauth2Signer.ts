import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Renewal, Sent, SignedSent } from '../gateway/call';
import type { Failure } from '../gateway/failure';
import type { GatewaySettings, SigningCredential } from '../gateway/gatewaySettings';
import { readOAuth2Credential, type OAuth2Credential } from '../gateway/oauth2Credential';
import { redact } from '../gateway/redact';
import { signRequest } from '../gateway/signRequest';
import { fingerprint } from '../gateway/tokens/fingerprint';
import { Renewals } from '../gateway/tokens/renewals';
import { secretsOf } from '../gateway/tokens/secrets';
import { renewalFailure, TokenError } from '../gateway/tokens/tokenError';
import { CONNECTED_CREDENTIAL } from './authentication';
import type { GatewayContext } from './gateway';
import { refreshFailure } from './refreshFailure';
import type { Signer } from './signer';
import { sendThrough } from './transport';

/** The renewals of this process; n8n's own lock covers one credential, but not who comes a moment late. */
const renewals = new Renewals<Connected>(Date.now);

/** A credential that was read, and everything in it that must not be shown. */
interface Connected {
	readonly signing: OAuth2Credential;
	readonly accessToken: string;
	readonly expiresAt?: number;
	readonly secrets: readonly string[];
}

const CONNECT_AGAIN =
	'Open the credential and press its Connect button again. A refresh token ends after some months, and with every change of the password of the 1688 account.';

/**
 * The credential with a Connect button. n8n gets and renews its token, but cannot sign with it, so
 * the node signs and sends by the plain helper.
 */
export class OAuth2Signer implements Signer {
	readonly settings: GatewaySettings;

	private readonly known = new Set<string>();

	private constructor(
		private readonly context: GatewayContext,
		private connected: Connected,
	) {
		this.settings = connected.signing;
		this.use(connected);
	}

	/** @throws InputError when the credential is incomplete or not connected */
	static async open(context: GatewayContext): Promise<OAuth2Signer> {
		return new OAuth2Signer(context, await read(context));
	}

	get secrets(): readonly string[] {
		return [...this.known];
	}

	async send(request: IHttpRequestOptions): Promise<SignedSent> {
		const { signing } = this.connected;
		const sent = await send(this.context, signing, request);
		const used = signing.accessToken;
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
		// Another call of this run was first.
		if (this.connected.accessToken !== used) return 'renewed';
		if (renewals.isFutile(used)) return tokenFailure('1688 refuses a token that it gave just now');
		const id = String(this.context.getNode().credentials?.[CONNECTED_CREDENTIAL]?.id);
		try {
			const key = fingerprint(id, used);
			this.use(await renewals.renew(key, async () => await renewed(this.context, used)));
			return 'renewed';
		} catch (error) {
			if (error instanceof TokenError) return error.failure;
			// What n8n itself refuses, such as a credential that was deleted meanwhile.
			return tokenFailure(redact((error as Error).message, this.secrets));
		}
	}

	private use(connected: Connected): void {
		this.connected = connected;
		for (const secret of connected.secrets) this.known.add(secret);
	}
}

/** Another token than the one that was used: the stored one, or a new one. */
async function renewed(context: GatewayContext, used: string): Promise<Connected> {
	const stored = await read(context);
	if (stored.accessToken !== used) return stored;
	const failure = await refresh(context, stored.secrets);
	if (failure) throw new TokenError(failure);
	const fresh = await read(context);
	if (fresh.accessToken === used) {
		// n8n takes a refusal with HTTP 200 for an answer, and the old token for a new one.
		const message = fresh.signing.refusal || 'the answer has no new token';
		const refused: Failure = { kind: 'token', code: '', message };
		throw new TokenError(renewalFailure(refused, CONNECT_AGAIN));
	}
	renewals.noteNew(fresh);
	return fresh;
}

function tokenFailure(message: string): Failure {
	return { kind: 'token', code: '', message, advice: CONNECT_AGAIN, notSent: true };
}

async function refresh(
	context: GatewayContext,
	secrets: readonly string[],
): Promise<Failure | undefined> {
	try {
		await context.helpers.refreshOAuth2Token.call(context, CONNECTED_CREDENTIAL, {
			// 1688 knows no Authorization header.
			includeCredentialsOnRefreshOnBody: true,
		});
		return undefined;
	} catch (error) {
		const failure = refreshFailure(error as Error, secrets);
		return failure
			? renewalFailure(failure, CONNECT_AGAIN)
			: tokenFailure(redact((error as Error).message, secrets));
	}
}

async function read(context: GatewayContext): Promise<Connected> {
	const data = await context.getCredentials(CONNECTED_CREDENTIAL);
	const signing = readOAuth2Credential(data);
	const { accessToken, expiresAt } = signing;
	return { signing, accessToken, expiresAt, secrets: secretsOf(data) };
}

async function send(
	context: GatewayContext,
	signing: SigningCredential,
	request: IHttpRequestOptions,
): Promise<Sent> {
	// n8n gives the plain helper no signal; poll, webhook and editor contexts have none.
	const abortSignal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return await sendThrough(
		async (options) => (await context.helpers.httpRequest(options)) as unknown,
		{ ...signRequest(signing, request, Date.now()), abortSignal },
	);
}
