import type { Operation } from '../operation';
import { productIdField, productLocator } from './productLocator';

const operation: Operation = {
	resource: 'product',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete a product',
	description: 'Move a product (商品) of your own shop to the recycle bin (回收站)',
	effect: 'write',
	fields: [productLocator],
	use: {
		api: 'com.alibaba.product:alibaba.product.delete-1',
		parameters: [{ name: 'productID', ...productIdField }],
		answer: { result: '' },
		echo: { productId: 'productID' },
	},
	simplify: ({ productId }) => ({ productId, deleted: true }),
};

export default operation;
