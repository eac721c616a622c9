import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import type { ReadField } from '../operation';
import { productIdField } from '../product/productLocator';

/** A change of stock that one input item asks for. */
export interface StockRow {
	readonly productId: bigint;
	/** SKU id or spec id as the user chose; absent for a product without variants. */
	readonly sku?: string;
	readonly amount: number;
	readonly isDelta: boolean;
	/** Whether to look afterwards what became of it. */
	readonly verify: boolean;
}

/** @throws InputError that names the field */
export function readStockRow(read: ReadField): StockRow {
	const { field, type, label } = productIdField;
	const isDelta = read('mode', 'String', 'Mode') === 'change';
	const amount = read('amount', 'Integer', 'Amount');
	if (amount === undefined) throw new InputError("'Amount' is empty", 'Give a whole number.');
	if (!isDelta && (amount as bigint) < 0n) {
		throw new InputError(
			`'Amount' is below zero: ${String(amount)}`,
			"Give the stock that there is, or choose the mode 'Change By' to take from it.",
		);
	}
	return {
		productId: read(field, type, label) as bigint,
		sku: readSku(read),
		amount: Number(amount),
		isDelta,
		verify: read('options.verify', 'Boolean', 'Verify') === true,
	};
}

function readSku(read: ReadField): string | undefined {
	const isSpec = read('skuBy', 'String', 'SKU By') === 'specId';
	const sku = read('sku', isSpec ? 'String' : 'Id', 'SKU');
	if (sku === undefined) return undefined;
	const text = String(sku).trim();
	if (isSpec && !/^[0-9a-f]{32}$/i.test(text)) {
		throw new InputError(
			`'SKU' is not a spec ID: ${text.slice(0, 60)}`,
			"A spec ID has 32 letters and digits. Choose 'SKU ID' under 'SKU By' for a number.",
		);
	}
	return text;
}

interface ProductChange {
	productId: bigint;
	productAmountChange?: number;
	skuStocks?: Array<{ skuId: string; stockChange: number }>;
}

/**
 * The rows of one call by product, as if they were carried out one after the other: of two rows for
 * the same stock, amounts to add are summed up, and of amounts to set the last one holds.
 */
export function productStockChange(rows: readonly StockRow[]): WireValue[] {
	const changes = new Map<string, ProductChange>();
	for (const { productId, sku, amount, isDelta } of rows) {
		const key = String(productId);
		const change = changes.get(key) ?? { productId };
		changes.set(key, change);
		if (sku === undefined) {
			change.productAmountChange = isDelta ? (change.productAmountChange ?? 0) + amount : amount;
			continue;
		}
		change.skuStocks ??= [];
		const same = change.skuStocks.find(({ skuId }) => skuId === sku);
		if (!same) change.skuStocks.push({ skuId: sku, stockChange: amount });
		else same.stockChange = isDelta ? same.stockChange + amount : amount;
	}
	return [...changes.values()] as unknown as WireValue[];
}
