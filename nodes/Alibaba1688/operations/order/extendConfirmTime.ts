import { InputError } from '../../gateway/inputError';
import type { Operation, ReadField } from '../operation';
import { orderLocator, orderValue } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'extendConfirmTime',
	name: 'Extend Confirm Time',
	action: 'Extend the time for confirming receipt',
	description:
		'Give the buyer of an order that you sold more days to confirm the receipt (延长收货时间). It delays your money, and a repetition may add the days again: it is a money operation.',
	effect: 'money',
	fields: [
		orderLocator,
		{
			displayName: 'Days',
			name: 'delayedDays',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 3,
			required: true,
			description: 'Days that are added',
		},
		{
			displayName: 'Sub-Payment Order ID',
			name: 'subPayOrderId',
			type: 'string',
			default: '',
			description: 'For orders that are paid in stages',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.order.PostponeConfirmTime-1',
		parameters: [
			{ name: 'orderId', ...orderValue },
			{
				name: 'subPayOrderId',
				type: 'Id',
				field: 'subPayOrderId',
				label: 'Sub-Payment Order ID',
			},
			{ name: 'delayedDays', from: days },
		],
		answer: { result: 'result' },
		echo: { orderId: 'orderId', delayedDays: 'delayedDays' },
	},
	check:
		'Look at the order at 1688: whether its time was extended is not in the answer of any API.',
};

export default operation;

function days(read: ReadField): bigint {
	const value = read('delayedDays', 'Integer', 'Days') as bigint;
	if (value >= 1n) return value;
	throw new InputError(`'Days' is not above zero: ${value}`, 'Give a whole number from 1.');
}
