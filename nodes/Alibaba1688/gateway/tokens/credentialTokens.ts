import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { parseExact } from '../json';
import { isRecord } from '../path';
import { typedText } from '../typedText';
import { fingerprint } from './fingerprint';

/**
 * What renewing brought. n8n saves it in two hidden fields of the credential: the access token in
 * `renewedToken`, which n8n knows as the one that expires, and the rest as JSON in
 * `renewedTokenDetails`, so that the parts cannot come from different renewals.
 */
export interface Renewed {
	/** Fingerprint of the fields that a person typed when this was got. */
	readonly typed: string;
	readonly accessToken: string;
	/** Epoch milliseconds; absent when 1688 did not say. */
	readonly expiresAt?: number;
	/** Present once 1688 gave another one than was typed. */
	readonly refreshToken?: string;
	readonly refreshTokenExpiresAt?: number;
	/** When a new refresh token was last asked for, epoch milliseconds. */
	readonly postponeTriedAt?: number;
}

/** The tokens of a credential that are in force. */
export interface CredentialTokens {
	/** Fingerprint of the fields that a person typed. */
	readonly typed: string;
	/** Empty when there is none yet, and for apps of the single-user kind. */
	readonly accessToken: string;
	/** Empty when the person typed none; the access token is then not renewed. */
	readonly refreshToken: string;
	/** What renewing brought for these typed fields, if anything; its access token may be empty. */
	readonly renewed?: Renewed;
}

export type RenewedFields = { renewedToken: string; renewedTokenDetails: string };

const TYPED_FIELDS = ['appKey', 'appSecret', 'accessToken', 'refreshToken', 'gatewayUrl'] as const;

/**
 * Which tokens to use: those that renewing brought, or the typed ones where a person has edited the
 * key, the secret or a token since.
 */
export function readTokens(data: ICredentialDataDecryptedObject): CredentialTokens {
	const typed = fingerprint(...TYPED_FIELDS.map((name) => typedText(data[name])));
	const renewed = readRenewed(data, typed);
	return {
		typed,
		accessToken: renewed ? renewed.accessToken : typedText(data.accessToken),
		refreshToken: renewed?.refreshToken ?? typedText(data.refreshToken),
		renewed,
	};
}

/** The hidden fields that keep what renewing brought. */
export function renewedFields({ accessToken, ...details }: Renewed): RenewedFields {
	return { renewedToken: accessToken, renewedTokenDetails: JSON.stringify(details) };
}

function readRenewed(data: ICredentialDataDecryptedObject, typed: string): Renewed | undefined {
	const details = typedText(data.renewedTokenDetails);
	const parsed = details === '' ? undefined : parseExact(details);
	if (!parsed?.ok || !isRecord(parsed.value) || parsed.value.typed !== typed) return undefined;
	return {
		...(parsed.value as Partial<Renewed>),
		typed,
		accessToken: typedText(data.renewedToken),
	};
}
