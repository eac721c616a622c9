import type { INodeProperties } from 'n8n-workflow';
import {
	includeContactOption,
	perspectiveField,
	simplifyField,
} from '../Alibaba1688/operations/fields';
import { topicOptions } from '../Alibaba1688/message/topics';

const ORDERS = ['orderChanged', 'orderCreated'];
const MISSED = ['missedMessages'];

const forEvents = (event: string[]) => ({ displayOptions: { show: { event } } });
const inOptionsFor = (event: string[]) => ({ displayOptions: { show: { '/event': event } } });

const REPEATS =
	'Every event comes at least once; after a restart of n8n the last ones may come again. For an exact filter put <b>Remove Duplicates</b> behind this node: Remove Items Processed in Previous Executions, by the ID together with the time of the change.';

const MISSED_NOTICE =
	'1688 keeps a message that it could not push for seven days, for the whole app: filter by member if several people use it. Whether 1688 keeps messages of an app without a callback address is not documented, so enter any https address in its console. To see each message once even after a restart, put <b>Remove Duplicates</b> behind this node: Remove Items Processed in Previous Executions, by <code>{{ $json.messageId }}</code>.';

export const properties: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Message Missed',
				value: 'missedMessages',
				description: 'A message (消息) that 1688 could not push',
			},
			{
				name: 'Order Created',
				value: 'orderCreated',
				description: 'A new order (新订单); later changes of it start nothing',
			},
			{
				name: 'Order Created or Changed',
				value: 'orderChanged',
				description: 'An order (订单) is new, or something about it changed',
			},
			{
				name: 'Product Changed',
				value: 'productChanged',
				description: 'A product (商品) of your own shop is new or was changed',
			},
			{
				name: 'Refund Created or Changed',
				value: 'refundChanged',
				description: 'A refund (退款) is new or went on; needs the main account',
			},
		],
		default: 'orderChanged',
		description: 'What starts the workflow',
	},
	{ ...perspectiveField, ...forEvents([...ORDERS, 'refundChanged']) },
	{
		displayName: REPEATS,
		name: 'repeatsNotice',
		type: 'notice',
		default: '',
		...forEvents([...ORDERS, 'productChanged', 'refundChanged']),
	},
	{
		displayName: MISSED_NOTICE,
		name: 'missedNotice',
		type: 'notice',
		default: '',
		...forEvents(MISSED),
	},
	{
		displayName: 'Topic Names or IDs',
		name: 'topics',
		type: 'multiOptions',
		options: topicOptions,
		default: [],
		...forEvents(MISSED),
		description:
			'The topics (消息类型) that start the workflow; type to search. Leave both topic fields empty to take every message.',
	},
	{
		displayName: 'Other Topics',
		name: 'otherTopics',
		type: 'string',
		default: '',
		placeholder: 'e.g. ORDER_BUYER_MAKE, ORDER_ANNOUNCE_SENDGOODS',
		...forEvents(MISSED),
		description: 'Topics that are not in the list, separated by commas',
	},
	{
		displayName: 'Member IDs',
		name: 'memberIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. b2b-1623492085',
		...forEvents(MISSED),
		description: 'Takes messages of these members only, separated by commas',
	},
	{
		displayName: 'Confirm',
		name: 'confirm',
		type: 'options',
		options: [
			{
				name: 'By the Next Poll',
				value: 'nextPoll',
				description: 'Once n8n has stored the execution',
			},
			{
				name: 'By the Workflow',
				value: 'byWorkflow',
				description:
					'With the operation Message: Confirm as its last step; a message that is not confirmed within half an hour comes again',
			},
		],
		default: 'nextPoll',
		...forEvents(MISSED),
		description: 'When 1688 is told that a message arrived and need not be kept',
	},
	simplifyField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{ ...includeContactOption, ...inOptionsFor([...ORDERS, 'refundChanged']) },
			{
				displayName: 'Include Old Orders',
				name: 'history',
				type: 'boolean',
				default: false,
				...inOptionsFor(ORDERS),
				description:
					'Whether to look for changes of orders of more than three months too, which 1688 keeps apart (isHis). It doubles the calls.',
			},
			{
				displayName: 'Max Messages',
				name: 'maxMessages',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 1000,
				...inOptionsFor(MISSED),
				description: 'How many messages one poll returns at most; the next one goes on',
			},
			{
				displayName: 'Order Status',
				name: 'orderStatus',
				type: 'options',
				options: [
					{ name: 'Any', value: '' },
					{ name: 'Cancelled (交易取消)', value: 'cancel' },
					{ name: 'Completed (交易成功)', value: 'success' },
					{ name: 'Waiting for Payment (等待买家付款)', value: 'waitbuyerpay' },
					{ name: 'Waiting for Receipt (等待买家收货)', value: 'waitbuyerreceive' },
					{ name: 'Waiting for Shipment (等待卖家发货)', value: 'waitsellersend' },
				],
				default: '',
				...inOptionsFor(ORDERS),
				description: 'Takes orders of this status only',
			},
			{
				displayName: 'Overlap (Minutes)',
				name: 'overlap',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 10,
				...inOptionsFor([...ORDERS, 'productChanged', 'refundChanged']),
				description:
					'How far each poll looks back behind the one before, for what 1688 lists late and for clocks that differ. What was returned before is left out.',
			},
			{
				displayName: 'Split Batches',
				name: 'splitBatches',
				type: 'boolean',
				default: false,
				...inOptionsFor(MISSED),
				description:
					'Whether to return one item for each entry where a message is a batch: stock changes, batch payments, lists of products',
			},
		],
	},
];
