import type { Operation } from '../operation';
import { refundIdField, refundIdParameter } from './refundId';

const operation: Operation = {
	resource: 'refund',
	operation: 'agreeReturn',
	name: 'Agree to Return',
	action: 'Agree to the return of goods',
	description:
		'Agree as the seller that goods come back (同意退货), and tell the buyer where to. It moves goods and is a money operation. Only the return can be agreed to: 1688 has no known API to agree to the money or to refuse.',
	effect: 'money',
	fields: [
		refundIdField,
		{
			displayName: 'When',
			name: 'disputeType',
			type: 'options',
			options: [
				{ name: 'After Completion (售后)', value: '2' },
				{ name: 'Before Completion (售中)', value: '1' },
			],
			default: '1',
			description: 'Whether the refund was asked for before or after the order was complete',
		},
		{
			displayName: 'Recipient',
			name: 'fullName',
			type: 'string',
			default: '',
			required: true,
			description: 'Who receives the goods (收货人)',
		},
		{
			displayName: 'Address',
			name: 'address',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 浙江省 杭州市 滨江区 网商路699号',
			description: 'Where the goods go back to (退货地址)',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{ displayName: 'Description', name: 'discription', type: 'string', default: '' },
				{ displayName: 'Mobile Phone', name: 'mobilePhone', type: 'string', default: '' },
				{ displayName: 'Phone', name: 'phone', type: 'string', default: '' },
				{ displayName: 'Post Code', name: 'post', type: 'string', default: '' },
			],
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.refund.OpAgreeReturnGoods-1',
		parameters: [
			refundIdParameter,
			{ name: 'disputeType', type: 'Integer', field: 'disputeType', label: 'When' },
			{ name: 'fullName', type: 'String', field: 'fullName', label: 'Recipient' },
			{ name: 'address', type: 'String', field: 'address', label: 'Address' },
			// The spelling is 1688's.
			{ name: 'discription', type: 'String', field: 'options.discription', label: 'Description' },
			{ name: 'mobilePhone', type: 'String', field: 'options.mobilePhone', label: 'Mobile Phone' },
			{ name: 'phone', type: 'String', field: 'options.phone', label: 'Phone' },
			{ name: 'post', type: 'String', field: 'options.post', label: 'Post Code' },
		],
		answer: { result: '' },
		echo: { refundId: 'refundId' },
	},
	check:
		'Look with Refund: Get (perspective Seller) whether the refund waits for the buyer to send the goods before you repeat it.',
};

export default operation;
