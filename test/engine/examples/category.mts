import { buyerApp } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import type { Examples } from './example.mts';

export const categoryExamples: Examples = {
	get: {
		app: buyerApp,
		parameters: { categoryId: locator('10170'), language: 'en' },
		variants: [{ categoryId: locator('10170') }],
	},
	getAttributes: { app: buyerApp, parameters: { categoryId: locator('1031910') } },
	getMany: {
		app: buyerApp,
		parameters: { parentId: '10170', language: 'en' },
		variants: [{ parentId: '10170' }],
	},
	search: { app: buyerApp, parameters: { keyword: 'Dress', language: 'en' } },
};
