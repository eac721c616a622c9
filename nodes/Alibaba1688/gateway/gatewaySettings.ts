import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { InputError } from './inputError';
import { readTokens } from './tokens/credentialTokens';
import { typedText } from './typedText';

/** How a request is signed; see docs/architecture.md. */
export type SignatureStyle = 'openPlatform' | 'sign';

/** What the node needs to know of a credential to address and pace calls: nothing secret. */
export interface GatewaySettings {
	readonly appKey: string;
	readonly signatureStyle: SignatureStyle;
	/** Without a trailing slash. */
	readonly gatewayUrl: string;
	/** Calls per second that the app may make. */
	readonly requestsPerSecond: number;
}

/** What signing needs on top. */
export interface SigningCredential extends GatewaySettings {
	readonly appSecret: string;
	/** Empty for apps of the single-user kind. */
	readonly accessToken: string;
}

export const DEFAULT_GATEWAY_URL = 'https://gw.open.1688.com/openapi';
export const DEFAULT_REQUESTS_PER_SECOND = 5;

/**
 * Checks the fields of the credential.
 *
 * @throws InputError that names the field and says how to put it right
 */
export function readGatewaySettings(data: ICredentialDataDecryptedObject): GatewaySettings {
	const appKey = typedText(data.appKey);
	if (!appKey) throw new InputError('The App Key of the 1688 credential is empty', WHERE_KEYS);
	if (!/^[\w-]+$/.test(appKey)) {
		throw new InputError(
			'The App Key of the 1688 credential has characters that no App Key has',
			WHERE_KEYS,
		);
	}
	const requestsPerSecond = Number(data.requestsPerSecond ?? DEFAULT_REQUESTS_PER_SECOND);
	if (!(requestsPerSecond > 0)) {
		throw new InputError('Requests per Second of the 1688 credential must be more than 0');
	}
	return {
		appKey,
		signatureStyle: data.signatureStyle === 'sign' ? 'sign' : 'openPlatform',
		gatewayUrl: checkGatewayUrl(typedText(data.gatewayUrl) || DEFAULT_GATEWAY_URL),
		requestsPerSecond,
	};
}

/**
 * @throws InputError that names the field and says how to put it right
 */
export function readSigningCredential(data: ICredentialDataDecryptedObject): SigningCredential {
	const appSecret = typedText(data.appSecret);
	if (!appSecret)
		throw new InputError('The App Secret of the 1688 credential is empty', WHERE_KEYS);
	return { ...readGatewaySettings(data), appSecret, accessToken: readTokens(data).accessToken };
}

const WHERE_KEYS = 'Copy it from your app in the console of open.1688.com.';

let lastChecked = { value: '', url: '' };

function checkGatewayUrl(value: string): string {
	// The same credential signs call after call.
	if (value !== lastChecked.value) lastChecked = { value, url: readGatewayUrl(value) };
	return lastChecked.url;
}

function readGatewayUrl(value: string): string {
	const hint = `The usual value is ${DEFAULT_GATEWAY_URL}`;
	if (!URL.canParse(value)) {
		throw new InputError(`The Gateway URL '${value}' of the 1688 credential is not a URL`, hint);
	}
	const url = new URL(value);
	if (url.username || url.password || url.search || url.hash) {
		throw new InputError(
			'The Gateway URL of the 1688 credential must be an address and a path only',
			hint,
		);
	}
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
		throw new InputError(
			`The Gateway URL '${value}' of the 1688 credential must start with https://`,
			`Plain http is allowed for this computer only. ${hint}`,
		);
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
