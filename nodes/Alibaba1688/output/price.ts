import type { IDataObject } from 'n8n-workflow';
import { textOf } from './text';

/** The lowest `price` of several entries in yuan, as the digits that 1688 sent. */
export function lowestPrice(entries: readonly IDataObject[]): string | undefined {
	const prices = entries.map(({ price }) => textOf(price)).filter((price) => price !== undefined);
	return prices.length === 0
		? undefined
		: prices.reduce((lowest, price) => (Number(price) < Number(lowest) ? price : lowest));
}
