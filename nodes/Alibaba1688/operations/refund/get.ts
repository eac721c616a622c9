import { simplifyRefund, simplifyRefundStep, splitRefund } from '../../output/refund';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { orderIdParameter, orderLocator } from '../order/orderLocator';
import { refundIdField, refundIdParameter } from './refundId';

const byId: Omit<ApiUse, 'api'> = {
	parameters: [
		refundIdParameter,
		{ name: 'needTimeOutInfo', constant: true },
		{ name: 'needOrderRefundOperation', constant: true },
	],
	answer: { result: 'result.opOrderRefundModelDetail' },
	advice: {
		'500':
			'Check the Refund ID and whether your account is the buyer or the seller of its order: 1688 has this code for refunds that do not exist and for those of others.',
	},
};

const byOrder: Omit<ApiUse, 'api'> = {
	parameters: [
		orderIdParameter,
		{ name: 'queryType', type: 'String', field: 'queryType', label: 'State' },
	],
	answer: { result: 'result.opOrderRefundModels', list: {} },
};

const operation: Operation = {
	resource: 'refund',
	operation: 'get',
	name: 'Get',
	action: 'Get a refund',
	description: 'Get a refund (退款单) with its history, or the refunds of an order',
	effect: 'read',
	fields: [
		perspectiveField,
		{
			displayName: 'Find By',
			name: 'findBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Order',
					value: 'orderId',
					description: 'Refunds asked for before the order was complete; without their history',
				},
				{ name: 'Refund ID', value: 'refundId' },
			],
			default: 'refundId',
		},
		{ ...refundIdField, displayOptions: { show: { findBy: ['refundId'] } } },
		{ ...orderLocator('searchOrders'), displayOptions: { show: { findBy: ['orderId'] } } },
		{
			displayName: 'State',
			name: 'queryType',
			type: 'options',
			options: [
				{ name: 'In Progress', value: '1' },
				{ name: 'Refunded', value: '3' },
			],
			default: '1',
			displayOptions: { show: { findBy: ['orderId'] } },
		},
	],
	use: {
		field: (choice) => `${choice('perspective')} ${choice('findBy')}`,
		apis: {
			'buyer refundId': {
				api: 'com.alibaba.trade:alibaba.trade.refund.OpQueryOrderRefund-1',
				...byId,
			},
			'seller refundId': {
				api: 'com.alibaba.trade:alibaba.trade.refund.OpQueryOrderRefund.sellerView-1',
				...byId,
			},
			'buyer orderId': {
				api: 'com.alibaba.trade:alibaba.trade.refund.OpQueryBatchRefundByOrderIdAndStatus-1',
				...byOrder,
			},
			'seller orderId': {
				api: 'com.alibaba.trade:alibaba.trade.refund.OpQueryBatchRefundByOrderIdAndStatus.sellerView-1',
				...byOrder,
			},
		},
	},
	hasContact: true,
	simplify: simplifyRefund,
	wholeOutput: 'One Item per Refund',
	outputs: [
		{
			value: 'refundStep',
			name: 'One Item per Step',
			description: 'The history of the refund; found by its ID only',
			split: splitRefund,
			simplify: simplifyRefundStep,
		},
	],
};

export default operation;
