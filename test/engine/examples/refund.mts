import { buyerApp, sellerApp } from '../../../sandbox/server.mts';
import { picture } from '../harness/binary.mts';
import { locator } from '../harness/workflow.mts';
import { askForReturn, orderWithoutRefund, seededRefund } from '../support/refunds.mts';
import type { Bench, Examples } from './example.mts';

const newOrder = ({ sandbox }: Bench) => orderWithoutRefund(sandbox, 'waitsellersend');

export const refundExamples: Examples = {
	agreeReturn: {
		app: sellerApp,
		parameters: ({ sandbox }) => ({
			refundId: askForReturn(sandbox),
			fullName: '赵六',
			address: '浙江省 杭州市 滨江区 网商路699号',
		}),
	},
	cancel: {
		app: buyerApp,
		parameters: ({ sandbox }) => ({ refundId: seededRefund(sandbox, 'waitselleragree').id }),
	},
	create: {
		app: buyerApp,
		parameters: (bench) => {
			const { id, yuan } = newOrder(bench);
			return { orderId: id, applyPayment: yuan, applyReasonId: '20028', description: '不想要了' };
		},
	},
	get: {
		app: buyerApp,
		parameters: ({ sandbox }) => ({ refundId: seededRefund(sandbox, 'refundsuccess').id }),
	},
	getMany: { app: buyerApp, parameters: {}, variants: [{ perspective: 'seller' }] },
	getMaximum: { app: buyerApp, parameters: (bench) => ({ orderId: newOrder(bench).id }) },
	getReasons: { app: buyerApp, parameters: (bench) => ({ orderId: newOrder(bench).id }) },
	getReturnAddress: { app: buyerApp, parameters: (bench) => ({ orderId: newOrder(bench).id }) },
	returnGoods: {
		app: buyerApp,
		parameters: ({ sandbox }) => ({
			refundId: seededRefund(sandbox, 'waitbuyersend').id,
			companyNo: locator('ZTO'),
			freightBill: '73123456789',
		}),
	},
	uploadEvidence: { app: buyerApp, parameters: {}, items: [{}], files: [picture('jpg')] },
};
