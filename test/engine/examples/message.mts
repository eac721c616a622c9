import { sellerApp } from '../../../sandbox/server.mts';
import type { Examples } from './example.mts';

const { appKey } = sellerApp;

export const messageExamples: Examples = {
	getMany: {
		app: sellerApp,
		parameters: async ({ sandbox }) => {
			await sandbox.push.push({ type: 'ORDER_BUYER_VIEW_ORDER_PAY', appKey, missed: true });
			return {};
		},
	},
	confirm: {
		app: sellerApp,
		parameters: async ({ sandbox }) => {
			const order = { type: 'ORDER_BUYER_VIEW_ORDER_PAY', appKey, missed: true };
			const [{ msgId }] = await sandbox.push.push(order);
			return { messageId: String(msgId) };
		},
	},
};
