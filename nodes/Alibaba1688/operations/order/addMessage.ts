import { InputError } from '../../gateway/inputError';
import type { Operation, ReadField } from '../operation';
import { orderLocator } from './orderLocator';

const MOST_CHARACTERS = 500;

const operation: Operation = {
	resource: 'order',
	operation: 'addMessage',
	name: 'Add Message',
	action: 'Add a message to an order',
	description:
		'Add to what you wrote to the seller about an order that you bought (买家留言). A repetition adds the message again.',
	effect: 'write',
	fields: [
		orderLocator,
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			description: 'All messages of an order have at most 500 characters together',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.addFeedback-1',
		parameters: [
			// A text here.
			{
				name: 'tradeFeedbackParam.orderId',
				from: (read) => String(read('orderId', 'Id', 'Order')),
			},
			{ name: 'tradeFeedbackParam.feedback', from: message },
		],
		answer: { result: 'result' },
		echo: { orderId: 'tradeFeedbackParam.orderId' },
	},
};

export default operation;

function message(read: ReadField): string {
	const text = String(read('message', 'String', 'Message'));
	if (text.length <= MOST_CHARACTERS) return text;
	throw new InputError(
		`'Message' has ${text.length} characters, more than 1688 takes`,
		`Give at most ${MOST_CHARACTERS} characters, earlier messages of the order included.`,
	);
}
