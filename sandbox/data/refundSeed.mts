import type { OrderBook } from './orderBook.mts';
import { lineFen, type OrderFacts } from './orderFacts.mts';
import { orderModel } from './orders.mts';
import { refundReasons } from './refundReasons.mts';
import type { Refund, RefundStatus } from './refunds.mts';

const statuses: readonly RefundStatus[] = [
	'refundsuccess',
	'waitselleragree',
	'refundclose',
	'waitbuyersend',
	'waitsellerreceive',
];

/** Orders that are looked at for one that the buyer wanted money back of. */
const ordersLookedAt = 400;
const hour = 60 * 60 * 1000;

/** Refunds that were there from the start: of about every sixth order that was paid and sent. */
export function seedRefunds(orders: OrderBook): Refund[] {
	return orders
		.list({}, 0, ordersLookedAt)
		.orders.filter(({ status }) => status === 'waitbuyerreceive' || status === 'success')
		.filter((_, index) => index % 6 === 5)
		.map(seedRefund);
}

function seedRefund(order: OrderFacts, index: number): Refund {
	const [line] = order.lines;
	const [entry] = orderModel(order).productItems;
	const status = statuses[index % statuses.length];
	const isReturn = status !== 'waitselleragree';
	const appliedAt = order.createTime + 30 * hour;
	const payment = lineFen(line) + line.discountFen;
	return {
		number: order.id / 1000n,
		orderId: order.id,
		goods: [{ entryId: entry.subItemID, count: line.quantity }],
		productName: entry.name,
		isReturn,
		goodsStatus: 'refundBuyerReceived',
		reason: refundReasons[index % refundReasons.length],
		applyPayment: payment,
		applyCarriage: 0,
		description: '商品与描述不符',
		vouchers: [],
		status,
		appliedAt,
		modifiedAt: appliedAt + hour,
		logistics:
			status === 'refundsuccess' || status === 'waitsellerreceive'
				? { companyName: '中通快递(ZTO)', mailNo: `73${order.id % 10n ** 11n}` }
				: undefined,
		operations: [],
	};
}
