import type { IWebhookFunctions } from 'n8n-workflow';
import { InputError } from '../gateway/inputError';
import { typedText } from '../gateway/typedText';
import { chosenCredential } from './authentication';

/**
 * The App Secret of the node's credential, which also signs what 1688 pushes. The credential need not
 * be connected to an account for that.
 *
 * @throws InputError when it is empty
 */
export async function readAppSecret(context: IWebhookFunctions): Promise<string> {
	const data = await context.getCredentials(chosenCredential(context));
	// n8n's own name for it is filled from the one that the person sees.
	const appSecret = typedText(data.appSecret) || typedText(data.clientSecret);
	if (appSecret) return appSecret;
	throw new InputError(
		'The App Secret of the 1688 credential is empty',
		'Copy it from your app in the console of open.1688.com.',
	);
}
