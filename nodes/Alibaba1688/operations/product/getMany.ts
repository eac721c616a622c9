import { simplifyOwnProduct } from '../../output/product';
import type { Operation } from '../operation';
import { ownProductFilterParameters, ownProductFilters } from './ownFilters';
import { ONE_PER_PRODUCT, ownProductOutputs } from './ownOutputs';
import { ownProductListing } from './ownListing';

const operation: Operation = {
	resource: 'product',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many products',
	description: 'List the products (商品) of your own shop',
	effect: 'read',
	fields: [ownProductFilters],
	use: {
		api: 'com.alibaba.product:alibaba.product.list.get-1',
		parameters: [
			// Only this order is stable while the list is walked through.
			{ name: 'orderByCondition', constant: 'ID' },
			{ name: 'orderByType', constant: 'ASC' },
			{ name: 'needDetail', constant: true },
			...ownProductFilterParameters,
		],
		...ownProductListing,
		advice: {
			'gw.APIACLDecline':
				"This operation lists the products of the seller's own shop, which apps of buyers may not be granted.",
		},
	},
	simplify: simplifyOwnProduct,
	wholeOutput: ONE_PER_PRODUCT,
	outputs: ownProductOutputs,
};

export default operation;
