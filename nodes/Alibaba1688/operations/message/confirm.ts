import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'message',
	operation: 'confirm',
	name: 'Confirm',
	action: 'Confirm a missed message',
	description:
		'Tell 1688 that a message (消息) has arrived, so that it is no longer kept; the last step of a workflow that works through missed messages',
	effect: 'write',
	fields: [
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 68891027',
			description: 'The messageId of the trigger or of Get Many; 200 of them share one call',
		},
	],
	use: {
		api: 'cn.alibaba.open:push.message.confirm-1',
		parameters: [],
		answer: { result: '' },
		batch: {
			// No maximum is documented; the list that the messages come from gives 200 at once.
			most: 200,
			entries: (read) => [read('messageId', 'Id', 'Message ID')],
			parameters: (entries) => ({ msgIdList: [...entries] }),
			results: (_answer, entries) =>
				entries.map((id, index) => ({
					entries: [index],
					record: { messageId: String(id), confirmed: true },
				})),
		},
	},
	idOf: ({ messageId }) => String(messageId),
};

export default operation;
