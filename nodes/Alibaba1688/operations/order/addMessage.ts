import type { Operation } from '../operation';
import { orderLocator } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'addMessage',
	name: 'Add Message',
	action: 'Add a message to an order',
	description:
		'Add a message for the seller (补充留言) to an order that you bought. Every call adds another one.',
	effect: 'write',
	fields: [
		orderLocator('searchBoughtOrders'),
		{
			displayName: 'Message',
			name: 'feedback',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			description: 'All messages of an order together have at most 500 characters',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.addFeedback-1',
		parameters: [
			// Text here, unlike in the other order APIs.
			{
				name: 'tradeFeedbackParam.orderId',
				from: (read) => String(read('orderId', 'Id', 'Order')),
			},
			{
				name: 'tradeFeedbackParam.feedback',
				type: 'String',
				field: 'feedback',
				label: 'Message',
			},
		],
		answer: { result: 'result' },
		echo: { orderId: 'tradeFeedbackParam.orderId' },
	},
};

export default operation;
