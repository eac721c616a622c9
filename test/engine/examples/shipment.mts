import { buyerApp, sellerApp } from '../../../sandbox/server.mts';
import type { OrderStatus } from '../../../sandbox/data/orderSeed.mts';
import { locator } from '../harness/workflow.mts';
import type { Bench, Examples } from './example.mts';

export const shipmentExamples: Examples = {
	estimateFreight: {
		app: buyerApp,
		parameters: ({ sandbox }) => {
			const { productID, skuInfos = [] } = sandbox.state.products.find((p) => p.skuInfos)!;
			return {
				productId: locator(String(productID)),
				districtCode: '330108',
				skus: { items: [{ skuId: String(skuInfos[0].skuId), quantity: 3 }] },
			};
		},
	},
	get: {
		app: buyerApp,
		parameters: (bench) => ({ orderId: orderOf(bench, 'success') }),
	},
	getCompanies: { app: sellerApp, parameters: {} },
	getFreightTemplates: { app: sellerApp, parameters: {} },
	send: {
		app: sellerApp,
		parameters: (bench) => ({
			orderId: orderOf(bench, 'waitsellersend'),
			companyNo: locator('SF'),
			mailNo: 'SF1234567890',
		}),
		variants: [
			({ sandbox }) => {
				const [order] = sandbox.state.orders
					.list({ status: 'waitsellersend' }, 0, 100)
					.orders.filter(({ lines }) => lines.length === 1);
				return {
					orderId: String(order.id),
					companyNo: locator('SF'),
					packaging: 'multiple',
					packages: { items: [{ mailNo: 'SF1234567890', quantity: order.lines[0].quantity }] },
				};
			},
		],
	},
	track: {
		app: buyerApp,
		parameters: (bench) => ({ orderId: orderOf(bench, 'success') }),
	},
	urge: {
		app: buyerApp,
		parameters: (bench) => ({ orderId: orderOf(bench, 'waitsellersend') }),
	},
};

function orderOf({ sandbox }: Bench, status: OrderStatus): string {
	return String(sandbox.state.orders.list({ status }, 0, 1).orders[0].id);
}
