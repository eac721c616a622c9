import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../../output/text';
import type { ApiUse } from '../operation';

/** No maximum is documented for a call. */
export const MOST_PRODUCTS = 20;

/** Several of the seller's own products by their ids; what is not theirs is missing in the answer. */
export const ownProductsById: ApiUse = {
	api: 'com.alibaba.product:alibaba.product.getByIdList-1',
	parameters: [],
	answer: { result: 'productList', list: {} },
};

/** Own products by id. */
export function byProductId(products: readonly IDataObject[]): Map<string, IDataObject> {
	return new Map(products.map((product) => [textOf(product.productID) ?? '', product]));
}
