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
	/** The list of suppliers: under `result` as in the documented table, or flat as in its sample. */
	supplierListEnvelope: 'result' | 'flat';
}

export const defaultBehaviour: Behaviour = {
	orderPageSizeMaximum: 20,
	createdOrderEnvelope: 'result',
	supplierListEnvelope: 'result',
};
