import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../../gateway/path';
import { textOf } from '../../output/text';
import type { ApiUse } from '../operation';
import type { Steps } from '../steps';
import { holdsWares, type Ware } from './cargo';

/** The buyer's order list, asked for one external order number. */
export const boughtOrders: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
	parameters: [
		{ name: 'page', constant: 1 },
		{ name: 'pageSize', constant: 20 },
	],
	answer: { result: 'result', list: { total: 'totalRecord' } },
};

/** What the order lists say about an external order number. */
export type Bought =
	| { readonly kind: 'none' }
	/** An order with the same wares in the same quantities. */
	| { readonly kind: 'found'; readonly orderId: string }
	/** There is something, but nobody can say that it is this purchase. */
	| { readonly kind: 'unclear'; readonly why: string };

/**
 * Looks for the order of an external order number among the latest orders and the older ones.
 *
 * 1688 does not repeat the number in its answer, and filters of this list were seen to have no
 * effect, so an order counts only when it is the only one and holds the very same wares.
 */
export async function findBought(
	steps: Steps,
	outOrderId: string,
	wares: readonly Ware[],
): Promise<Bought> {
	const found: IDataObject[] = [];
	let total = 0;
	for (const isHis of [false, true]) {
		const answer = await steps.call(boughtOrders, { outOrderId, isHis }, 'read');
		if (answer.kind === 'nothing') continue;
		const listed = answer.value as IDataObject[];
		found.push(...listed);
		total += Number(valueAt(answer.body, 'totalRecord') ?? listed.length);
	}
	if (total === 0 && found.length === 0) return { kind: 'none' };
	if (total !== 1 || found.length !== 1) {
		return { kind: 'unclear', why: `1688 shows ${total} orders for it` };
	}
	const [order] = found;
	if (!holdsWares(order, wares)) {
		return { kind: 'unclear', why: 'the order that 1688 shows for it holds other products' };
	}
	const orderId =
		textOf(valueAt(order, 'baseInfo.idOfStr')) ?? textOf(valueAt(order, 'baseInfo.id'));
	return orderId === undefined
		? { kind: 'unclear', why: 'the order that 1688 shows for it has no ID' }
		: { kind: 'found', orderId };
}
