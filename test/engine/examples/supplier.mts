import { buyerApp } from '../../../sandbox/server.mts';
import type { Examples } from './example.mts';

export const supplierExamples: Examples = {
	get: {
		app: buyerApp,
		parameters: ({ sandbox }) => ({ loginId: sandbox.state.suppliers[0].loginId }),
		variants: [
			({ sandbox }) => ({ findBy: 'knownDomain', domain: sandbox.state.suppliers[0].domain }),
		],
	},
	getChatLink: {
		app: buyerApp,
		parameters: ({ sandbox }) => ({ openUid: sandbox.state.suppliers[0].openUid }),
	},
	getMany: { app: buyerApp, parameters: {} },
};
