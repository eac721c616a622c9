import type { OrderSummary } from './orderSeed.mts';
import type { Product, Sku } from './products.mts';
import type { Receiver } from './receivers.mts';

/** One line of an order. */
export interface OrderLine {
	product: Product;
	/** Absent for an offer without variants. */
	sku?: Sku;
	quantity: number;
	/** Fen; negative lowers the price. */
	discountFen: number;
}

/** What became of one line, where it differs from what became of the order. */
export interface EntryState {
	/** 1 not sent, 2 sent, 3 received, 4 returned, 5 sent in part, 8 no shipment yet. */
	logisticsStatus?: number;
	/** In capitals in entries, such as `WAIT_SELLER_AGREE`. */
	refundStatus?: string;
	refundFen?: number;
	refundId?: string;
}

export interface Memo {
	text: string;
	/** 1 red, 2 blue, 3 green, 4 yellow. */
	icon: string;
}

/** Everything that an order is made of. Times are epoch ms. */
export interface OrderFacts extends OrderSummary {
	id: bigint;
	lines: readonly OrderLine[];
	shippingFen: number;
	receiver: Receiver;
	outOrderId?: string;
	payTime?: number;
	sendTime?: number;
	receiveTime?: number;
	closeTime?: number;
	closeReason?: string;
	/** What the buyer wrote when ordering. */
	remark?: string;
	/** What the buyer wrote later. */
	feedback?: string;
	buyerMemo?: Memo;
	sellerMemo?: Memo;
	/** Days by which the seller put off the end of the time for confirming receipt. */
	delayedDays?: number;
	/** In small letters for orders, such as `waitselleragree`. */
	refundStatus?: string;
	refundFen?: number;
	/** By entry id as text. */
	entryStates?: Readonly<Record<string, EntryState>>;
}

/** With one entry the entry has the order's own id, with several each has its own. */
export function entryId(order: Pick<OrderFacts, 'id' | 'lines'>, index: number): bigint {
	return order.lines.length === 1 ? order.id : order.id + BigInt(index + 1) * 1_000_000n;
}

export function entryIds(order: Pick<OrderFacts, 'id' | 'lines'>): bigint[] {
	return order.lines.map((_, index) => entryId(order, index));
}

/** Yuan per piece. */
export function linePrice({ product, sku }: OrderLine): number {
	return sku?.price ?? product.saleInfo.priceRanges[0].price;
}

/** Fen of a line before discount. */
export function lineFen(line: OrderLine): number {
	return Math.round(linePrice(line) * 100) * line.quantity;
}

/** Fen that the buyer pays for the goods before discount. */
export function goodsFen({ lines }: Pick<OrderFacts, 'lines'>): number {
	return sum(lines, lineFen);
}

export function discountFen({ lines }: Pick<OrderFacts, 'lines'>): number {
	return sum(lines, (line) => line.discountFen);
}

/** Fen that the buyer pays in all. */
export function totalFen(order: Pick<OrderFacts, 'lines' | 'shippingFen'>): number {
	return goodsFen(order) + discountFen(order) + order.shippingFen;
}

function sum<T>(values: readonly T[], amount: (value: T) => number): number {
	return values.reduce((total, value) => total + amount(value), 0);
}
