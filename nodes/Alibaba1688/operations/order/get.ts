import { simplifyOrder, simplifyOrderLine, splitOrder } from '../../output/order';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { orderLocator, orderValue } from './orderLocator';
import { chosenPerspective, encryptedBuyerOption } from './perspective';

const orderId = { name: 'orderId', ...orderValue };
const webSite = { name: 'webSite', constant: '1688' };
const answer = { result: 'result' };

/** One order as its buyer sees it. */
export const buyerOrder: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.get.buyerView-1',
	parameters: [orderId, webSite],
	answer,
};

const operation: Operation = {
	resource: 'order',
	operation: 'get',
	name: 'Get',
	action: 'Get an order',
	description: 'Get an order (订单) that your account bought or sold',
	effect: 'read',
	fields: [
		perspectiveField,
		orderLocator,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [encryptedBuyerOption],
		},
	],
	use: {
		field: chosenPerspective,
		apis: {
			buyer: buyerOrder,
			seller: {
				api: 'com.alibaba.trade:alibaba.trade.get.sellerView-1',
				parameters: [orderId, webSite],
				answer,
			},
			sellerEncrypted: {
				api: 'com.alibaba.trade:alibaba.trade.ec.getOrder.sellerView-1',
				parameters: [orderId],
				answer,
			},
		},
	},
	simplify: simplifyOrder,
	hasContact: true,
	wholeOutput: 'One Item per Order',
	outputs: [
		{
			value: 'orderLine',
			name: 'One Item per Order Line',
			description: 'Each product or variant that was ordered',
			split: splitOrder,
			simplify: simplifyOrderLine,
		},
	],
};

export default operation;
