import { simplifyOwnProduct } from '../../output/product';
import type { Operation } from '../operation';
import { ONE_PER_PRODUCT, ownProductOutputs } from './ownOutputs';
import { productIdField, productLocator } from './productLocator';

const operation: Operation = {
	resource: 'product',
	operation: 'get',
	name: 'Get',
	action: 'Get a product',
	description: 'Get a product (商品) of your own shop',
	effect: 'read',
	fields: [productLocator],
	use: {
		api: 'com.alibaba.product:alibaba.product.get-1',
		parameters: [
			{ name: 'productID', ...productIdField },
			{ name: 'webSite', constant: '1688' },
		],
		guideParameters: [{ name: 'productId', ...productIdField }],
		answer: { result: 'productInfo' },
		advice: {
			'gw.APIACLDecline':
				"This operation reads the products of the seller's own shop, and 1688 does not grant it to apps of buyers. To read any product use Get Product Detail, for which 1688 grants com.alibaba.fenxiao.crossborder:product.search.queryProductDetail.",
		},
	},
	simplify: simplifyOwnProduct,
	wholeOutput: ONE_PER_PRODUCT,
	outputs: ownProductOutputs,
};

export default operation;
