import fc from 'fast-check';
import {
	productStockChange,
	type StockRow,
} from '../../../../nodes/Alibaba1688/operations/inventory/stockRow';

interface Change {
	productId: bigint;
	productAmountChange?: number;
	skuStocks?: Array<{ skuId: string; stockChange: number }>;
}

type Stock = Map<string, number>;

const keyOf = (productId: bigint, sku = '') => `${productId} ${sku}`;

function carryOut(stock: Stock, key: string, amount: number, isDelta: boolean): void {
	stock.set(key, isDelta ? (stock.get(key) ?? 0) + amount : amount);
}

/** What becomes of the stock when each row is a call of its own. */
function oneByOne(rows: readonly StockRow[]): Stock {
	const stock: Stock = new Map();
	for (const { productId, sku, amount, isDelta } of rows) {
		carryOut(stock, keyOf(productId, sku), amount, isDelta);
	}
	return stock;
}

/** What becomes of it by the one call that holds them all. */
function together(rows: readonly StockRow[], isDelta: boolean): Stock {
	const stock: Stock = new Map();
	const changes = productStockChange(rows) as unknown as Change[];
	for (const { productId, productAmountChange, skuStocks = [] } of changes) {
		if (productAmountChange !== undefined) {
			carryOut(stock, keyOf(productId), productAmountChange, isDelta);
		}
		for (const { skuId, stockChange } of skuStocks) {
			carryOut(stock, keyOf(productId, skuId), stockChange, isDelta);
		}
	}
	return stock;
}

const rowsOf = (isDelta: boolean) =>
	fc.array(
		fc.record({
			productId: fc.bigInt(1n, 4n),
			sku: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
			amount: fc.integer({ min: isDelta ? -100 : 0, max: 100 }),
			isDelta: fc.constant(isDelta),
			verify: fc.constant(false),
		}),
	);

test.each([true, false])(
	'rows that share a call do what they would do one by one (by an amount: %s)',
	(isDelta) => {
		fc.assert(
			fc.property(rowsOf(isDelta), (rows) => {
				expect(together(rows, isDelta)).toEqual(oneByOne(rows));
			}),
		);
	},
);

test('each product stands in a call once, and each of its SKUs', () => {
	fc.assert(
		fc.property(rowsOf(false), (rows) => {
			const changes = productStockChange(rows) as unknown as Change[];
			const products = changes.map(({ productId }) => productId);
			expect(new Set(products).size).toBe(products.length);
			for (const { skuStocks = [] } of changes) {
				expect(new Set(skuStocks.map(({ skuId }) => skuId)).size).toBe(skuStocks.length);
			}
		}),
	);
});
