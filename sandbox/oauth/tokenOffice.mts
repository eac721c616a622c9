import { randomUUID } from 'node:crypto';
import { tokenState } from '../gateway/admission.mts';
import type { AccountName, RefreshToken } from '../gateway/apps.mts';
import type { AppRegistry } from '../gateway/registry.mts';
import {
	defaultOAuthSettings,
	noCounts,
	type OAuthCounts,
	type OAuthSettings,
} from './settings.mts';

/** Tokens as they are handed out. */
export interface Handout {
	account: AccountName;
	accessToken: string;
	lifeMs: number;
	/** Absent where the client gets none. */
	refreshToken?: RefreshToken;
}

/** A request that the token endpoints turn down; the wording is the sandbox's own. */
export class TokenRefusal {
	constructor(readonly message: string) {}
}

interface Code {
	appKey: string;
	account: AccountName;
	redirectUri: string;
	expiresAt: number;
}

/** `postponeToken` answers only when a refresh token has less than this left. */
const postponeBelowMs = 30 * 24 * 60 * 60 * 1000;

/** Gives out codes and tokens and remembers them. */
export class TokenOffice {
	settings: OAuthSettings = { ...defaultOAuthSettings };
	counts: OAuthCounts = { ...noCounts };
	private codes = new Map<string, Code>();

	/** @param now epoch ms. */
	constructor(
		private readonly apps: AppRegistry,
		private readonly now: () => number,
	) {}

	/** A code for the person who pressed the button of the authorise page. */
	authorise(appKey: string, account: AccountName, redirectUri: string): string {
		const code = randomUUID();
		const expiresAt = this.now() + this.settings.codeLifeMs;
		this.codes.set(code, { appKey, account, redirectUri, expiresAt });
		this.counts.authorised++;
		return code;
	}

	/**
	 * Tokens for a code, which is then used up.
	 *
	 * @throws TokenRefusal when the code is wrong, used, too old, or came by another redirect address.
	 */
	redeem(appKey: string, code: string, redirectUri: string, wantsRefreshToken: boolean): Handout {
		const found = this.codes.get(code);
		this.codes.delete(code);
		if (found?.appKey !== appKey) throw new TokenRefusal('code is invalid');
		if (this.now() >= found.expiresAt) throw new TokenRefusal('code is expired');
		if (found.redirectUri !== redirectUri) throw new TokenRefusal('redirect_uri does not match');
		this.counts.redeemed++;
		return this.grant(appKey, found.account, wantsRefreshToken);
	}

	/**
	 * A new access token.
	 *
	 * @throws TokenRefusal when the refresh token is unknown or expired.
	 */
	refresh(appKey: string, value: string): Handout {
		const { account } = this.refreshToken(appKey, value);
		this.counts.refreshed++;
		return this.grant(appKey, account, this.settings.rotatesRefreshToken);
	}

	/**
	 * A new refresh token.
	 *
	 * @throws TokenRefusal when a token is not valid, or the old one lives for 30 days or more.
	 */
	postpone(appKey: string, value: string, accessToken: string): Handout {
		const { account, expiresAt = Infinity } = this.refreshToken(appKey, value);
		if (tokenState(this.apps.get(appKey), accessToken, this.now()) !== 'valid') {
			throw new TokenRefusal('access_token is invalid');
		}
		if (expiresAt - this.now() >= postponeBelowMs) throw new TokenRefusal('bad request');
		this.counts.postponed++;
		return this.grant(appKey, account, true);
	}

	/** Tokens without the way over the authorise page, for tests. */
	grant(appKey: string, account: AccountName, withRefreshToken = true): Handout {
		const registered = this.apps.get(appKey);
		const { accessTokenLifeMs: lifeMs, refreshTokenLifeMs } = this.settings;
		const token = { value: randomUUID(), account, expiresAt: this.now() + lifeMs };
		registered.tokens.set(token.value, token);
		const handout: Handout = { account, accessToken: token.value, lifeMs };
		if (withRefreshToken) {
			const expiresAt = this.now() + refreshTokenLifeMs;
			handout.refreshToken = { value: randomUUID(), account, expiresAt };
			registered.refreshTokens.set(handout.refreshToken.value, handout.refreshToken);
		}
		return handout;
	}

	/** Ends all access tokens of an app at once, as a change of the account's password does. */
	endAccessTokens(appKey: string): void {
		const { tokens } = this.apps.get(appKey);
		for (const token of tokens.values()) tokens.set(token.value, { ...token, expired: true });
	}

	/** Ends all refresh tokens of an app at once. */
	endRefreshTokens(appKey: string): void {
		this.apps.get(appKey).refreshTokens.clear();
	}

	/** The values of all tokens that an app has ever got, ended ones included. */
	handedOut(appKey: string): { accessTokens: string[]; refreshTokens: string[] } {
		const { tokens, refreshTokens } = this.apps.get(appKey);
		return { accessTokens: [...tokens.keys()], refreshTokens: [...refreshTokens.keys()] };
	}

	/** Puts settings and counts back to the start. */
	reset(): void {
		this.settings = { ...defaultOAuthSettings };
		this.counts = { ...noCounts };
		this.codes.clear();
	}

	private refreshToken(appKey: string, value: string): RefreshToken {
		const token = this.apps.get(appKey).refreshTokens.get(value);
		if (!token) throw new TokenRefusal('refresh_token is invalid');
		if (this.now() >= (token.expiresAt ?? Infinity)) {
			throw new TokenRefusal('refresh_token is expired');
		}
		return token;
	}
}
