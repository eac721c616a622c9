import type { IDataObject } from 'n8n-workflow';
import type { View } from '../operations/operation';
import { listAt } from './list';
import { yuanOfFen } from './money';
import { textOf } from './text';
import { isoTime } from './time';

const STATUSES: Readonly<Record<string, string>> = {
	waitselleragree: 'Waiting for the Seller to Agree',
	waitbuyermodify: 'Waiting for the Buyer to Change It',
	waitbuyersend: 'Waiting for the Buyer to Send the Goods',
	waitsellerreceive: 'Waiting for the Seller to Receive the Goods',
	refundsuccess: 'Refunded',
	refundclose: 'Closed',
};

/** A refund. 1688 sends all amounts in fen; here they are yuan. */
export function simplifyRefund(refund: IDataObject, { includeContact }: View): IDataObject {
	return {
		refundId: textOf(refund.refundId),
		orderId: textOf(refund.orderId),
		status: refund.status,
		statusText: STATUSES[String(refund.status)],
		reason: refund.applyReason,
		applyPayment: yuanOfFen(refund.applyPayment),
		applyCarriage: yuanOfFen(refund.applyCarriage),
		refundPayment: yuanOfFen(refund.refundPayment),
		applyTime: isoTime(refund.gmtApply),
		modifyTime: isoTime(refund.gmtModified),
		...(includeContact
			? {
					returnName: refund.sellerRealName,
					returnPhone: refund.sellerMobile ?? refund.sellerTel,
					returnAddress: refund.sellerReceiveAddress,
				}
			: {}),
	};
}

/** Each thing that happened to a refund. */
export function splitRefund(refund: IDataObject): IDataObject[] {
	return listAt<IDataObject>(refund, 'refundOperationList').map((step) => ({
		...step,
		refundId: step.refundId ?? refund.refundId,
		orderId: refund.orderId,
	}));
}

const ROLES: Readonly<Record<string, string>> = { 1: 'Buyer', 2: 'Seller' };

/** One step of a refund; 1688 spells the description `discription`. */
export function simplifyRefundStep(step: IDataObject): IDataObject {
	return {
		refundId: textOf(step.refundId),
		orderId: textOf(step.orderId),
		time: isoTime(step.gmtCreate),
		operator: ROLES[String(step.operatorRoleId)] ?? textOf(step.operatorRoleId),
		operatorLoginId: step.operatorLoginId,
		remark: step.operateRemark,
		description: step.discription,
		statusBefore: step.beforeOperateStatus,
		statusAfter: step.afterOperateStatus,
	};
}

/** A reason that may be given for a refund. */
export function simplifyReason(reason: IDataObject): IDataObject {
	return {
		reasonId: textOf(reason.id),
		name: reason.name,
		needVoucher: reason.needVoucher,
		noRefundCarriage: reason.noRefundCarriage,
		tip: reason.tip,
	};
}

/** The most that can be asked back, in yuan. */
export function simplifyMaximum(fees: IDataObject, { read }: View): IDataObject {
	return {
		orderId: textOf(read?.('orderId', 'String', 'Order')),
		maxRefundFee: yuanOfFen(fees.maxRefundFee),
		maxGoodsFee: yuanOfFen(fees.maxGoodsFee),
		maxPostFee: yuanOfFen(fees.maxPostFee),
		maxSubstituteFetchFee: yuanOfFen(fees.maxSubstituteFetchFee),
	};
}

/** A refund that was just asked for. */
export function simplifyCreatedRefund(created: IDataObject, { read }: View): IDataObject {
	return {
		refundId: textOf(created.refundId),
		orderId: textOf(read?.('orderId', 'String', 'Order')),
		reason: created.innerReason,
		postFee: yuanOfFen(created.innerPostFee),
	};
}

/** Where the goods of an order go back to: without the person, unless wanted, just the place. */
export function simplifyReturnAddress(
	address: IDataObject,
	{ includeContact, read }: View,
): IDataObject {
	return {
		orderId: textOf(read?.('orderId', 'String', 'Order')),
		productId: textOf(address.offerId),
		province: address.provinceText,
		city: address.cityText,
		district: address.districtText,
		town: address.townText,
		townCode: textOf(address.townCode),
		postCode: address.zipCode,
		...(includeContact
			? {
					fullName: address.receiverName,
					phone: address.contactPhone ?? address.mobile ?? address.phone,
					address: address.streetAddress,
				}
			: {}),
	};
}

/** An uploaded picture; Create and Return Goods take the address. */
export function simplifyEvidence({ imageDomain, imageRelativeUrl }: IDataObject): IDataObject {
	const domain = String(imageDomain ?? '').replace(/\/+$/, '');
	return { url: `${domain}/${String(imageRelativeUrl ?? '').replace(/^\/+/, '')}` };
}
