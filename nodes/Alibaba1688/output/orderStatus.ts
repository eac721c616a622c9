/** What the statuses of an order mean. 1688 may add others. */
const MEANINGS: Readonly<Record<string, string>> = {
	waitbuyerpay: 'Waiting for payment',
	waitsellersend: 'Waiting for shipment',
	waitlogisticstakein: 'Waiting for pickup by the carrier',
	waitbuyerreceive: 'Waiting for confirmation of receipt',
	waitbuyersign: 'Waiting for signature',
	signinsuccess: 'Signed for',
	confirm_goods: 'Received',
	success: 'Completed',
	cancel: 'Cancelled',
	terminated: 'Terminated',
};

export function orderStatusText(status: unknown): string | undefined {
	return MEANINGS[String(status)];
}

/** Whether the status is one after payment; undefined for one that does not tell. */
export function isPaidStatus(status: unknown): boolean | undefined {
	if (status === 'waitbuyerpay' || status === 'cancel') return false;
	return status !== 'terminated' && orderStatusText(status) !== undefined ? true : undefined;
}
