import { lineFen, type OrderFacts } from '../../data/orderFacts.mts';
import { orderModel } from '../../data/orders.mts';
import type { OrderStatus } from '../../data/orderSeed.mts';

/** States of the goods that 1688 knows, and the state that the order has then. */
export const goodsStatuses: Readonly<Record<string, OrderStatus>> = {
	refundWaitSellerSend: 'waitsellersend',
	refundWaitBuyerReceive: 'waitbuyerreceive',
	refundBuyerReceived: 'waitbuyerreceive',
	aftersaleBuyerNotReceived: 'success',
	aftersaleBuyerReceived: 'success',
};

/** The lines of an order with what was paid for each, in fen. */
export function paidLines(order: OrderFacts) {
	return orderModel(order).productItems.map(({ subItemID, name, quantity }, index) => {
		const line = order.lines[index];
		return { entryId: subItemID, name, quantity, paidFen: lineFen(line) + line.discountFen };
	});
}

export type PaidLine = ReturnType<typeof paidLines>[number];

/** What can be had back for some pieces of a line, in fen. */
export function refundableFen({ paidFen, quantity }: PaidLine, count: number): number {
	return Math.floor((paidFen * count) / quantity);
}
