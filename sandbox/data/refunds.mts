import type { OrderBook } from './orderBook.mts';
import type { RefundReason } from './refundReasons.mts';
import { seedRefunds } from './refundSeed.mts';

/** States of a refund, in 1688's words. */
export type RefundStatus =
	| 'waitselleragree'
	| 'waitbuyersend'
	| 'waitsellerreceive'
	| 'refundsuccess'
	| 'refundclose';

/** One thing that happened to a refund. */
export interface RefundOperation {
	at: number;
	/** 1 the buyer, 2 the seller. */
	role: 1 | 2;
	before: RefundStatus;
	after: RefundStatus;
	remark: string;
	description: string;
}

/** A buyer's wish for money back; amounts are fen, times epoch ms. */
export interface Refund {
	number: bigint;
	orderId: bigint;
	goods: ReadonlyArray<{ entryId: bigint; count: number }>;
	productName: string;
	/** Whether the goods go back too. */
	isReturn: boolean;
	goodsStatus: string;
	reason: RefundReason;
	applyPayment: number;
	applyCarriage: number;
	description: string;
	vouchers: readonly string[];
	status: RefundStatus;
	appliedAt: number;
	modifiedAt: number;
	/** How the buyer sent the goods back. */
	logistics?: { companyName: string; mailNo: string };
	/** Where the seller wants the goods. */
	returnTo?: { fullName: string; address: string; mobile: string; phone: string };
	operations: RefundOperation[];
}

/** Public number of a refund. */
export function refundIdOf({ number }: Refund): string {
	return `TQ${number}`;
}

/** Whether the buyer had confirmed the receipt when the wish was made (售后). */
export function isAfterSale({ goodsStatus }: Refund): boolean {
	return goodsStatus.startsWith('aftersale');
}

/** The refunds of the demo buyer, newest first. */
export class Refunds {
	private list: Refund[] | undefined;
	private nextNumber = 34_931_008_034_741_532n;

	constructor(private readonly orders: OrderBook) {}

	/** All of them; the seeded ones are made when they are first asked for. */
	get all(): readonly Refund[] {
		this.list ??= seedRefunds(this.orders);
		return this.list;
	}

	find(refundId: string | undefined): Refund | undefined {
		return this.all.find((refund) => refundIdOf(refund) === refundId);
	}

	ofOrder(orderId: bigint): Refund[] {
		return this.all.filter((refund) => refund.orderId === orderId);
	}

	create(refund: Omit<Refund, 'number' | 'status' | 'modifiedAt' | 'operations'>): Refund {
		const made: Refund = {
			...refund,
			number: this.nextNumber++,
			status: 'waitselleragree',
			modifiedAt: refund.appliedAt,
			operations: [],
		};
		this.list = [made, ...this.all];
		const remark = '买家申请退款协议，等待卖家确认';
		this.advance(made, 'waitselleragree', 1, remark, refund.description, refund.appliedAt);
		return made;
	}

	/** Moves a refund on, and the modification time of its order with it. */
	advance(
		refund: Refund,
		after: RefundStatus,
		role: 1 | 2,
		remark: string,
		description: string,
		at: number,
	): void {
		const before = refund.status;
		refund.operations.unshift({ at, role, before, after, remark, description });
		refund.status = after;
		refund.modifiedAt = at;
		const refundFen = after === 'refundsuccess' ? refund.applyPayment : undefined;
		this.orders.change(refund.orderId, { refundStatus: after, refundFen });
		this.orders.changeEntries(
			refund.orderId,
			refund.goods.map(({ entryId }) => entryId),
			{ refundStatus: entryStatuses[after], refundId: refundIdOf(refund), refundFen },
			at,
		);
	}

	/**
	 * Pays the money back, as a seller does on 1688's pages: no API does it. An order of which everything
	 * was paid back is over.
	 *
	 * @throws Error when there is no such refund
	 */
	pay(refundId: string, at: number): void {
		const refund = this.find(refundId);
		if (!refund) throw new Error(`The sandbox has no refund ${refundId}`);
		this.advance(refund, 'refundsuccess', 2, '退款成功', '卖家同意退款协议，退款成功', at);
		const order = this.orders.find(refund.orderId);
		if (!order || refund.goods.length < order.lines.length) return;
		this.orders.advance(order.id, order.status === 'waitsellersend' ? 'refund' : 'terminate', at);
	}
}

/** How the entries of an order spell the states of a refund. */
const entryStatuses: Readonly<Record<RefundStatus, string>> = {
	waitselleragree: 'WAIT_SELLER_AGREE',
	waitbuyersend: 'WAIT_BUYER_SEND',
	waitsellerreceive: 'WAIT_SELLER_RECEIVE',
	refundsuccess: 'REFUND_SUCCESS',
	refundclose: 'REFUND_CLOSED',
};
