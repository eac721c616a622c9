import { simplifySendAddress } from '../../output/address';
import type { Operation } from '../operation';

const operation: Operation = {
	resource: 'address',
	operation: 'getSendAddresses',
	name: 'Get Send Addresses',
	action: 'Get send addresses',
	description: 'List the addresses that your shop ships from (发货地址)',
	effect: 'read',
	fields: [],
	use: {
		api: 'com.alibaba.logistics:alibaba.logistics.mySendGoodsAddress.list.get-1',
		parameters: [],
		answer: { result: 'result', list: {} },
	},
	hasContact: true,
	simplify: simplifySendAddress,
};

export default operation;
