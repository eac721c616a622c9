import type { IDataObject } from 'n8n-workflow';
import { isoDate } from '../gateway/date';
import { listAt } from './list';
import { textOf } from './text';

/**
 * The fields of an order that a spreadsheet needs. Amounts are yuan as 1688 sends them; names, phones
 * and addresses of people are left out.
 */
export function simplifyOrder(order: IDataObject): IDataObject {
	const base = (order.baseInfo ?? {}) as IDataObject;
	return {
		orderId: textOf(base.idOfStr) ?? textOf(base.id),
		status: base.status,
		createTime: isoDate(base.createTime) as string,
		modifyTime: isoDate(base.modifyTime) as string,
		totalAmount: textOf(base.totalAmount),
		shippingFee: textOf(base.shippingFee),
		buyerLoginId: base.buyerLoginId,
		sellerLoginId: base.sellerLoginId,
		products: lines(order)
			.map((line) => textOf(line.name))
			.filter(Boolean)
			.join(', '),
		quantity: lines(order).reduce((sum, line) => sum + Number(line.quantity ?? 0), 0),
	};
}

function lines(order: IDataObject): IDataObject[] {
	return listAt(order, 'productItems');
}

/** What a person needs of an order that was just made; amounts are fen at this API, so they stay out. */
export function simplifyCreatedOrder(result: IDataObject): IDataObject {
	const ids = listAt<IDataObject>(result, 'orderList')
		.map(({ orderId }) => textOf(orderId))
		.filter(Boolean);
	return {
		orderId: textOf(result.orderId) ?? ids[0],
		...(ids.length > 1 ? { orderIds: ids } : {}),
	};
}
