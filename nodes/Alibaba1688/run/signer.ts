import type { IHttpRequestOptions } from 'n8n-workflow';
import type { SignedSent } from '../gateway/call';
import type { GatewaySettings } from '../gateway/gatewaySettings';

/** Signs and sends with one credential, and keeps the token that it signs with. */
export interface Signer {
	readonly settings: GatewaySettings;
	/** Texts that must not appear in messages, those that came by renewing included. */
	readonly secrets: readonly string[];
	send(request: IHttpRequestOptions): Promise<SignedSent>;
}
