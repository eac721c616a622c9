import { simplifyOrder } from '../../output/order';
import { perspectiveField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { orderFilters, orderFilterParameters } from './filters';

const listing: Omit<ApiUse, 'api'> = {
	parameters: orderFilterParameters,
	answer: { result: 'result', list: { total: 'totalRecord' } },
	paging: {
		page: 'page',
		first: 1,
		size: 'pageSize',
		largest: 20,
		total: 'totalRecord',
		id: 'baseInfo.idOfStr',
	},
};

const operation: Operation = {
	resource: 'order',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many orders',
	description: 'List orders (订单) that your account bought or sold',
	effect: 'read',
	fields: [perspectiveField, orderFilters],
	use: {
		field: 'perspective',
		apis: {
			buyer: { api: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1', ...listing },
			seller: { api: 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1', ...listing },
		},
	},
	simplify: simplifyOrder,
};

export default operation;
