import type { Operation } from '../operation';
import { orderIdParameter, orderLocator } from '../order/orderLocator';

const operation: Operation = {
	resource: 'shipment',
	operation: 'urge',
	name: 'Urge',
	action: 'Urge the seller to ship an order',
	description:
		'Remind the seller to ship an order (催发货) that was paid; 1688 takes one reminder in 24 hours',
	effect: 'write',
	fields: [orderLocator('searchBoughtOrders')],
	use: {
		api: 'com.alibaba.logistics:logistics.delivery.urge-1',
		parameters: [orderIdParameter],
		answer: { result: 'result.result' },
		echo: { orderId: 'orderId' },
	},
};

export default operation;
