/** What the states of an order and its entries mean; 1688 may add others. */
const MEANINGS: Readonly<Record<string, string>> = {
	waitbuyerpay: 'Waiting for payment',
	waitsellersend: 'Waiting for shipment',
	waitbuyerreceive: 'Shipped, waiting for receipt',
	waitlogisticstakein: 'Waiting for pickup by the carrier',
	waitbuyersign: 'Waiting for the buyer to sign',
	signinfailed: 'Not signed for by the buyer',
	waitsellerpush: 'Waiting for the seller to start the next stage',
	confirm_goods: 'Received',
	confirm_goods_but_not_fund: 'Received, payment still open',
	success: 'Completed',
	cancel: 'Cancelled',
	terminated: 'Ended',
};

/** The English meaning of a state; undefined for one that is not known. */
export function orderStatusText(status: unknown): string | undefined {
	return MEANINGS[String(status)];
}
