import type { IDataObject } from 'n8n-workflow';
import type { View } from '../operations/operation';
import { listAt } from './list';
import { yuanText } from './money';
import { orderStatusText } from './orderStatus';
import { textOf } from './text';
import { isoTime } from './time';

/**
 * The fields of an order that a spreadsheet needs. 1688 sends these amounts in yuan.
 *
 * @param view names, phones and addresses are added with `includeContact` only
 */
export function simplifyOrder(order: IDataObject, view: View): IDataObject {
	const base = baseOf(order);
	return {
		orderId: orderIdOf(order),
		status: base.status,
		statusText: orderStatusText(base.status),
		createTime: isoTime(base.createTime),
		modifyTime: isoTime(base.modifyTime),
		totalAmount: yuanText(base.totalAmount),
		shippingFee: yuanText(base.shippingFee),
		buyerLoginId: base.buyerLoginId,
		sellerLoginId: base.sellerLoginId,
		products: linesOf(order)
			.map((line) => textOf(line.name))
			.filter(Boolean)
			.join(', '),
		...(view.includeContact ? contactOf(base) : {}),
	};
}

/** One part for each entry (子订单) of an order: the order with `productItem` instead of the list. */
export function splitOrder(order: IDataObject): IDataObject[] {
	const rest = { ...order };
	delete rest.productItems;
	return linesOf(order).map((productItem) => ({ ...rest, productItem }));
}

/** The fields of one entry of an order; 1688 sends these amounts in yuan. */
export function simplifyOrderLine(part: IDataObject, view: View): IDataObject {
	const line = (part.productItem ?? {}) as IDataObject;
	return {
		orderId: orderIdOf(part),
		subItemId: textOf(line.subItemIDString) ?? textOf(line.subItemID),
		status: line.status,
		productId: textOf(line.productID),
		skuId: textOf(line.skuID),
		name: line.name,
		specification: specificationOf(line),
		price: yuanText(line.price),
		quantity: line.quantity,
		itemAmount: yuanText(line.itemAmount),
		...(view.includeContact ? contactOf(baseOf(part)) : {}),
	};
}

/** The ids of all entries of an order, as `orderEntryIds` of other APIs wants them. */
export function entryIdsOf(order: IDataObject): string[] {
	return linesOf(order)
		.map((line) => textOf(line.subItemIDString) ?? textOf(line.subItemID))
		.filter((id) => id !== undefined);
}

export function linesOf(order: IDataObject): IDataObject[] {
	return listAt(order, 'productItems');
}

function baseOf(order: IDataObject): IDataObject {
	return (order.baseInfo ?? {}) as IDataObject;
}

function orderIdOf(order: IDataObject): string | undefined {
	const { idOfStr, id } = baseOf(order);
	return textOf(idOfStr) ?? textOf(id);
}

/** `Colour: red, Size: L`. */
function specificationOf(line: IDataObject): string {
	return listAt<IDataObject>(line, 'skuInfos')
		.map(({ name, value }) => `${String(name)}: ${String(value)}`)
		.join(', ');
}

function contactOf(base: IDataObject): IDataObject {
	const receiver = (base.receiverInfo ?? {}) as IDataObject;
	return {
		receiverName: receiver.toFullName,
		receiverPhone: receiver.toMobile ?? receiver.toPhone,
		receiverRegion: receiver.toArea,
		receiverPostCode: receiver.toPost,
	};
}
