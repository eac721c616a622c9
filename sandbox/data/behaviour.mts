/** Points on which the sources about 1688 disagree; a test may choose the other side. */
export interface Behaviour {
	/**
	 * Largest page of the buyer's order list. The seller's list documents 20, the buyer's none; clients
	 * use up to 100.
	 */
	orderPageSizeMaximum: number;
	/**
	 * How a created order is reported: `result` puts it under `result` with `success: true`; `flat` is
	 * the documented sample without wrapper and, although the order exists, with `success: false`.
	 */
	createdOrderEnvelope: 'result' | 'flat';
	/** What `skuStocks[].skuId` of a change of stock names a SKU by. */
	stockSkuKey: 'skuId' | 'specId' | 'both';
	/** Whether a change of stock says yes and does nothing where an offer has a single SKU. */
	singleSkuStockIsIgnored: boolean;
	/**
	 * Whether wares of several offers become one order, or one for each offer: 1688 may split a purchase
	 * by itself, and by what it does so is not documented.
	 */
	splitOrders: 'never' | 'byOffer';
	/** What happens to the other wares when one cannot be ordered: nothing, or they are ordered. */
	otherWares: 'refuse' | 'order';
	/**
	 * Whether the buyer's order list leaves out what does not have the wanted `outOrderId`. It is
	 * documented to; a sibling filter was measured to have no effect.
	 */
	outOrderIdFilter: 'works' | 'ignored';
	/** Milliseconds after which a new order appears in lists. */
	newOrderDelay: number;
	/** The list of suppliers: under `result` as in the documented table, or flat as in its sample. */
	supplierListEnvelope: 'result' | 'flat';
	/** Whether tracked orders have a leg behind the border too. */
	crossBorderLegs: boolean;
	/** The number of the first page of refunds, which is not documented; the sample shows 0. */
	refundListFirstPage: 0 | 1;
}

export const defaultBehaviour: Behaviour = {
	orderPageSizeMaximum: 20,
	createdOrderEnvelope: 'result',
	stockSkuKey: 'both',
	singleSkuStockIsIgnored: false,
	splitOrders: 'never',
	otherWares: 'refuse',
	outOrderIdFilter: 'works',
	newOrderDelay: 0,
	supplierListEnvelope: 'result',
	crossBorderLegs: false,
	refundListFirstPage: 0,
};
