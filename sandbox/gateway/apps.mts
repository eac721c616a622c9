/** The two people of the sandbox. */
export type AccountName = 'seller' | 'buyer';

/** How an app may sign. */
export type SignatureStyle = 'openPlatform' | 'sign';

export interface AccessToken {
	value: string;
	/** Who gave the token to the app. */
	account: AccountName;
	expired?: boolean;
	/** Epoch ms; without it the token lives until it is told to have expired. */
	expiresAt?: number;
}

/** What gets a new access token when the old one has expired. */
export interface RefreshToken {
	value: string;
	account: AccountName;
	/** Epoch ms; without it the token lives for ever. */
	expiresAt?: number;
}

/** An app as registered in the console of the open platform. */
export interface SandboxApp {
	appKey: string;
	appSecret: string;
	/** Signature styles that the gateway accepts from this app. */
	styles: readonly SignatureStyle[];
	/** APIs the app has permission for. */
	acl: 'all' | readonly string[] | { allExcept: readonly string[] };
	/** The person a self-use app acts for; such an app needs no access token. */
	singleUser?: AccountName;
	tokens: readonly AccessToken[];
	refreshTokens?: readonly RefreshToken[];
	/** The domains that were registered in the console for the way back from the authorise page. */
	redirectDomains?: readonly string[];
}

/** Where an n8n on this computer can be reached. */
const thisComputer = ['localhost', '127.0.0.1'];

/** An app with everything allowed, authorised by the demo seller. */
export const sellerApp: SandboxApp = {
	appKey: '8888888',
	appSecret: 'sandbox-secret-of-the-seller-app',
	styles: ['openPlatform', 'sign'],
	acl: 'all',
	tokens: [
		{ value: 'sandbox-token-of-the-seller', account: 'seller' },
		{ value: 'sandbox-token-of-the-seller-expired', account: 'seller', expired: true },
	],
	refreshTokens: [{ value: 'sandbox-refresh-token-of-the-seller', account: 'seller' }],
	redirectDomains: thisComputer,
};

/** A buyer's app. 1688 does not grant the seller's product APIs to such an app. */
export const buyerApp: SandboxApp = {
	appKey: '6666666',
	appSecret: 'sandbox-secret-of-the-buyer-app',
	styles: ['openPlatform', 'sign'],
	acl: {
		allExcept: [
			'com.alibaba.product:alibaba.product.get-1',
			'com.alibaba.product:alibaba.product.list.get-1',
		],
	},
	tokens: [
		{ value: 'sandbox-token-of-the-buyer', account: 'buyer' },
		{ value: 'sandbox-token-of-the-buyer-expired', account: 'buyer', expired: true },
	],
	refreshTokens: [{ value: 'sandbox-refresh-token-of-the-buyer', account: 'buyer' }],
	redirectDomains: thisComputer,
};

/** A self-use app of the seller: single-user authorisation, no access token. */
export const singleUserApp: SandboxApp = {
	appKey: '7777777',
	appSecret: 'sandbox-secret-of-the-single-user-app',
	styles: ['openPlatform', 'sign'],
	acl: 'all',
	singleUser: 'seller',
	tokens: [],
};

export const demoApps: readonly SandboxApp[] = [sellerApp, buyerApp, singleUserApp];

/** Whether the app has permission for the API. `system` APIs need none. */
export function mayCall(app: SandboxApp, apiId: string): boolean {
	if (apiId.startsWith('system:') || app.acl === 'all') return true;
	if ('allExcept' in app.acl) return !app.acl.allExcept.includes(apiId);
	return app.acl.includes(apiId);
}
