import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'supplier',
	operation: 'getChatLink',
	name: 'Get Chat Link',
	action: 'Get a chat link',
	description: 'Get a link that opens a chat with a seller in WangWang (旺旺)',
	effect: 'read',
	fields: [
		{
			displayName: 'Seller OpenUID',
			name: 'openUid',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. BBBxkF0oZ0yJ7cWc9Ql2n1w',
			description: 'Searches and details of products give it as sellerOpenId',
		},
	],
	use: {
		api: 'com.alibaba.account:account.wangwangUrl.get-1',
		parameters: [{ name: 'toOpenUid', type: 'String', field: 'openUid', label: 'Seller OpenUID' }],
		answer: { result: 'result.result' },
		records: (chatUrl) => [{ chatUrl: String(chatUrl) }],
	},
};

export default operation;
