import type { Operation } from '../operation';
import { orderLocator, orderValue } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'cancel',
	name: 'Cancel',
	action: 'Cancel an order',
	description:
		'Close an order that is not paid (取消交易), as its buyer or seller. This cannot be undone: it is a money operation.',
	effect: 'money',
	fields: [
		orderLocator,
		{
			displayName: 'Reason',
			name: 'cancelReason',
			type: 'options',
			options: [
				{ name: 'Buyer Cancels', value: 'buyerCancel' },
				{ name: 'Other', value: 'other' },
				{ name: 'Seller Is Out of Stock', value: 'sellerGoodsLack' },
			],
			default: 'buyerCancel',
			required: true,
		},
		{
			displayName: 'Remark',
			name: 'remark',
			type: 'string',
			default: '',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.cancel-1',
		parameters: [
			{ name: 'webSite', constant: '1688' },
			// Only this API calls it so.
			{ name: 'tradeID', ...orderValue },
			{ name: 'cancelReason', type: 'String', field: 'cancelReason', label: 'Reason' },
			{ name: 'remark', type: 'String', field: 'remark', label: 'Remark' },
		],
		answer: { result: '' },
		echo: { orderId: 'tradeID' },
		advice: {
			CLOSE_ORDER_TOO_FAST:
				'1688 closes no order in the first ten seconds. Wait (Wait node), then cancel it again; the order was not cancelled.',
			ORDER_STATUS_ERROR: 'Only an order that is not paid can be cancelled.',
			ORDER_NOT_EXIST: 'Check the order ID.',
			'400_3': 'Only the buyer and the seller of the order may cancel it.',
		},
	},
	check: 'Get the order (Order: Get) and look at its status before you cancel it again.',
};

export default operation;
