import type { IDataObject } from 'n8n-workflow';
import { listAt } from './list';
import { yuanOfFen } from './money';
import { orderIdOf, simplifyOrder } from './order';
import { textOf } from './text';

/**
 * The orders that a purchase became, in 1688's own fields: 1688 names one by `orderId`, and several in
 * `orderList`. What could not be ordered stands beside each of them.
 *
 * @param result the payload of a created order
 */
export function createdOrders(result: IDataObject): IDataObject[] {
	const listed = listAt<IDataObject>(result, 'orderList');
	const named = listed.filter(({ orderId }) => textOf(orderId));
	const orders = named.length > 0 ? named : textOf(result.orderId) ? [] : listed;
	if (orders.length === 0) return [result];
	const { failedOfferList } = result;
	return orders.map((order) => (failedOfferList ? { ...order, failedOfferList } : order));
}

/** What a person needs of an order that was just made, or of one that was found. Amounts are yuan. */
export function simplifyCreatedOrder(order: IDataObject): IDataObject {
	if (order.baseInfo) {
		const { totalAmount, shippingFee } = simplifyOrder(order);
		return {
			orderId: orderIdOf(order),
			existing: true,
			totalAmount,
			shippingFee,
			failedOffers: [],
		};
	}
	return {
		orderId: textOf(order.orderId),
		existing: order.existing === true,
		totalAmount: yuanOfFen(order.totalSuccessAmount ?? order.orderAmmount),
		shippingFee: yuanOfFen(order.postFee),
		failedOffers: listAt<IDataObject>(order, 'failedOfferList').map((offer) => ({
			productId: textOf(offer.offerId),
			specId: textOf(offer.specId) ?? null,
			errorCode: textOf(offer.errorCode) ?? null,
			errorMessage: textOf(offer.errorMessage) ?? null,
		})),
	};
}

/** What an order would be. Sums come in fen, amounts of single wares in yuan. */
export function simplifyPreview(preview: IDataObject): IDataObject {
	const wares = listAt<IDataObject>(preview, 'cargoList');
	return {
		productIds: [...new Set(wares.map(({ offerId }) => textOf(offerId)))].join(', '),
		flow: preview.flowFlag,
		tradeTypes: listAt<string>(preview, 'tradeModeNameList').join(', '),
		totalAmount: yuanOfFen(preview.sumPayment),
		productAmount: yuanOfFen(preview.sumPaymentNoCarriage),
		shippingFee: yuanOfFen(preview.sumCarriage),
		discount: yuanOfFen(preview.discountFee),
		additionalFee: yuanOfFen(preview.additionalFee),
		message: preview.message,
	};
}
