import { simplifyPreview } from '../../output/orderCreated';
import type { Operation } from '../operation';
import { receivingAddress, receivingAddressFields } from './receivingAddress';
import { readWares, wareFieldsOfOrder } from './wares';

const operation: Operation = {
	resource: 'order',
	operation: 'preview',
	name: 'Preview',
	action: 'Preview an order',
	description:
		'See what an order would cost and how it may be traded, before it is placed (订单预览); nothing is bought. One item for each order that the purchase would become.',
	effect: 'read',
	fields: [
		...wareFieldsOfOrder,
		...receivingAddressFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Business Type',
					name: 'isvBizType',
					type: 'options',
					options: [{ name: 'Cross-Border', value: 'cross' }],
					default: 'cross',
				},
				{
					displayName: 'Cross-Border Logistics Solution ID',
					name: 'crossBorderLogisticsSolutionId',
					type: 'string',
					default: '',
					description: 'The sourceId of an official cross-border logistics solution',
				},
				{
					displayName: 'Flow',
					name: 'flow',
					type: 'string',
					default: 'general',
					description:
						'Such as general, fenxiao or saleproxy; when it is empty, 1688 takes the one with the best price',
				},
				{
					displayName: 'Inventory Mode',
					name: 'inventoryMode',
					type: 'options',
					options: [
						{ name: 'JIT', value: 'jit' },
						{ name: 'Warehouse', value: 'cang' },
					],
					default: 'jit',
				},
				{
					displayName: 'Pickup Service',
					name: 'pickupService',
					type: 'options',
					options: [
						{ name: 'No', value: 'n' },
						{ name: 'Yes', value: 'y' },
					],
					default: 'n',
				},
				{
					displayName: 'Use Cross-Border Logistics Solution',
					name: 'useBorderLogisticsSolution',
					type: 'boolean',
					default: false,
					description: "Whether 1688's own cross-border logistics is previewed",
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.createOrder.preview-1',
		parameters: [
			{ name: 'addressParam', from: receivingAddress },
			{ name: 'cargoParamList', from: (read) => [...readWares(read)] },
			{ name: 'flow', type: 'String', field: 'options.flow', label: 'Flow' },
			{
				name: 'isvBizType',
				type: 'String',
				field: 'options.isvBizType',
				label: 'Business Type',
			},
			{
				name: 'inventoryMode',
				type: 'String',
				field: 'options.inventoryMode',
				label: 'Inventory Mode',
			},
			{
				name: 'pickupService',
				type: 'String',
				field: 'options.pickupService',
				label: 'Pickup Service',
			},
			{
				name: 'crossBorderLogisticsSolutionId',
				type: 'String',
				field: 'options.crossBorderLogisticsSolutionId',
				label: 'Cross-Border Logistics Solution ID',
			},
			// Spelled otherwise when the order is created.
			{
				name: 'useBorderLogisticsSolution',
				type: 'Boolean',
				field: 'options.useBorderLogisticsSolution',
				label: 'Use Cross-Border Logistics Solution',
			},
		],
		// Spelled so at 1688.
		answer: { result: 'orderPreviewResuslt', list: {} },
	},
	simplify: simplifyPreview,
};

export default operation;
