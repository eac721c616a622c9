import type { INodeProperties } from 'n8n-workflow';
import { companyLocator } from './companyLocator';
import { orderLocator } from '../order/orderLocator';

const own = { show: { logistics: ['offline'] } };
const single = { show: { logistics: ['offline'], packaging: ['single'] } };
const several = { show: { logistics: ['offline'], packaging: ['multiple'] } };

const orderLineId: INodeProperties = {
	displayName: 'Order Line ID',
	name: 'orderLineId',
	type: 'string',
	default: '',
	description: 'The subItemID of the line (子订单号)',
};

const packagesField: INodeProperties = {
	displayName: 'Packages',
	name: 'packages',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add package',
	default: {},
	required: true,
	displayOptions: several,
	description: 'Together they have to hold the whole quantity of each line that is sent',
	options: [
		{
			displayName: 'Package',
			name: 'items',
			values: [
				{
					displayName: 'Company Code',
					name: 'companyNo',
					type: 'string',
					default: '',
					placeholder: 'e.g. ZTO',
					description: 'Where it is another company than the one above',
				},
				{
					...orderLineId,
					description: 'The line that is in the package; may be empty when one line is sent',
				},
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'How many pieces of the line are in the package',
				},
				{
					displayName: 'Tracking Number',
					name: 'mailNo',
					type: 'string',
					default: '',
					description: 'The waybill number (运单号)',
				},
			],
		},
	],
};

const linesField: INodeProperties = {
	displayName: 'Order Lines',
	name: 'orderLines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add order line',
	default: {},
	description:
		'Leave empty to ship all lines, which are read from the order first. 1688 ships a line as a whole or not at all.',
	options: [
		{
			displayName: 'Order Line',
			name: 'items',
			values: [
				orderLineId,
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'The whole quantity of the line',
				},
				{
					displayName: 'Weight (Kg)',
					name: 'weight',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 3 },
					default: 1,
				},
			],
		},
	],
};

const reasonFields: INodeProperties[] = [
	{
		displayName: 'Reason',
		name: 'noLogisticsCondition',
		type: 'options',
		displayOptions: { show: { logistics: ['dummy'] } },
		options: [
			{ name: 'Another Carrier, Such as a Fleet', value: '1' },
			{ name: 'Buyer Picks It Up', value: '4' },
			{ name: 'Extra Freight or a Difference in Price', value: '2' },
			{ name: 'Other (Needs a Remark)', value: '5' },
			{ name: 'Seller Delivers', value: '3' },
		],
		default: '3',
		description: 'Why no logistics company is needed (无需物流原因)',
	},
	{
		displayName: 'Carrier Name',
		name: 'noLogisticsName',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { logistics: ['dummy'], noLogisticsCondition: ['1', '3'] } },
		description: 'Who brings the goods',
	},
	{
		displayName: 'Carrier Phone',
		name: 'noLogisticsTel',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { logistics: ['dummy'], noLogisticsCondition: ['1', '3'] } },
	},
	{
		displayName: 'Reference Number',
		name: 'noLogisticsBillNo',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { logistics: ['dummy'], noLogisticsCondition: ['2'] } },
		description: 'The number that belongs to the freight or the difference',
	},
];

export const sendFields: INodeProperties[] = [
	orderLocator('searchSoldOrders'),
	{
		displayName: 'Logistics',
		name: 'logistics',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Own Logistics (自己联系物流)',
				value: 'offline',
				description: 'You brought the goods to a logistics company',
			},
			{
				name: 'Without Logistics (无需物流)',
				value: 'dummy',
				description: 'No logistics company takes part',
			},
		],
		default: 'offline',
	},
	{ ...companyLocator, displayOptions: own },
	{
		displayName: 'Packages in All',
		name: 'packaging',
		type: 'options',
		noDataExpression: true,
		displayOptions: own,
		options: [
			{ name: 'One', value: 'single' },
			{ name: 'Several', value: 'multiple' },
		],
		default: 'single',
	},
	{
		displayName: 'Tracking Number',
		name: 'mailNo',
		type: 'string',
		default: '',
		required: true,
		displayOptions: single,
		placeholder: 'e.g. SF1234567890',
		description: 'The waybill number (运单号)',
	},
	packagesField,
	...reasonFields,
	linesField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Buyer Masked by a Platform',
				name: 'isEncryptOrderSend',
				type: 'boolean',
				default: false,
				description: 'Whether a downstream platform hides who the buyer is; own logistics only',
			},
			{
				displayName: 'Remark',
				name: 'remarks',
				type: 'string',
				default: '',
			},
			{
				displayName: 'Sent At',
				name: 'gmtSend',
				type: 'dateTime',
				default: '',
				description: 'Times without a zone are China time',
			},
			{
				displayName: 'Weight of Each Line (Kg)',
				name: 'weight',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 3 },
				default: 1,
				description: 'For lines that are read from the order',
			},
		],
	},
];
