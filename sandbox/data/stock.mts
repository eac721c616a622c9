import type { OrderLine } from './orderFacts.mts';

/** Pieces on sale of what a line is about. */
export function onSale({ product, sku }: Pick<OrderLine, 'product' | 'sku'>): number {
	return sku?.amountOnSale ?? product.saleInfo.amountOnSale;
}

/**
 * Takes the pieces of an order from the stock. 1688 lets sellers choose between creation and payment
 * as the moment; here it is the creation.
 */
export function takeStock(lines: readonly OrderLine[]): void {
	for (const line of lines) move(line, -line.quantity);
}

/** Puts them back when the order is cancelled. */
export function returnStock(lines: readonly OrderLine[]): void {
	for (const line of lines) move(line, line.quantity);
}

function move({ product, sku }: OrderLine, pieces: number): void {
	if (sku) sku.amountOnSale += pieces;
	product.saleInfo.amountOnSale += pieces;
}
