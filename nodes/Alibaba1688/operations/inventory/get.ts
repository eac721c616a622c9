import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../gateway/failure';
import type { WireValue } from '../../gateway/serialise';
import { simplifyStock, stockRows } from '../../output/stock';
import type { BatchAnswer, BatchResult } from '../batch';
import type { Operation } from '../operation';
import { offerLocator, productIdField, productLocator } from '../product/productLocator';
import { byProductId, MOST_PRODUCTS, ownProductsById } from './ownProducts';

const { field, type, label } = productIdField;

const operation: Operation = {
	resource: 'inventory',
	operation: 'get',
	name: 'Get',
	action: 'Get the stock of a product',
	description: 'Get the stock (库存) of a product: one item per SKU',
	effect: 'read',
	fields: [
		{
			displayName: 'Perspective',
			name: 'perspective',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Buyer', value: 'buyer', description: 'A product of any shop' },
				{ name: 'Seller', value: 'seller', description: 'A product of your own shop' },
			],
			default: 'seller',
			description: 'Whether your account buys or sells the product',
		},
		{ ...productLocator, displayOptions: { show: { perspective: ['seller'] } } },
		{ ...offerLocator, displayOptions: { show: { perspective: ['buyer'] } } },
	],
	use: {
		field: 'perspective',
		apis: {
			seller: {
				...ownProductsById,
				batch: {
					most: MOST_PRODUCTS,
					entries: (read) => [read(field, type, label)],
					parameters: (entries) => ({ productIdList: [...new Set(entries)] }),
					results: stockResults,
				},
				advice: {
					'gw.APIACLDecline':
						"The perspective 'Seller' reads products of your own shop, which apps of buyers may not be granted. Choose 'Buyer' for products of other shops.",
				},
			},
			buyer: {
				api: 'com.alibaba.fenxiao.crossborder:product.search.queryProductDetail-1',
				parameters: [
					{ name: 'offerDetailParam.offerId', ...productIdField },
					// It must be given; texts of the answer that depend on it are not used.
					{ name: 'offerDetailParam.country', constant: 'en' },
				],
				answer: { result: 'result.result' },
				records: (payload) => stockRows(payload as IDataObject),
			},
		},
	},
	simplify: simplifyStock,
};

export default operation;

/** The rows of each product; a product that is missing in the answer is not one of the shop. */
function stockResults({ value }: BatchAnswer, entries: readonly WireValue[]): BatchResult[] {
	const products = byProductId((value ?? []) as IDataObject[]);
	return entries.flatMap((id, index): BatchResult[] => {
		const product = products.get(String(id));
		if (!product) return [{ entries: [index], failure: notYours(id) }];
		return stockRows(product).map((record) => ({ entries: [index], record }));
	});
}

function notYours(id: WireValue): Failure {
	return {
		kind: 'business',
		code: '',
		message: `your shop has no product ${String(id)}`,
	};
}
