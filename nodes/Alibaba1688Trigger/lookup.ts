import type { IDataObject } from 'n8n-workflow';
import { call, type Call, type Gateway } from '../Alibaba1688/gateway/call';
import { mapInOrder } from '../Alibaba1688/gateway/concurrency';
import { withTimeLeft } from '../Alibaba1688/gateway/deadline';
import { explain } from '../Alibaba1688/gateway/explain';
import { CallError } from '../Alibaba1688/gateway/failure';
import { isRecord } from '../Alibaba1688/gateway/path';
import type { Simplify } from '../Alibaba1688/operations/operation';
import { textOf } from '../Alibaba1688/output/text';
import { simplifyOfferDetail } from '../Alibaba1688/output/offer';
import { simplifyOrder } from '../Alibaba1688/output/order';

const SIDE_BY_SIDE = 5;
/** All lookups of one message together: 1688 waits for the answer, and n8n does not say if it gave up. */
const BUDGET_MS = 10_000;

/** The order or product that an event is about, and how 1688 gives it. */
interface Lookup {
	/** The field of the item that gets it. */
	readonly field: 'order' | 'product';
	readonly request: Call;
	readonly simplify: Simplify;
}

/**
 * Adds to each event that is about exactly one order or product what 1688 says of it now. An event is
 * never lost by that: when the call fails, `lookupError` says why, and the event goes on without it.
 *
 * @param open the way to the gateway, which a credential that is not connected does not have
 */
export async function addSubjects(
	open: () => Promise<Gateway>,
	events: readonly IDataObject[],
	{ simplify, language }: { simplify: boolean; language: string },
): Promise<IDataObject[]> {
	let opened: Promise<Gateway> | undefined;
	return await mapInOrder(events.length, SIDE_BY_SIDE, async (index) => {
		const event = events[index];
		const lookup = lookupOf(event, language);
		if (!lookup) return event;
		try {
			opened ??= open().then(withinBudget);
			const gateway = await opened;
			if (gateway.budgetMs! <= 0) throw new Error(TIME_IS_UP);
			const answer = await call(gateway, lookup.request);
			const record = answer.kind === 'data' ? (answer.value as IDataObject) : {};
			return {
				...event,
				[lookup.field]: simplify ? lookup.simplify(record, { includeContact: false }) : record,
			};
		} catch (error) {
			return { ...event, [lookup.field]: null, lookupError: sentence(error as Error) };
		}
	});
}

const TIME_IS_UP = 'The lookups of this message took too long';

function withinBudget(gateway: Gateway): Gateway {
	const end = gateway.clock.now() + BUDGET_MS;
	return withTimeLeft(gateway, () => end - gateway.clock.now());
}

function sentence(error: Error): string {
	return error instanceof CallError ? explain(error).message : error.message;
}

/** Undefined where an event is about no order and no product, or about several. */
function lookupOf({ type, data }: IDataObject, language: string): Lookup | undefined {
	if (!isRecord(data)) return undefined;
	const orderId = idIn(data.orderId);
	if (String(type).startsWith('ORDER_') && orderId) {
		return { field: 'order', request: orderCall(String(type), orderId), simplify: simplifyOrder };
	}
	const productId = idIn(data.offerId) ?? idIn(data.productId) ?? idIn(data.productIds);
	if (!productId) return undefined;
	return {
		field: 'product',
		request: productCall(productId, language),
		simplify: simplifyOfferDetail,
	};
}

/** One id as digits; a list of several joined with commas is none. */
function idIn(value: unknown): bigint | undefined {
	const text = textOf(value)?.trim() ?? '';
	return /^\d{1,19}$/.test(text) ? BigInt(text) : undefined;
}

function orderCall(type: string, orderId: bigint): Call {
	const view = type.startsWith('ORDER_BUYER_VIEW_') || type === 'ORDER_BATCH_PAY';
	return {
		api: `com.alibaba.trade:alibaba.trade.get.${view ? 'buyerView' : 'sellerView'}-1`,
		parameters: { webSite: '1688', orderId },
		effect: 'read',
		expected: { result: 'result' },
	};
}

function productCall(offerId: bigint, country: string): Call {
	return {
		api: 'com.alibaba.fenxiao.crossborder:product.search.queryProductDetail-1',
		parameters: { offerDetailParam: { offerId, country } },
		effect: 'read',
		expected: { result: 'result.result' },
	};
}
