import { buyerApp } from '../../../sandbox/server.mts';
import type { Bench, Examples } from './example.mts';

export const orderExamples: Examples = {
	addMemo: {
		app: buyerApp,
		parameters: async ({ call }) => ({
			orderId: await firstOrder(call),
			memo: '先发蓝色',
		}),
	},
	create: {
		app: buyerApp,
		parameters: ({ sandbox }) => {
			const { productID, skuInfos = [] } = sandbox.state.products[0];
			const ware = { offerId: String(productID), specId: skuInfos[0]?.specId ?? '', quantity: 10 };
			return { cargo: { items: [ware] }, addressId: '12345678' };
		},
	},
	getMany: { app: buyerApp, parameters: {}, variants: [{ perspective: 'seller' }] },
};

async function firstOrder(call: Bench['call']): Promise<string> {
	const { result } = await call('com.alibaba.trade:alibaba.trade.getBuyerOrderList-1');
	return result[0].baseInfo.idOfStr;
}
