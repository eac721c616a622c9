import { simplifyShipment } from '../../output/shipment';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { encryptedBuyerOption, orderApi } from '../order/orderFields';
import { orderIdParameter, orderLocator } from '../order/orderLocator';

const parcels: Omit<ApiUse, 'api'> = {
	parameters: [
		orderIdParameter,
		{ name: 'webSite', constant: '1688' },
		{ name: 'fields', constant: 'company.name,sender,receiver,sendgood' },
	],
	// 500_2 says that the order was not shipped yet.
	answer: { result: 'result', list: {}, nothingWhen: ['500_2'] },
};

const operation: Operation = {
	resource: 'shipment',
	operation: 'get',
	name: 'Get',
	action: 'Get the shipments of an order',
	description: 'Get the parcels (物流信息) of an order; one that was not shipped gives no items',
	effect: 'read',
	fields: [
		perspectiveField,
		orderLocator('searchOrders'),
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
				api: 'com.alibaba.logistics:alibaba.trade.getLogisticsInfos.buyerView-1',
				...parcels,
			},
			seller: {
				api: 'com.alibaba.logistics:alibaba.trade.getLogisticsInfos.sellerView-1',
				...parcels,
			},
			encrypted: {
				api: 'com.alibaba.logistics:alibaba.trade.ec.getLogisticsInfos.sellerView-1',
				...parcels,
			},
		},
	},
	hasContact: true,
	simplify: simplifyShipment,
};

export default operation;
