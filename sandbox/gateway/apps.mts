/** The two people of the sandbox. */
export type AccountName = 'seller' | 'buyer';

/** How an app may sign. */
export type SignatureStyle = 'openPlatform' | 'sign';

export interface AccessToken {
	value: string;
	/** Who gave the token to the app. */
	account: AccountName;
	expired?: boolean;
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
}

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
