import { simplifyReason } from '../../output/refund';
import type { ApiUse, Operation } from '../operation';
import { orderIdParameter, orderLocator } from '../order/orderLocator';
import { boughtOrder } from '../order/readOrder';
import { goodsStatusField, goodsStatusParameter, orderLineIdsField, readLineIds } from './goods';

const reasons: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.getRefundReasonList-1',
	parameters: [
		orderIdParameter,
		{ name: 'orderEntryIds', type: 'Long[]', field: 'orderEntryIds', label: 'Order Line IDs' },
		goodsStatusParameter,
	],
	answer: { result: 'result.result.reasons', list: {} },
};

const operation: Operation = {
	resource: 'refund',
	operation: 'getReasons',
	name: 'Get Reasons',
	action: 'Get reasons for a refund',
	description: 'List the reasons (退款原因) that can be given for a refund of an order',
	effect: 'read',
	fields: [orderLocator('searchBoughtOrders'), goodsStatusField, orderLineIdsField],
	use: reasons,
	also: [boughtOrder],
	steps: async (steps) => await steps.records(reasons, { orderEntryIds: await readLineIds(steps) }),
	simplify: simplifyReason,
};

export default operation;
