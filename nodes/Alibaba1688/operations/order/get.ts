import { simplifyOrder } from '../../output/order';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { encryptedBuyerOption, includeFieldsOption, orderApi, orderOutputs } from './orderFields';
import { orderIdParameter, orderLocator } from './orderLocator';

const includeFields = {
	name: 'includeFields',
	from: (read) => {
		const names = read('options.includeFields', 'String[]', 'Include Details') as
			| string[]
			| undefined;
		return names?.join(',');
	},
} satisfies ApiUse['parameters'][number];

const answer = { result: 'result' };
const plain = [{ name: 'webSite', constant: '1688' }, orderIdParameter, includeFields];

const operation: Operation = {
	resource: 'order',
	operation: 'get',
	name: 'Get',
	action: 'Get an order',
	description: 'Get one order (订单) with its products, amounts and state',
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
			options: [encryptedBuyerOption, includeFieldsOption],
		},
	],
	use: {
		field: orderApi,
		apis: {
			buyer: { api: 'com.alibaba.trade:alibaba.trade.get.buyerView-1', parameters: plain, answer },
			seller: {
				api: 'com.alibaba.trade:alibaba.trade.get.sellerView-1',
				parameters: plain,
				answer,
			},
			encrypted: {
				api: 'com.alibaba.trade:alibaba.trade.ec.getOrder.sellerView-1',
				parameters: [orderIdParameter, includeFields],
				answer,
			},
		},
	},
	simplify: simplifyOrder,
	wholeOutput: 'One Item per Order',
	outputs: orderOutputs,
	hasContact: true,
};

export default operation;
