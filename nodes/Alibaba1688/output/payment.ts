import type { IDataObject } from 'n8n-workflow';

/** What a person needs of a payment; the amount is yuan. */
export function simplifyPayment(payment: IDataObject): IDataObject {
	return {
		orderId: payment.orderId,
		paid: payment.paid,
		amount: payment.amount,
		payChannel: payment.payChannel,
		orderStatus: payment.orderStatus,
	};
}
