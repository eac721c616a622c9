import { simplifyReturnAddress } from '../../output/refund';
import type { Operation } from '../operation';
import { orderLocator } from '../order/orderLocator';

const operation: Operation = {
	resource: 'refund',
	operation: 'getReturnAddress',
	name: 'Get Return Address',
	action: 'Get the return address of an order',
	description:
		'Get where the goods of an order go back to (退货地址); switch on Include Contact for the street and the person',
	effect: 'read',
	fields: [orderLocator('searchBoughtOrders')],
	use: {
		api: 'com.alibaba.fenxiao:refund.address.get-1',
		parameters: [{ name: 'mainOrderId', type: 'Id', field: 'orderId', label: 'Order' }],
		answer: { result: 'result.data', list: {} },
	},
	hasContact: true,
	simplify: simplifyReturnAddress,
};

export default operation;
