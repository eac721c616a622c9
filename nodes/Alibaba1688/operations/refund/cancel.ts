import type { Operation } from '../operation';
import { refundIdField, refundIdParameter } from './refundId';

const operation: Operation = {
	resource: 'refund',
	operation: 'cancel',
	name: 'Cancel',
	action: 'Cancel a refund',
	description:
		'Take back the wish for a refund (撤销退款). This gives up a claim to money: it is a money operation.',
	effect: 'money',
	fields: [refundIdField],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.cancelRefund-1',
		parameters: [refundIdParameter],
		answer: { result: 'result' },
		echo: { refundId: 'refundId' },
	},
	check: 'Look with Refund: Get whether the refund is closed before you cancel it again.',
};

export default operation;
