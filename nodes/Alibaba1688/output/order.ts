import type { IDataObject } from 'n8n-workflow';
import { isoDate } from '../gateway/date';
import { valueAt } from '../gateway/path';
import { listAt } from './list';
import { yuanText } from './money';
import { orderStatusText } from './orderStatus';
import { textOf } from './text';

interface Shown {
	readonly includeContact: boolean;
}

const WITHOUT_CONTACT: Shown = { includeContact: false };

/** The fields of an order that a spreadsheet needs. Amounts are yuan. */
export function simplifyOrder(order: IDataObject, view: Shown = WITHOUT_CONTACT): IDataObject {
	const base = (order.baseInfo ?? {}) as IDataObject;
	return {
		orderId: orderIdOf(order),
		status: base.status,
		statusText: orderStatusText(base.status),
		createTime: isoDate(base.createTime) as string,
		modifyTime: isoDate(base.modifyTime) as string,
		totalAmount: yuanText(base.totalAmount),
		shippingFee: yuanText(base.shippingFee),
		buyerLoginId: base.buyerLoginId,
		sellerLoginId: base.sellerLoginId,
		products: orderLines(order)
			.map((line) => textOf(line.name))
			.filter(Boolean)
			.join(', '),
		...(view.includeContact ? receiver(base) : {}),
	};
}

function receiver(base: IDataObject): IDataObject {
	const value = (name: string) => textOf(valueAt(base, `receiverInfo.${name}`));
	return {
		receiverName: value('toFullName'),
		receiverPhone: value('toMobile') ?? value('toPhone'),
		receiverAddress: value('toArea'),
		receiverPostCode: value('toPost'),
	};
}

export function orderIdOf(order: unknown): string | undefined {
	return textOf(valueAt(order, 'baseInfo.idOfStr')) ?? textOf(valueAt(order, 'baseInfo.id'));
}

/** What `productItems` holds: one entry for each product or SKU that was ordered. */
export function orderLines(order: unknown): IDataObject[] {
	return listAt(order, 'productItems');
}

/** The lines of an order, each with the id of the order. */
export function splitOrder(order: IDataObject): IDataObject[] {
	return orderLines(order).map((line) => ({ orderId: orderIdOf(order), ...line }));
}

/** One line of an order as a row; `amount` is what was paid for it, without freight. */
export function simplifyOrderLine(line: IDataObject): IDataObject {
	const properties = listAt<IDataObject>(line, 'skuInfos');
	return {
		orderId: line.orderId,
		orderEntryId: textOf(line.subItemID),
		productId: textOf(line.productID),
		specId: textOf(line.specId),
		name: line.name,
		specification: properties.map(({ name, value }) => `${name}: ${value}`).join(', '),
		quantity: line.quantity,
		price: yuanText(line.price),
		amount: yuanText(line.itemAmount),
		status: line.status,
	};
}
