import type { IDataObject } from 'n8n-workflow';
import { OutcomeError } from '../../gateway/outcomeError';
import { valueAt } from '../../gateway/path';
import { orderLines } from '../../output/order';
import type { ApiUse } from '../operation';
import type { Steps } from '../steps';
import type { Ware } from './wares';

/** The buyer's order list, asked for one `outOrderId`. */
export const ordersByOutOrderId: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
	parameters: [
		{ name: 'outOrderId', type: 'String', field: 'outOrderId', label: 'Out Order ID' },
		{ name: 'page', constant: 1 },
		{ name: 'pageSize', constant: 20 },
	],
	answer: { result: 'result', list: { total: 'totalRecord' } },
};

/** Time for a new order to appear in the list, in milliseconds before each look. */
const WAITS_MS = [2_000, 4_000, 8_000];

/**
 * The order that was already made for an `outOrderId`, among current and older ones.
 *
 * 1688 does not repeat the number in its answer, and other filters of this list were seen to have no
 * effect. So one hit counts only when it is what would be bought now, and no hit only when the list is
 * empty.
 *
 * @throws OutcomeError for everything in between
 */
export async function findExistingOrder(
	steps: Steps,
	outOrderId: string,
	wares: readonly Ware[],
): Promise<IDataObject | undefined> {
	const found: IDataObject[] = [];
	let total = 0;
	for (const isHis of [false, true]) {
		const answer = await steps.call(ordersByOutOrderId, { isHis }, 'read');
		if (answer.kind === 'nothing') continue;
		const entries = answer.value as IDataObject[];
		const counted = Number(valueAt(answer.body, 'totalRecord') ?? NaN);
		total += Number.isFinite(counted) ? counted : Math.max(entries.length, 2);
		found.push(...entries);
	}
	if (total === 0 && found.length === 0) return undefined;
	if (total === 1 && found.length === 1 && isSamePurchase(found[0], wares)) return found[0];
	throw new OutcomeError(
		`Outcome unknown, check by hand: 1688 lists ${total} order(s) for Out Order ID '${outOrderId}'`,
		total === 1
			? `The order that it lists (${String(valueAt(found[0], 'baseInfo.idOfStr'))}) is not what this item buys, so it may belong to another purchase. Nothing was bought now. Use another Out Order ID for another purchase.`
			: 'That does not show whether this purchase was already made: only one order with the same products and quantities does. No order was placed now. Look among your latest orders at 1688, then run this item with a new Out Order ID if the order is missing.',
	);
}

/** The same look after a call whose answer was lost: a new order may appear late. */
export async function awaitOrder(
	steps: Steps,
	outOrderId: string,
	wares: readonly Ware[],
): Promise<IDataObject | undefined> {
	for (const ms of WAITS_MS) {
		await steps.wait(ms);
		const order = await findExistingOrder(steps, outOrderId, wares);
		if (order) return order;
	}
	return undefined;
}

/** Whether an order has the same products, variants and quantities. */
export function isSamePurchase(order: IDataObject, wares: readonly Ware[]): boolean {
	const ordered = orderLines(order).map(({ productID, specId, quantity }) =>
		keyOf(productID, specId, quantity),
	);
	const wanted = wares.map(({ offerId, specId, quantity }) => keyOf(offerId, specId, quantity));
	return (
		wares.every(({ offerId }) => offerId !== undefined) &&
		[...ordered].sort().join('\n') === [...wanted].sort().join('\n')
	);
}

function keyOf(productId: unknown, specId: unknown, quantity: unknown): string {
	return `${String(productId)} ${String(specId ?? '')} ${Number(quantity)}`;
}
