import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'order',
	operation: 'claimCoupon',
	name: 'Claim Coupon',
	action: 'Claim the best coupon for products',
	description: 'Claim the best coupon (优惠券) that there is for products, before they are ordered',
	effect: 'write',
	fields: [
		{
			displayName: 'Product IDs',
			name: 'offerIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 584051070147, 584053620018',
			description: 'The products (商品ID) that you are about to order, with commas between them',
		},
	],
	use: {
		api: 'com.alibaba.marketing:coupon.optimal.claim-1',
		parameters: [{ name: 'offerIds', type: 'Long[]', field: 'offerIds', label: 'Product IDs' }],
		answer: { result: 'result.result' },
	},
};

export default operation;
