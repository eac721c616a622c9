const hour = 60 * 60 * 1000;

/** How the token endpoints behave; all of it can be changed while the sandbox runs. */
export interface OAuthSettings {
	/** Life of the access tokens that are handed out from now on; ten hours are documented. */
	accessTokenLifeMs: number;
	/** Life of the refresh tokens; half a year is documented. */
	refreshTokenLifeMs: number;
	/** Life of a code of the authorise page; two minutes are documented. */
	codeLifeMs: number;
	/** `expires_in`: the documentation has a text, one client reads a number. */
	expiresIn: 'text' | 'number';
	/** `refresh_token_timeout`: the documentation has no milliseconds, the clients do. */
	timeoutFormat: 'seconds' | 'milliseconds';
	/** Whether a refresh brings a new refresh token; no client saw one. */
	rotatesRefreshToken: boolean;
	/** Fields of a refusal: those of the gateway, or those of the OAuth standard. */
	refusalStyle: 'gateway' | 'oauth';
	/** HTTP status of a refusal. */
	refusalStatus: number;
}

export const defaultOAuthSettings: Readonly<OAuthSettings> = {
	accessTokenLifeMs: 10 * hour,
	refreshTokenLifeMs: 182 * 24 * hour,
	codeLifeMs: 2 * 60 * 1000,
	expiresIn: 'text',
	timeoutFormat: 'milliseconds',
	rotatesRefreshToken: false,
	refusalStyle: 'gateway',
	refusalStatus: 400,
};

/** How often what was done; for tests. */
export interface OAuthCounts {
	/** Codes that the authorise page gave. */
	authorised: number;
	/** Codes that became tokens. */
	redeemed: number;
	/** Access tokens that came from a refresh token. */
	refreshed: number;
	/** Refresh tokens that came from an old one. */
	postponed: number;
	/** Requests to the token endpoints that were turned down. */
	refused: number;
}

export const noCounts: Readonly<OAuthCounts> = {
	authorised: 0,
	redeemed: 0,
	refreshed: 0,
	postponed: 0,
	refused: 0,
};
