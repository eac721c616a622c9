import type { INodeProperties } from 'n8n-workflow';
import { simplifyField } from '../Alibaba1688/operations/fields';
import { topicOptions } from '../Alibaba1688/message/topics';

const WHERE_TO_PASTE =
	'Copy the <b>Production URL</b> above into the console of open.1688.com, under your app, Message Management (消息管理), as the address that receives messages, and subscribe there to the topics you want. 1688 has no API for this. One app has one address: to serve several workflows, dispatch from one by <code>type</code>. The <b>Test URL</b> works only while this editor listens.';

const REPEATS =
	'1688 sends a message again when it got no answer in time. This node drops what it has seen since n8n started. For an exact filter across restarts and several n8n processes, put <b>Remove Duplicates</b> behind it: Remove Items Processed in Previous Executions, by <code>{{ $json.messageId }}</code>.';

export const properties: INodeProperties[] = [
	{ displayName: WHERE_TO_PASTE, name: 'addressNotice', type: 'notice', default: '' },
	{
		displayName: 'Topic Names or IDs',
		name: 'topics',
		type: 'multiOptions',
		options: topicOptions,
		default: [],
		description:
			'The topics (消息类型) that start the workflow; type to search. Leave both topic fields empty to take every message.',
	},
	{
		displayName: 'Other Topics',
		name: 'otherTopics',
		type: 'string',
		default: '',
		placeholder: 'e.g. ORDER_BUYER_MAKE, ORDER_ANNOUNCE_SENDGOODS',
		description:
			'Topics that are not in the list, such as those of the seller view, separated by commas and spelled as in the console of 1688',
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1688-messages',
		description:
			'The end of the address. When empty, n8n makes one up that changes when the node is made anew; with a path of your own the address stays the same.',
	},
	simplifyField,
	{ displayName: REPEATS, name: 'repeatsNotice', type: 'notice', default: '' },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Drop Outdated Events',
				name: 'dropOutdated',
				type: 'multiOptions',
				options: [
					{ name: 'Orders', value: 'order' },
					{ name: 'Refunds', value: 'refund' },
				],
				default: [],
				description:
					'Drops an event of an order or refund when a newer one of the same order or refund came before, because 1688 keeps no order. Stock, logistics and batch payments are never dropped.',
			},
			{
				displayName: 'Language',
				name: 'language',
				type: 'string',
				default: 'en',
				placeholder: 'e.g. en, ja, ko, ru, vi',
				description: 'The language of products that are looked up',
			},
			{
				displayName: 'Look Up Order or Product',
				name: 'lookUp',
				type: 'boolean',
				default: false,
				description:
					'Whether to add the whole order or product that an event is about, with one more call for each item. When the call fails, the event goes on and says why in <code>lookupError</code>.',
			},
			{
				displayName: 'Member IDs',
				name: 'memberIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. b2b-1623492085',
				description: 'Takes messages of these members only, separated by commas',
			},
			{
				displayName: 'Split Batches',
				name: 'splitBatches',
				type: 'boolean',
				default: false,
				description:
					'Whether to return one item for each entry where a message is a batch: stock changes, batch payments, lists of products. The entries share the messageId and count in <code>entry</code>.',
			},
		],
	},
];
