import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { orderLocator } from './orderLocator';
import { addressField, addressIdField, readAddress } from './receiver';

const change: Omit<ApiUse, 'api'> = {
	parameters: [
		{ name: 'param.orderId', type: 'Id', field: 'orderId', label: 'Order' },
		{ name: 'param.receiveAddress', from: readAddress },
	],
	answer: { result: 'result' },
	echo: { orderId: 'param.orderId' },
};

const operation: Operation = {
	resource: 'order',
	operation: 'updateAddress',
	name: 'Update Address',
	action: 'Update the address of an order',
	description:
		'Ask for another receiving address (修改收货地址) for an order that is not shipped yet. That the call of the seller takes the same fields as that of the buyer is an assumption: no public page describes it.',
	effect: 'write',
	fields: [perspectiveField, orderLocator('searchOrders'), addressIdField, addressField],
	use: {
		field: 'perspective',
		apis: {
			buyer: { api: 'com.alibaba.trade:order.receiveAddress.buyerUpdate-1', ...change },
			seller: { api: 'com.alibaba.trade:order.receiveAddress.sellerUpdate-1', ...change },
		},
	},
};

export default operation;
