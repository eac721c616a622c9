import type { Operation } from '../operation';
import { perspectiveField } from '../fields';
import { orderIdParameter, orderLocator } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'addMemo',
	name: 'Add Memo',
	action: 'Add a memo to an order',
	description: 'Write the memo (备忘) of an order; a memo that is there is replaced',
	effect: 'write',
	fields: [
		perspectiveField,
		orderLocator('searchOrders'),
		{
			displayName: 'Memo',
			name: 'memo',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			description: 'Only your own account sees it',
		},
		{
			displayName: 'Flag',
			name: 'remarkIcon',
			type: 'options',
			options: [
				{ name: 'Blue', value: '2' },
				{ name: 'Green', value: '3' },
				{ name: 'Red', value: '1' },
				{ name: 'Yellow', value: '4' },
			],
			default: '1',
			description: 'The colour of the flag beside the memo',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.order.memoAdd-1',
		parameters: [
			orderIdParameter,
			{ name: 'memo', type: 'String', field: 'memo', label: 'Memo' },
			{ name: 'remarkIcon', type: 'String', field: 'remarkIcon', label: 'Flag' },
		],
		answer: { result: '' },
		echo: { orderId: 'orderId' },
	},
};

export default operation;
