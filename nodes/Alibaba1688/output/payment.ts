import type { IDataObject } from 'n8n-workflow';
import { listAt } from './list';
import { yuanOfFen } from './money';
import { textOf } from './text';
import { isoTime } from './time';

/** How an order can be paid; `payFee` comes in fen. */
export function simplifyPaymentOptions(options: IDataObject): IDataObject {
	return {
		orderId: textOf(options.orderId),
		totalAmount: yuanOfFen(options.payFee),
		payBefore: isoTime(options.timeout),
		channels: listAt<IDataObject>(options, 'channels')
			.map(({ name }) => textOf(name))
			.filter(Boolean)
			.join(', '),
		passwordFreeAlipay: isAgreed(options, 'ALIPAY'),
		passwordFreeCredit: isAgreed(options, 'SHEGOU'),
		availableChannels: listAt<IDataObject>(options, 'analyses')
			.filter(({ payChannel }) => isTrue((payChannel as IDataObject)?.avaliable))
			.map(({ payChannel }) => textOf((payChannel as IDataObject).channel))
			.join(', '),
	};
}

/** A payment without a password needs both: the agreement, and an account bound to it. */
function isAgreed(options: IDataObject, channel: string): boolean {
	return listAt<IDataObject>(options, 'paymentAgreements').some(
		({ payChannel, signedStatus, bindingStatus }) =>
			String(payChannel).toUpperCase() === channel && isTrue(signedStatus) && isTrue(bindingStatus),
	);
}

/** 1688 sends these flags as texts. */
function isTrue(value: unknown): boolean {
	return String(value) === 'true';
}
