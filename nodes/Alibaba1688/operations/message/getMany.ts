import type { IDataObject } from 'n8n-workflow';
import { eventsOf } from '../../message/event';
import { messageOf } from '../../message/message';
import { withoutSecrets } from '../../message/topicData';
import { topicOptions } from '../../message/topics';
import type { ApiUse, Operation } from '../operation';

const list: ApiUse = {
	api: 'cn.alibaba.open:push.query.messageList-1',
	parameters: [
		{ name: 'type', type: 'String', field: 'filters.type', label: 'Topic' },
		{ name: 'userInfo', type: 'String', field: 'filters.userInfo', label: 'Member ID' },
		{
			name: 'createStartTime',
			type: 'Date',
			field: 'filters.createStartTime',
			label: 'Created After',
		},
		{
			name: 'createEndTime',
			type: 'Date',
			field: 'filters.createEndTime',
			label: 'Created Before',
		},
	],
	answer: { result: 'pushMessagePage.datas', list: { total: 'pushMessagePage.totalCount' } },
	paging: {
		page: 'page',
		first: 1,
		size: 'pageSize',
		largest: 200,
		smallest: 20,
		total: 'pushMessagePage.totalCount',
		id: 'msgId',
	},
};

const operation: Operation = {
	resource: 'message',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many missed messages',
	description:
		'List messages (消息) of the last seven days that 1688 could not push, for all users of the app; they stay until they are confirmed',
	effect: 'read',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Created After',
					name: 'createStartTime',
					type: 'dateTime',
					default: '',
					description: 'Times without a zone are China time',
				},
				{
					displayName: 'Created Before',
					name: 'createEndTime',
					type: 'dateTime',
					default: '',
					description: 'Times without a zone are China time',
				},
				{
					displayName: 'Member ID',
					name: 'userInfo',
					type: 'string',
					default: '',
					placeholder: 'e.g. b2b-1623492085',
					description: 'Whom the messages are about',
				},
				{
					displayName: 'Topic',
					name: 'type',
					type: 'options',
					allowArbitraryValues: true,
					options: topicOptions,
					default: 'ORDER_BUYER_VIEW_ORDER_PAY',
					description:
						'The topic (消息类型) of the messages. Choose from the list, or give another by an expression.',
				},
			],
		},
	],
	use: list,
	steps: async (steps) =>
		(await steps.list(list)).map((message) => withoutSecrets(message) as IDataObject),
	simplify: (message) => eventsOf(messageOf(message), { simplify: true, splitBatches: false })[0],
};

export default operation;
