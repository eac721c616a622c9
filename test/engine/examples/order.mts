import type { INodeParameters } from 'n8n-workflow';
import { buyerApp, sellerApp, type Sandbox } from '../../../sandbox/server.mts';
import { orderStep, purchasable, purchase } from '../support/purchases.mts';
import type { Bench, Examples } from './example.mts';

/** The fields of an operation on a new order that took some steps. */
const onNewOrder =
	(fields: INodeParameters, ...steps: Array<'pay' | 'send'>) =>
	async (bench: Bench): Promise<INodeParameters> => ({
		orderId: await newOrder(bench, ...steps),
		...fields,
	});

export const orderExamples: Examples = {
	addMemo: { app: buyerApp, parameters: onNewOrder({ memo: '先发蓝色' }) },
	addMessage: { app: buyerApp, parameters: onNewOrder({ feedback: '请尽快发货' }) },
	cancel: { app: buyerApp, parameters: ({ sandbox }) => ({ orderId: oldUnpaid(sandbox) }) },
	claimCoupon: {
		app: buyerApp,
		parameters: ({ sandbox }) => ({ offerIds: String(purchasable(sandbox, 1)[0].productID) }),
	},
	confirmReceipt: { app: buyerApp, parameters: onNewOrder({}, 'pay', 'send') },
	create: {
		app: buyerApp,
		parameters: ({ sandbox }) => purchase(sandbox, 1),
		variants: [
			({ sandbox }) => {
				sandbox.state.behaviour.otherWares = 'order';
				const [, second] = purchasable(sandbox, 2);
				second.status = 'expired';
				return { ...purchase(sandbox, 2, [second]), orderType: 'crossBorder' };
			},
		],
	},
	extendConfirmTime: {
		app: sellerApp,
		parameters: onNewOrder({ delayedDays: 3 }, 'pay', 'send'),
	},
	get: {
		app: buyerApp,
		parameters: onNewOrder({}),
		variants: [onNewOrder({ perspective: 'seller' })],
	},
	getMany: { app: buyerApp, parameters: {}, variants: [{ perspective: 'seller' }] },
	getPaymentLink: { app: buyerApp, parameters: onNewOrder({}) },
	getPaymentOptions: {
		app: buyerApp,
		parameters: onNewOrder({}),
	},
	pay: { app: buyerApp, parameters: onNewOrder({}) },
	preview: { app: buyerApp, parameters: ({ sandbox }) => purchase(sandbox, 1) },
	updateAddress: {
		app: buyerApp,
		parameters: onNewOrder({ addressId: '12345678' }),
	},
	updatePrice: {
		app: sellerApp,
		parameters: async (bench) => {
			const orderId = await newOrder(bench);
			return {
				orderId,
				carriage: '5.00',
				entryDiscounts: { items: [{ id: orderId, discount: '-1.50' }] },
			};
		},
	},
};

/** Places an order through the API and lets it take steps. */
async function newOrder(
	{ sandbox, call }: Bench,
	...steps: Array<'pay' | 'send'>
): Promise<string> {
	const [{ productID, skuInfos }] = purchasable(sandbox, 1);
	const ware = { offerId: productID, specId: skuInfos?.[0].specId, quantity: 10 };
	const { result } = await call('com.alibaba.trade:alibaba.trade.fastCreateOrder-1', {
		flow: 'general',
		addressParam: '{"addressId":1}',
		cargoParamList: JSON.stringify([ware]),
	});
	for (const step of steps) orderStep(sandbox, result.orderId, step);
	return result.orderId as string;
}

/** An unpaid order that is old enough to be closed. */
function oldUnpaid({ state }: Sandbox): string {
	return String(state.orders.list({ status: 'waitbuyerpay' }, 0, 1).orders[0].id);
}
