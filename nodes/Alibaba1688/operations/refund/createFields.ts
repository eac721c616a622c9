import type { INodeProperties } from 'n8n-workflow';
import { goodsStatusField, orderLineIdsField } from './goods';
import { orderLocator } from '../order/orderLocator';

export const createFields: INodeProperties[] = [
	orderLocator('searchBoughtOrders'),
	{
		displayName: 'Kind',
		name: 'disputeRequest',
		type: 'options',
		options: [
			{ name: 'Money and Goods (退款退货)', value: 'returnRefund' },
			{ name: 'Money Only (退款)', value: 'refund' },
		],
		default: 'refund',
		description: 'Goods can go back only once they were received',
	},
	goodsStatusField,
	{
		displayName: 'Amount (Yuan)',
		name: 'applyPayment',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 12.50',
		description:
			'What to ask for without freight, at most what was paid; for goods that were not sent yet, exactly that',
	},
	{
		displayName: 'Reason ID',
		name: 'applyReasonId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 20028',
		description: 'As Get Reasons gives it',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		description: 'Why, in 2 to 150 characters',
	},
	orderLineIdsField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Downstream Reason',
				name: 'refundRemark',
				type: 'string',
				default: '',
				description: 'What your own customer said',
			},
			{
				displayName: 'Evidence URLs',
				name: 'vouchers',
				type: 'string',
				default: '',
				description: 'Up to 5 addresses from Upload Evidence, with commas between them',
			},
			{
				displayName: 'Freight (Yuan)',
				name: 'applyCarriage',
				type: 'string',
				default: '',
				placeholder: 'e.g. 5.00',
				description: 'What to ask for of the freight; nothing when empty',
			},
			{
				displayName: 'Keep Freight as Given',
				name: 'customRefund',
				type: 'boolean',
				default: false,
				description: 'Whether 1688 leaves the freight as given instead of applying its own rule',
			},
			{
				displayName: 'Pieces to Return',
				name: 'counts',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				description: 'Where fewer pieces than the line has go back',
				options: [
					{
						displayName: 'Order Line',
						name: 'items',
						values: [
							{
								displayName: 'Order Line ID',
								name: 'orderLineId',
								type: 'string',
								default: '',
							},
							{
								displayName: 'Pieces',
								name: 'count',
								type: 'number',
								typeOptions: { minValue: 1 },
								default: 1,
							},
						],
					},
				],
			},
		],
	},
];
