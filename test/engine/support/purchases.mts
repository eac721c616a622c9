import type { INodeParameters } from 'n8n-workflow';
import type { OrderStep } from '../../../sandbox/data/orderSteps.mts';
import type { Product } from '../../../sandbox/data/products.mts';
import type { Sandbox } from '../../../sandbox/server.mts';

/** Pieces of each product that `purchase` buys. */
const QUANTITY = 10;

/** Offers that can be bought ten pieces of, with variants. */
export function purchasable({ state }: Sandbox, count: number): Product[] {
	return state.products
		.filter(
			({ status, skuInfos }) =>
				status === 'published' && (skuInfos?.[0].amountOnSale ?? 0) >= QUANTITY * 3,
		)
		.slice(0, count);
}

/** One line of `cargo` as the editor writes it. */
export function wareOf({ productID, skuInfos }: Product, quantity = QUANTITY): INodeParameters {
	return { offerId: String(productID), specId: skuInfos?.[0].specId ?? '', quantity };
}

/** The fields of Create and Preview for so many products. */
export function purchase(sandbox: Sandbox, count: number, also: Product[] = []): INodeParameters {
	const products = [...purchasable(sandbox, count), ...also].slice(-count - also.length);
	return {
		cargo: { items: products.map((product) => wareOf(product)) },
		addressId: '12345678',
	};
}

/** Puts a new unpaid order into the sandbox, as if it had been placed some time ago. */
export function placedOrder({ state }: Sandbox, lines = 1, agoMs = 60_000): string {
	const wares = state.products
		.filter(({ status, skuInfos }) => status === 'published' && skuInfos)
		.slice(0, lines)
		.map((product) => ({
			product,
			sku: product.skuInfos![0],
			quantity: QUANTITY,
			discountFen: 0,
		}));
	const order = { lines: wares, shippingFen: 600 };
	return String(state.orders.create(order, Date.now() - agoMs).id);
}

export function orderStep({ state }: Sandbox, orderId: string, ...steps: OrderStep[]): void {
	for (const step of steps) {
		if (!state.orders.advance(BigInt(orderId), step, Date.now())) {
			throw new Error(`Order ${orderId} cannot take the step ${step}`);
		}
	}
}
