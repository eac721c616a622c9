import { sellerApp } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import type { Examples } from './example.mts';

export const productExamples: Examples = {
	get: {
		app: sellerApp,
		parameters: ({ sandbox }) => ({
			productId: locator(String(sandbox.state.products[0].productID)),
		}),
	},
	getMany: { app: sellerApp, parameters: {} },
};
