import type { IDataObject } from 'n8n-workflow';
import { listAt } from './list';
import { yuanOfFen } from './money';
import { textOf } from './text';

/**
 * The orders that a creation made: one, or several where 1688 split the purchase by supplier. Offers
 * that were left out stand with each of them as `failedOfferList`.
 */
export function createdOrders(result: IDataObject): IDataObject[] {
	const { failedOfferList } = result;
	const whole = { ...result };
	delete whole.orderList;
	const split = listAt<IDataObject>(result, 'orderList').filter(({ orderId }) => textOf(orderId));
	const orders = split.length > 0 ? split : [whole];
	return failedOfferList === undefined
		? orders
		: orders.map((order) => ({ ...order, failedOfferList }));
}

/** What a person needs of an order that was just made. 1688 sends these amounts in fen. */
export function simplifyCreatedOrder(order: IDataObject): IDataObject {
	return {
		orderId: textOf(order.orderId),
		existing: order.existing === true,
		amount: yuanOfFen(order.orderAmmount ?? order.totalSuccessAmount),
		shippingFee: yuanOfFen(order.postFee),
		discount: yuanOfFen(order.discount),
		failedOffers: listAt<IDataObject>(order, 'failedOfferList')
			.map(({ offerId, errorCode, errorMessage }) =>
				[offerId, errorCode, errorMessage].filter(Boolean).map(String).join(' '),
			)
			.join('; '),
	};
}
