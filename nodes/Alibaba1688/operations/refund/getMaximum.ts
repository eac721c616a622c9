import { simplifyMaximum } from '../../output/refund';
import type { ApiUse, Operation } from '../operation';
import { orderLocator } from '../order/orderLocator';
import { boughtOrder } from '../order/readOrder';
import { goodsStatusField, orderLineIdsField, readLines } from './goods';

const maximum: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.getMaxRefundFee-1',
	// The wrapper is really called `input`.
	parameters: [
		{ name: 'input.orderId', type: 'Id', field: 'orderId', label: 'Order' },
		{ name: 'input.goodsStatus', type: 'String', field: 'goodsStatus', label: 'Goods Status' },
		{ name: 'input.refundId', type: 'String', field: 'options.refundId', label: 'Refund ID' },
	],
	answer: { result: 'result.result' },
};

const operation: Operation = {
	resource: 'refund',
	operation: 'getMaximum',
	name: 'Get Maximum',
	action: 'Get the maximum refund',
	description: 'Get the most that can be asked back for an order (最大可退费用), in yuan',
	effect: 'read',
	fields: [
		orderLocator('searchBoughtOrders'),
		goodsStatusField,
		orderLineIdsField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Refund ID',
					name: 'refundId',
					type: 'string',
					default: '',
					placeholder: 'e.g. TQ34931008034741532',
					description: 'A refund of the order that is still open and is to be changed',
				},
			],
		},
	],
	use: maximum,
	also: [boughtOrder],
	steps: async (steps) => {
		const lines = await readLines(steps);
		const counts = lines.map(({ id, count }) => ({ id: BigInt(id), count }));
		return await steps.records(maximum, { 'input.refundGoodsCountList': counts });
	},
	simplify: simplifyMaximum,
};

export default operation;
