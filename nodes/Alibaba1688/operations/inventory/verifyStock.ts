import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../../gateway/path';
import type { WireValue } from '../../gateway/serialise';
import { listAt } from '../../output/list';
import { textOf } from '../../output/text';
import type { BatchResult } from '../batch';
import type { Steps } from '../steps';
import { byProductId, ownProductsById } from './ownProducts';
import type { StockRow } from './stockRow';

/**
 * Reads back the stock of what was changed: sources disagree what 1688 wants as the id of a SKU, and
 * report calls that answer yes and change nothing. The stock that is shown stands in each record; where
 * it should be a certain one and is not, the row has failed.
 */
export async function verifyStock(
	steps: Steps,
	results: readonly BatchResult[],
	entries: readonly WireValue[],
): Promise<BatchResult[]> {
	const rows = entries as unknown as StockRow[];
	const places = results.flatMap((result) => ('record' in result ? result.entries : []));
	const changed = places.map((place) => rows[place]).filter(({ verify }) => verify);
	if (changed.length === 0) return [...results];

	let products: Map<string, IDataObject>;
	try {
		const productIdList = [...new Set(changed.map(({ productId }) => productId))];
		products = byProductId(await steps.records(ownProductsById, { productIdList }, 'read'));
	} catch {
		// The change itself was carried out, and its items must say so.
		steps.hint('The stock was changed, but could not be read back to verify it');
		return [...results];
	}
	const last = lastRows(rows);
	return results.map((result) => {
		if (!('record' in result)) return result;
		const row = rows[result.entries[0]];
		if (!row.verify) return result;
		const amountOnSale = stockOf(products.get(String(row.productId)), row.sku);
		const isAsked = row.isDelta || amountOnSale === last.get(keyOf(row))?.amount;
		if (isAsked) return { ...result, record: { ...result.record, amountOnSale } };
		return { entries: result.entries, failure: differs(row, amountOnSale) };
	});
}

/** The row that holds where several set the same stock. */
function lastRows(rows: readonly StockRow[]): Map<string, StockRow> {
	return new Map(rows.map((row) => [keyOf(row), row]));
}

function keyOf({ productId, sku }: StockRow): string {
	return `${String(productId)} ${sku ?? ''}`;
}

function stockOf(product: IDataObject | undefined, sku: string | undefined): number | undefined {
	if (!product) return undefined;
	if (sku === undefined) return valueAt(product, 'saleInfo.amountOnSale') as number;
	const found = listAt<IDataObject>(product, 'skuInfos').find(
		({ skuId, specId }) => textOf(skuId) === sku || specId === sku,
	);
	return found?.amountOnSale as number | undefined;
}

function differs({ productId, sku, amount }: StockRow, amountOnSale: number | undefined) {
	const where = `product ${String(productId)}${sku === undefined ? '' : `, SKU ${sku}`}`;
	return {
		kind: 'business',
		code: 'VERIFY',
		message: `1688 accepted the change, but ${where} has ${amountOnSale ?? 'no'} in stock instead of ${amount}`,
	} as const;
}
