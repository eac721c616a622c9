import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Sent } from '../call';
import type { SigningCredential } from '../gatewaySettings';
import type { CredentialTokens, Renewed } from './credentialTokens';
import { readTokenAnswer, type TokenVerdict } from './tokenAnswer';
import { renewalFailure, TokenError } from './tokenError';
import { postponeRequest, refreshRequest } from './tokenRequest';

/** Sends one unsigned request; never throws for what the network or the gateway does. */
export type Post = (request: IHttpRequestOptions) => Promise<Sent>;

const DAY_MS = 24 * 60 * 60 * 1000;
const POSTPONE_BELOW_MS = 30 * DAY_MS;

/**
 * Gets a new access token, and a new refresh token when the old one is about to end.
 *
 * @param now epoch milliseconds
 * @throws TokenError when there is no new access token
 */
export async function renew(
	app: SigningCredential,
	tokens: CredentialTokens,
	post: Post,
	now: number,
): Promise<Renewed> {
	const secrets = [app.appSecret, tokens.accessToken, tokens.refreshToken].filter(Boolean);
	const ask = async (request: IHttpRequestOptions): Promise<TokenVerdict> => {
		const sent = await post(request);
		return sent.ok ? readTokenAnswer(sent.answer, secrets, now) : sent;
	};

	const refreshed = await ask(refreshRequest(app, tokens.refreshToken));
	if (!refreshed.ok) throw new TokenError(renewalFailure(refreshed.failure));
	// A refresh normally brings no refresh token: then the old one stays.
	const renewed: Renewed = { ...tokens.renewed, typed: tokens.typed, ...filled(refreshed.grant) };
	if (!isPostponeDue(renewed, now)) return renewed;

	const tried = { ...renewed, postponeTriedAt: now };
	const { accessToken, refreshToken = tokens.refreshToken } = renewed;
	const postponed = await ask(postponeRequest(app, refreshToken, accessToken));
	// HTTP 400 says that it is too early; whatever else went wrong, the access token is there.
	return postponed.ok ? { ...tried, ...filled(postponed.grant) } : tried;
}

/**
 * Whether to ask for a new refresh token. When its end is not known, 1688 is asked once a day: it
 * answers only in the last 30 days.
 */
export function isPostponeDue(
	{ refreshTokenExpiresAt, postponeTriedAt }: Renewed,
	now: number,
): boolean {
	return refreshTokenExpiresAt === undefined
		? postponeTriedAt === undefined || now - postponeTriedAt >= DAY_MS
		: refreshTokenExpiresAt - now < POSTPONE_BELOW_MS;
}

/** Without the fields that 1688 did not send, so that they replace nothing. */
function filled<T extends object>(grant: T): T {
	return Object.fromEntries(Object.entries(grant).filter(([, value]) => value !== undefined)) as T;
}
