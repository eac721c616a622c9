import { ownSkuRows, simplifyOwnSku } from '../../output/product';
import type { OutputForm } from '../operation';

/** Rows for spreadsheets of the seller's own products. */
export const ownProductOutputs: readonly OutputForm[] = [
	{
		value: 'sku',
		name: 'One Item per SKU',
		description: 'A product without variants is one item',
		split: ownSkuRows,
		simplify: simplifyOwnSku,
	},
];

export const ONE_PER_PRODUCT = 'One Item per Product';
