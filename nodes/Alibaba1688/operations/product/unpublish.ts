import type { Operation } from '../operation';
import { productLocator } from './productLocator';
import { productIdOf, shelfUse } from './shelf';

const operation: Operation = {
	resource: 'product',
	operation: 'unpublish',
	name: 'Unpublish',
	action: 'Unpublish a product',
	description: 'Take products (商品) of your own shop off the shelf (下架)',
	effect: 'write',
	fields: [productLocator],
	use: shelfUse('com.alibaba.product:alibaba.product.expire-1', [
		{ name: 'webSite', constant: '1688' },
	]),
	simplify: (result) => ({ productId: productIdOf(result), isPublished: false }),
	idOf: productIdOf,
};

export default operation;
