import { simplifyReceivingAddress } from '../../output/address';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'address',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many receiving addresses',
	description:
		'List the receiving addresses (收货地址) that your account saved; 1688 gives all of them at once',
	effect: 'read',
	fields: [],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.receiveAddress.get-1',
		parameters: [],
		answer: { result: 'result.receiveAddressItems', list: {} },
	},
	hasContact: true,
	simplify: simplifyReceivingAddress,
};

export default operation;
