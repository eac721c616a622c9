import { listAt } from '../../output/list';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'order',
	operation: 'claimCoupon',
	name: 'Claim Coupon',
	action: 'Claim the best coupon for products',
	description:
		'Claim the best coupons (优惠券) for products before they are ordered; nothing is bought',
	effect: 'write',
	fields: [
		{
			displayName: 'Product IDs',
			name: 'productIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 584051070147, 584054641240',
			description: 'The products (商品ID), separated by commas, or a list',
		},
	],
	use: {
		api: 'com.alibaba.marketing:coupon.optimal.claim-1',
		parameters: [{ name: 'offerIds', type: 'Long[]', field: 'productIds', label: 'Product IDs' }],
		answer: { result: 'result.result' },
		echo: { productIds: 'offerIds' },
	},
	simplify: (record) => ({
		productIds: record.productIds,
		couponIds: listAt<string>(record, 'couponIds').join(', '),
	}),
};

export default operation;
