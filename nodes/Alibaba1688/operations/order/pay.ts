import { simplifyPayment } from '../../output/payment';
import type { ApiUse, Operation } from '../operation';
import { orderLocator } from './orderLocator';
import { expectedAmount, payOnce } from './payOnce';
import { boughtOrder } from './readOrder';

const prepare: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.pay.protocolPay.preparePay-1',
	parameters: [
		{
			name: 'tradeWithholdPreparePayParam.orderId',
			type: 'Id',
			field: 'orderId',
			label: 'Order',
		},
		{
			name: 'tradeWithholdPreparePayParam.payChannel',
			type: 'String',
			field: 'payChannel',
			label: 'Payment Channel',
		},
	],
	answer: { result: 'result.result', doubtUnless: 'result.result.paySuccess' },
};

const operation: Operation = {
	resource: 'order',
	operation: 'pay',
	name: 'Pay',
	action: 'Pay an order',
	description:
		'Pay an order at once with password-free pay (免密支付). This spends money: let a person approve it.',
	effect: 'money',
	fields: [
		orderLocator('searchBoughtOrders'),
		{
			displayName: 'Amount (Yuan)',
			name: 'payAmount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 321.20',
			description:
				'What you expect to pay. When the order costs another amount by now, nothing is paid. Empty means whatever the order costs.',
		},
		{
			displayName: 'Payment Channel',
			name: 'payChannel',
			type: 'options',
			options: [
				{ name: 'Alipay (支付宝)', value: 'alipay' },
				{ name: 'Automatic', value: '', description: 'Credit first, then Alipay' },
				{ name: 'Credit (诚E赊)', value: 'shegou' },
			],
			default: '',
		},
	],
	use: prepare,
	also: [boughtOrder],
	inputs: expectedAmount,
	steps: payOnce,
	simplify: simplifyPayment,
	check: 'Look at the order (Order: Get) whether it still waits for payment.',
};

export default operation;
