import type { Operation } from '../operation';
import { productLocator } from './productLocator';
import { productIdOf, shelfUse } from './shelf';

const operation: Operation = {
	resource: 'product',
	operation: 'publish',
	name: 'Publish',
	action: 'Publish a product',
	description:
		'Put products (商品) of your own shop on the shelf again (上架); 1688 allows 400 a day',
	effect: 'write',
	fields: [productLocator],
	use: shelfUse('com.alibaba.product:alibaba.product.republish-1', []),
	simplify: (result) => ({ productId: productIdOf(result), isPublished: true }),
	idOf: productIdOf,
};

export default operation;
