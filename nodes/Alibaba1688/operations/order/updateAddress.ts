import type { WireValue } from '../../gateway/serialise';
import { perspectiveField } from '../fields';
import type { Operation, ReadField } from '../operation';
import { orderLocator, orderValue } from './orderLocator';
import { receivingAddress, receivingAddressFields } from './receivingAddress';

const operation: Operation = {
	resource: 'order',
	operation: 'updateAddress',
	name: 'Update Address',
	action: 'Update the address of an order',
	description:
		'Change where an order goes before it is sent (修改收货地址). As the buyer you ask for it: where the freight changes, the seller has to agree.',
	effect: 'write',
	fields: [perspectiveField, orderLocator, ...receivingAddressFields],
	use: {
		field: 'perspective',
		apis: {
			buyer: {
				api: 'com.alibaba.trade:order.receiveAddress.buyerUpdate-1',
				parameters: [
					{ name: 'param.orderId', ...orderValue },
					{ name: 'param.receiveAddress', from: receivingAddress },
				],
				answer: { result: 'result' },
				echo: { orderId: 'param.orderId' },
			},
			// 1688 documents no more of it than the name of the parameter; its content is that of buyers.
			seller: {
				api: 'com.alibaba.trade:order.receiveAddress.sellerUpdate-1',
				parameters: [{ name: 'param', from: sellerParam }],
				answer: { result: 'result' },
				echo: { orderId: 'param.orderId' },
			},
		},
	},
};

export default operation;

function sellerParam(read: ReadField): WireValue {
	return { orderId: read('orderId', 'Id', 'Order'), receiveAddress: receivingAddress(read) };
}
