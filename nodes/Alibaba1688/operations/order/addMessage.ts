import { InputError } from '../../gateway/inputError';
import type { Operation, ReadField } from '../operation';
import { orderLocator } from './orderLocator';

/** Of all messages of an order together. */
const MOST_CHARACTERS = 500;

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
			{ name: 'tradeFeedbackParam.feedback', from: readMessage },
		],
		answer: { result: 'result' },
		echo: { orderId: 'tradeFeedbackParam.orderId' },
	},
};

export default operation;

function readMessage(read: ReadField): string {
	const text = String(read('feedback', 'String', 'Message'));
	if (text.length <= MOST_CHARACTERS) return text;
	throw new InputError(
		`'Message' has ${text.length} characters, more than 1688 takes`,
		`Give at most ${MOST_CHARACTERS} characters, earlier messages of the order included.`,
	);
}
