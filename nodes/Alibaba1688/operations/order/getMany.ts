import { simplifyOrder } from '../../output/order';
import { perspectiveField } from '../fields';
import type { Operation } from '../operation';
import {
	boughtFilterParameters,
	boughtFilters,
	soldFilterParameters,
	soldFilters,
} from './filters';
import { orderListing } from './listing';
import { encryptedBuyerOption, orderApi, orderOutputs } from './orderFields';

const operation: Operation = {
	resource: 'order',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many orders',
	description: 'List orders (订单) that your account bought or sold',
	effect: 'read',
	fields: [
		perspectiveField,
		boughtFilters,
		soldFilters,
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
		field: orderApi,
		apis: {
			buyer: {
				api: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
				parameters: boughtFilterParameters,
				...orderListing,
			},
			seller: {
				api: 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1',
				parameters: soldFilterParameters,
				...orderListing,
			},
			encrypted: {
				api: 'com.alibaba.trade:alibaba.trade.ec.getOrderList.sellerView-1',
				parameters: soldFilterParameters,
				...orderListing,
			},
		},
	},
	simplify: simplifyOrder,
	wholeOutput: 'One Item per Order',
	outputs: orderOutputs,
	hasContact: true,
};

export default operation;
