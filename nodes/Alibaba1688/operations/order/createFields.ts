import type { INodeProperties } from 'n8n-workflow';
import { flowField } from './flow';

const crossBorderOnly = { show: { '/orderType': ['crossBorder'] } };

/** The fields of Create around the products and the address. */
export const createFields: Readonly<Record<'before' | 'after', readonly INodeProperties[]>> = {
	before: [
		{
			displayName: 'Order Type',
			name: 'orderType',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Cross-Border',
					value: 'crossBorder',
					description: 'An order of a cross-border app (跨境)',
				},
				{
					name: 'General',
					value: 'general',
					description: 'An order of the domestic market (大市场)',
				},
			],
			default: 'general',
			description: 'Which of the two ways of ordering your app was granted',
		},
		{
			displayName: 'External Order Number',
			name: 'outOrderId',
			type: 'string',
			default: '',
			placeholder: 'e.g. PO-2026-00017',
			description:
				'Your own number of this purchase (outOrderId). Give the same value when repeating the same purchase: the node then looks for the order first and does not buy twice.',
		},
	],
	after: [
		{
			displayName: 'Seller Message',
			name: 'message',
			type: 'string',
			default: '',
			description: 'A note that the seller sees with the order',
		},
		flowField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Anonymous Buyer',
					name: 'anonymousBuyer',
					type: 'boolean',
					default: false,
					displayOptions: crossBorderOnly,
					description: 'Whether the seller does not see who buys',
				},
				{
					displayName: 'Business Type',
					name: 'isvBizType',
					type: 'options',
					allowArbitraryValues: true,
					options: [
						{ name: 'Cross-Border', value: 'cross' },
						{ name: 'Cross-Border Distribution', value: 'cross_distribution' },
						{ name: 'Cross-Border Purchasing Agent', value: 'cross_daigou' },
					],
					default: 'cross',
					description:
						'The kind of business the order is for. Choose from the list, or give another one by an expression.',
				},
				{
					displayName: 'Cross-Border Logistics',
					name: 'useCrossBorderLogisticsSolution',
					type: 'boolean',
					default: false,
					displayOptions: crossBorderOnly,
					description: 'Whether to use the official cross-border logistics',
				},
				{
					displayName: 'Cross-Border Logistics ID',
					name: 'crossBorderLogisticsSolutionId',
					type: 'string',
					default: '',
					displayOptions: crossBorderOnly,
					description: 'Which official cross-border logistics, from the preview',
				},
				{
					displayName: 'Distribution Channel',
					name: 'fenxiaoChannel',
					type: 'string',
					default: '',
					placeholder: 'e.g. douyin',
					description:
						'Where the goods are sold on: thyny, tm, jingdong, pinduoduo, kuajing, douyin …',
				},
				{
					displayName: 'Dropshipping',
					name: 'dropshipping',
					type: 'boolean',
					default: false,
					displayOptions: crossBorderOnly,
					description: 'Whether the goods go straight to your customer (一件代发)',
				},
				{
					displayName: 'Inventory Mode',
					name: 'inventoryMode',
					type: 'options',
					options: [
						{ name: 'Just in Time', value: 'JIT' },
						{ name: 'Normal', value: 'NORMAL' },
					],
					default: 'NORMAL',
					displayOptions: crossBorderOnly,
				},
				{
					displayName: 'Payment Channel',
					name: 'preSelectPayChannel',
					type: 'string',
					default: '',
					description: 'The channel that is chosen beforehand on the payment page',
				},
				{
					displayName: 'Promotion ID',
					name: 'shopPromotionId',
					type: 'string',
					default: '',
					description: 'A promotion of the shop, from the preview',
				},
				{
					displayName: 'Trade Type',
					name: 'tradeType',
					type: 'string',
					default: '',
					placeholder: 'e.g. assureTrade',
					description:
						'One of the trade types that Order: Preview shows. Without it 1688 takes credit (诚E赊) where that is open, else Alipay escrow.',
				},
				{
					displayName: 'Use Red Envelope',
					name: 'useRedEnvelope',
					type: 'boolean',
					default: false,
					description: 'Whether to use a red envelope (红包) of your account',
				},
				{
					displayName: 'Warehouse Code',
					name: 'warehouseCode',
					type: 'string',
					default: '',
					displayOptions: crossBorderOnly,
				},
			],
		},
	],
};
