import type { Operation } from '../operation';
import { offerLocator } from './productLocator';
import { byCode, byRelation, relationSolution } from './relation';

const operation: Operation = {
	resource: 'product',
	operation: 'follow',
	name: 'Follow',
	action: 'Follow a product',
	description:
		'Follow (关注) a product (商品) of any shop, so that 1688 pushes its changes of price and stock',
	effect: 'write',
	fields: [
		offerLocator,
		relationSolution([
			{ name: 'Cross-Border (alibaba.product.follow.crossborder)', value: 'crossBorder' },
			{ name: 'Cross-Border Distribution (product.kjdistribute.addRelation)', value: 'relation' },
			{ name: 'Distribution (alibaba.product.follow)', value: 'distribution' },
		]),
	],
	use: {
		field: 'solution',
		apis: {
			crossBorder: byCode('com.alibaba.product:alibaba.product.follow.crossborder-1'),
			relation: byRelation('com.alibaba.fenxiao.crossborder:product.kjdistribute.addRelation-1'),
			distribution: byCode('com.alibaba.product:alibaba.product.follow-1'),
		},
	},
	simplify: ({ productId }) => ({ productId, isFollowed: true }),
};

export default operation;
