import type { IDataObject } from 'n8n-workflow';
import type { WireValue } from '../../gateway/serialise';
import { textOf } from '../../output/text';
import { resultsBySharedKey, type BatchAnswer, type BatchResult } from '../batch';
import type { Operation } from '../operation';
import { productLocator } from '../product/productLocator';
import { MOST_PRODUCTS, ownProductsById } from './ownProducts';
import { productStockChange, readStockRow, type StockRow } from './stockRow';
import { verifyStock } from './verifyStock';

const operation: Operation = {
	resource: 'inventory',
	operation: 'update',
	name: 'Update',
	action: 'Update the stock of a product',
	description:
		"Set the stock (库存) of products or SKUs of your own shop, or change it by an amount. Changing it twice counts twice: 'Change By' is a goods operation. Many input items share a call.",
	effect: 'money',
	effectOf: (choice) => (choice('mode') === 'change' ? 'money' : 'write'),
	fields: [
		productLocator,
		{
			displayName: 'Mode',
			name: 'mode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Change By',
					value: 'change',
					description: 'Add to the stock, or take from it with an amount below zero',
				},
				{ name: 'Set To', value: 'set', description: 'The stock that there is; safe to repeat' },
			],
			default: 'set',
		},
		{
			displayName: 'Amount',
			name: 'amount',
			type: 'number',
			default: 0,
			required: true,
			description: 'Pieces of the product or SKU',
		},
		{
			displayName: 'SKU By',
			name: 'skuBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'SKU ID', value: 'skuId', description: 'The skuId, 13 digits' },
				{
					name: 'Spec ID',
					value: 'specId',
					description: 'The specId, 32 letters and digits',
				},
			],
			default: 'skuId',
			description:
				"What the field SKU holds. Sources disagree which of the two 1688 wants: try one with the option 'Verify'.",
		},
		{
			displayName: 'SKU',
			name: 'sku',
			type: 'string',
			default: '',
			placeholder: 'e.g. 3746778972330',
			description: 'The SKU (规格) whose stock it is; empty for a product without variants',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Verify',
					name: 'verify',
					type: 'boolean',
					default: true,
					description:
						'Whether to read the stock afterwards and fail the item where it is not the amount that was set. 1688 was seen to accept changes without effect, for products with a single SKU above all.',
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.product:alibaba.product.modifyStock-1',
		parameters: [
			{ name: 'webSite', constant: '1688' },
			// Misspelt by 1688, and true where it is not given.
			{ name: 'increaceModify', from: (read) => read('mode', 'String', 'Mode') === 'change' },
		],
		answer: { result: 'result', list: {} },
		batch: {
			most: MOST_PRODUCTS,
			entries: (read) => [readStockRow(read) as unknown as WireValue],
			parameters: (entries) => ({
				productStockChange: productStockChange(entries as unknown as StockRow[]),
			}),
			results: rowResults,
			confirm: verifyStock,
		},
	},
	also: [ownProductsById],
	simplify: ({ productId, sku, mode, amount, amountOnSale }) => ({
		productId,
		sku,
		mode,
		amount,
		amountOnSale,
	}),
	idOf: ({ productId, sku }) => [textOf(productId), textOf(sku)].filter(Boolean).join(' '),
	check:
		'Look at the stock of the products of this item (Inventory: Get) before you change it again.',
};

export default operation;

/** 1688 answers for each product; all rows of a product share its fate. */
function rowResults({ value }: BatchAnswer, entries: readonly WireValue[]): BatchResult[] {
	const rows = entries as unknown as StockRow[];
	return resultsBySharedKey(
		(value ?? []) as IDataObject[],
		({ productId }) => textOf(productId) ?? '',
		entries,
		(entry) => String((entry as unknown as StockRow).productId),
	).map(
		(result, index): BatchResult =>
			'record' in result
				? { ...result, record: { ...result.record, ...recordOf(rows[index]) } }
				: result,
	);
}

function recordOf({ productId, sku, amount, isDelta }: StockRow): IDataObject {
	return { productId: String(productId), sku, mode: isDelta ? 'change' : 'set', amount };
}
