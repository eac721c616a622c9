import { sellerApp } from '../../../sandbox/server.mts';
import type { Examples } from './example.mts';

export const accountExamples: Examples = {
	get: { app: sellerApp, parameters: {} },
	getSubAccounts: {
		app: sellerApp,
		parameters: {},
		variants: [{ loginId: 'sandbox卖家01:客服' }],
	},
};
