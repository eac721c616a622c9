import { sellerApp } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import type { Bench, Examples } from './example.mts';

const withSkus = ({ sandbox }: Bench) =>
	sandbox.state.products.find(({ skuInfos, status }) => skuInfos && status === 'published')!;
const own = (bench: Bench) => ({ productId: locator(String(withSkus(bench).productID)) });

export const inventoryExamples: Examples = {
	get: {
		app: sellerApp,
		parameters: own,
		variants: [(bench) => ({ ...own(bench), perspective: 'buyer' })],
	},
	update: {
		app: sellerApp,
		parameters: (bench) => ({
			...own(bench),
			sku: String(withSkus(bench).skuInfos![0].skuId),
			amount: 20,
			options: { verify: true },
		}),
	},
};
