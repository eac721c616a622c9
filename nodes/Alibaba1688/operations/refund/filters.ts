import type { INodeProperties } from 'n8n-workflow';
import type { Parameter } from '../operation';

const CHINA_TIME = 'Times without a zone are China time';

const dates = [
	{ name: 'applyStartTime', label: 'Asked for After' },
	{ name: 'applyEndTime', label: 'Asked for Before' },
	{ name: 'modifyStartTime', label: 'Modified After' },
	{ name: 'modifyEndTime', label: 'Modified Before' },
];

/** What a list of refunds can be narrowed by. */
export const refundFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		...dates.map(
			({ name, label }): INodeProperties => ({
				displayName: label,
				name,
				type: 'dateTime',
				default: '',
				description: name.startsWith('apply') ? `At most 730 days ago. ${CHINA_TIME}.` : CHINA_TIME,
			}),
		),
		{
			displayName: 'Buyer Login ID',
			name: 'buyerLoginId',
			type: 'string',
			default: '',
			displayOptions: { show: { '/perspective': ['seller'] } },
		},
		{
			displayName: 'Buyer Member ID',
			name: 'buyerMemberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. b2b-1623492085',
			displayOptions: { show: { '/perspective': ['seller'] } },
		},
		{
			displayName: 'Order ID',
			name: 'orderId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 3657499272179232333',
		},
		{
			displayName: 'Return Tracking Number',
			name: 'logisticsNo',
			type: 'string',
			default: '',
			description: 'A buyer has to give Seller Member ID too',
		},
		{
			displayName: 'Seller Member ID',
			name: 'sellerMemberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. b2b-1624747073',
			displayOptions: { show: { '/perspective': ['buyer'] } },
		},
		{
			displayName: 'Status',
			name: 'refundStatusSet',
			type: 'multiOptions',
			allowArbitraryValues: true,
			options: [
				{ name: 'Closed', value: 'refundclose' },
				{ name: 'Refunded', value: 'refundsuccess' },
				{ name: 'Waiting for the Buyer to Change It', value: 'waitbuyermodify' },
				{ name: 'Waiting for the Buyer to Send the Goods', value: 'waitbuyersend' },
				{ name: 'Waiting for the Seller to Agree', value: 'waitselleragree' },
				{ name: 'Waiting for the Seller to Receive the Goods', value: 'waitsellerreceive' },
			],
			default: [],
			description: 'Choose from the list, or give others by an expression',
		},
		{
			displayName: 'When',
			name: 'dipsuteType',
			type: 'options',
			options: [
				{ name: 'After Completion (售后)', value: '2' },
				{ name: 'Any Time', value: '0' },
				{ name: 'Before Completion (售中)', value: '1' },
			],
			default: '0',
			description: 'Whether the refund was asked for before or after the order was complete',
		},
	],
};

const text = (name: string, label: string): Parameter => ({
	name,
	type: 'String',
	field: `filters.${name}`,
	label,
});

const common: readonly Parameter[] = [
	...dates.map(
		({ name, label }): Parameter => ({ name, type: 'Date', field: `filters.${name}`, label }),
	),
	{ name: 'orderId', type: 'Id', field: 'filters.orderId', label: 'Order ID' },
	{ name: 'refundStatusSet', type: 'String[]', field: 'filters.refundStatusSet', label: 'Status' },
	// The spelling is 1688's.
	{ name: 'dipsuteType', type: 'Integer', field: 'filters.dipsuteType', label: 'When' },
	text('logisticsNo', 'Return Tracking Number'),
];

export const buyerRefundFilters: readonly Parameter[] = [
	...common,
	text('sellerMemberId', 'Seller Member ID'),
];

export const sellerRefundFilters: readonly Parameter[] = [
	...common,
	text('buyerMemberId', 'Buyer Member ID'),
	text('buyerLoginId', 'Buyer Login ID'),
];
