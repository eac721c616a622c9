import type { Operation } from '../operation';
import { offerLocator } from './productLocator';
import { byCode, byRelation, relationSolution } from './relation';

const operation: Operation = {
	resource: 'product',
	operation: 'unfollow',
	name: 'Unfollow',
	action: 'Unfollow a product',
	description: 'End following (取消关注) a product (商品)',
	effect: 'write',
	fields: [
		offerLocator,
		relationSolution([
			{ name: 'Cross-Border (alibaba.product.unfollow.crossborder)', value: 'crossBorder' },
			{
				name: 'Cross-Border Distribution (product.kjdistribute.removeRelation)',
				value: 'relation',
			},
		]),
	],
	use: {
		field: 'solution',
		apis: {
			crossBorder: byCode('com.alibaba.product:alibaba.product.unfollow.crossborder-1'),
			relation: byRelation('com.alibaba.fenxiao.crossborder:product.kjdistribute.removeRelation-1'),
		},
	},
	simplify: ({ productId }) => ({ productId, isFollowed: false }),
};

export default operation;
