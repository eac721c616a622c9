import type { Operation } from '../operation';
import { orderIdParameter, orderLocator } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'extendConfirmTime',
	name: 'Extend Confirm Time',
	action: 'Extend the confirm time of an order',
	description:
		'Give the buyer of a shipped order more days to confirm receipt (延长收货时间), as its seller. It delays your money, and every call may add the days again.',
	effect: 'money',
	fields: [
		orderLocator('searchSoldOrders'),
		{
			displayName: 'Days',
			name: 'delayedDays',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 3,
			required: true,
			description: 'How many days to add',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.order.PostponeConfirmTime-1',
		parameters: [
			orderIdParameter,
			{ name: 'delayedDays', type: 'Integer', field: 'delayedDays', label: 'Days' },
		],
		answer: { result: 'result' },
		echo: { orderId: 'orderId' },
	},
	check: 'Look at 1688 until when the buyer can confirm.',
};

export default operation;
