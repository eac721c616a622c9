import { InputError } from '../../gateway/inputError';
import type { Operation, ReadField } from '../operation';
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
		parameters: [orderIdParameter, { name: 'delayedDays', from: readDays }],
		answer: { result: 'result' },
		echo: { orderId: 'orderId' },
	},
	check: 'Look at 1688 until when the buyer can confirm.',
};

export default operation;

function readDays(read: ReadField): bigint {
	const days = read('delayedDays', 'Integer', 'Days') as bigint;
	if (days > 0n) return days;
	throw new InputError(`'Days' is not above zero: ${days}`, 'Give a whole number from 1.');
}
