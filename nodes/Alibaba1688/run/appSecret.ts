import type { IWebhookFunctions } from 'n8n-workflow';
import { readSigningCredential } from '../gateway/gatewaySettings';

/**
 * The App Secret of the node's credential, which also signs what 1688 pushes.
 *
 * @throws InputError when the credential is incomplete
 */
export async function readAppSecret(context: IWebhookFunctions): Promise<string> {
	return readSigningCredential(await context.getCredentials('alibaba1688Api')).appSecret;
}
