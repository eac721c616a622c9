import { createRandom, partSeed, type Random } from './random.mts';

/** Order states of the buyer's order list, with the words 1688 shows for them. */
export const orderStatuses = {
	waitbuyerpay: '等待买家付款',
	waitsellersend: '等待卖家发货',
	waitbuyerreceive: '等待买家收货',
	success: '交易成功',
	cancel: '交易取消',
	terminated: '交易终止',
} as const;

export type OrderStatus = keyof typeof orderStatuses;

const statusShares: ReadonlyArray<[OrderStatus, number]> = [
	['success', 0.55],
	['waitbuyerreceive', 0.17],
	['waitsellersend', 0.12],
	['cancel', 0.1],
	['waitbuyerpay', 0.06],
];

/** What lists filter and sort by, cheap enough to be made for every order. */
export interface OrderSummary {
	status: OrderStatus;
	/** Epoch ms. */
	createTime: number;
	/** Epoch ms. */
	modifyTime: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Mean distance between two orders: 50,000 of them span 52 days. */
const spacing = 1.5 * minute;

/**
 * The summary of a seeded order; index 0 is the newest.
 *
 * @returns the summary, and the source of random choices for the rest of the same order.
 */
export function seedSummary(
	seed: number,
	index: number,
	referenceTime: number,
): OrderSummary & { random: Random } {
	const random = createRandom(partSeed(seed, index));
	const createTime = referenceTime - Math.floor((index + random.next()) * spacing);
	const lifetime = Math.min(referenceTime - createTime, 6 * day);
	return {
		status: pickStatus(random.next()),
		createTime,
		modifyTime: createTime + Math.floor(random.next() * lifetime),
		random,
	};
}

function pickStatus(position: number): OrderStatus {
	let sum = 0;
	for (const [status, share] of statusShares) {
		sum += share;
		if (position < sum) return status;
	}
	return 'cancel';
}

/*
 * A seeded order id has 19 digits: a fixed head, the scrambled index, and a tail that all orders of one
 * buyer share, as in the documented samples. It can be turned back into the index, so no table of ids
 * is needed.
 */
const head = 2_938n * 10n ** 15n;
const tail = 492_085n;
const stride = 997;
const newestMiddle = 600_000_000;

export function seedOrderId(seed: number, index: number): bigint {
	const jitter = (partSeed(seed, index) >>> 8) % stride;
	return head + BigInt(newestMiddle - index * stride + jitter) * 1_000_000n + tail;
}

/** The index behind a seeded order id, or -1. */
export function indexOfSeedOrder(seed: number, id: bigint): number {
	const middle = Number((id - head - tail) / 1_000_000n);
	const index = Math.ceil((newestMiddle - middle) / stride);
	return index >= 0 && seedOrderId(seed, index) === id ? index : -1;
}
