import { sellerApp } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import type { Examples } from './example.mts';

export const apiExamples: Examples = {
	call: {
		app: sellerApp,
		parameters: {
			api: locator('com.alibaba.account:alibaba.account.basic-1'),
			specifyParameters: 'json',
		},
		isOpen: true,
	},
};
