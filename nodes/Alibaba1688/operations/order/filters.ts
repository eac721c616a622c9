import type { INodeProperties } from 'n8n-workflow';
import type { Parameter } from '../operation';

/** What an order list can be narrowed by. */
export const orderFilters: INodeProperties = {
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
			displayName: 'Modified After',
			name: 'modifyStartTime',
			type: 'dateTime',
			default: '',
			description: 'Times without a zone are China time',
		},
		{
			displayName: 'Modified Before',
			name: 'modifyEndTime',
			type: 'dateTime',
			default: '',
			description: 'Times without a zone are China time',
		},
		{
			displayName: 'Older Than Three Months',
			name: 'isHis',
			type: 'boolean',
			default: false,
			description: 'Whether to look among the orders older than about three months instead',
		},
		{
			displayName: 'Order Status',
			name: 'orderStatus',
			type: 'string',
			default: '',
			placeholder: 'e.g. waitbuyerpay',
			description:
				'Such as waitbuyerpay, waitsellersend, waitbuyerreceive, success or cancel. Any status that 1688 knows can be given.',
		},
	],
};

/** The types are those of both list APIs, which share these names. */
export const orderFilterParameters: readonly Parameter[] = [
	{
		name: 'createStartTime',
		type: 'Date',
		field: 'filters.createStartTime',
		label: 'Created After',
	},
	{ name: 'createEndTime', type: 'Date', field: 'filters.createEndTime', label: 'Created Before' },
	{
		name: 'modifyStartTime',
		type: 'Date',
		field: 'filters.modifyStartTime',
		label: 'Modified After',
	},
	{ name: 'modifyEndTime', type: 'Date', field: 'filters.modifyEndTime', label: 'Modified Before' },
	{ name: 'orderStatus', type: 'String', field: 'filters.orderStatus', label: 'Order Status' },
	{ name: 'isHis', type: 'Boolean', field: 'filters.isHis', label: 'Older Than Three Months' },
];
