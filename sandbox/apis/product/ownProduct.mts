import type { Product } from '../../data/products.mts';
import { toGatewayDate } from '../../gateway/dates.mts';
import type { ApiContext } from '../api.mts';

/** A product of the shop that has not gone to the recycle bin. */
export function ownProduct({ state }: ApiContext, id: unknown): Product | undefined {
	const product = state.productById.get(String(id));
	return product?.status === 'deleted' ? undefined : product;
}

/** Notes a change, so that lists by time of modification show it. */
export function touch(product: Product, now: number): void {
	product.lastUpdateTime = toGatewayDate(now);
}

/** An id in an answer: a bare number as far as it is one. */
export function bareNumber(id: unknown): bigint | string {
	return /^\d+$/.test(String(id)) ? BigInt(String(id)) : String(id);
}
