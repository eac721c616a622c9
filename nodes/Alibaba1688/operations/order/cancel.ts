import type { Operation } from '../operation';
import { orderIdParameter, orderLocator } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'cancel',
	name: 'Cancel',
	action: 'Cancel an order',
	description:
		'Cancel an order that is not paid yet (取消订单). The purchase is then off: it moves money and goods.',
	effect: 'money',
	fields: [
		orderLocator('searchBoughtOrders'),
		{
			displayName: 'Reason',
			name: 'cancelReason',
			type: 'options',
			options: [
				{ name: 'Buyer Cancels (买家取消)', value: 'buyerCancel' },
				{ name: 'Other (其它)', value: 'other' },
				{ name: 'Seller Is Out of Stock (卖家缺货)', value: 'sellerGoodsLack' },
			],
			default: 'buyerCancel',
		},
		{
			displayName: 'Remark',
			name: 'remark',
			type: 'string',
			default: '',
			description: 'A note beside the reason',
		},
	],
	use: {
		api: 'com.alibaba.trade:alibaba.trade.cancel-1',
		parameters: [
			{ name: 'webSite', constant: '1688' },
			{ ...orderIdParameter, name: 'tradeID' },
			{ name: 'cancelReason', type: 'String', field: 'cancelReason', label: 'Reason' },
			{ name: 'remark', type: 'String', field: 'remark', label: 'Remark' },
		],
		answer: { result: '' },
		echo: { orderId: 'tradeID' },
		advice: {
			CLOSE_ORDER_TOO_FAST:
				'1688 cancels no order in the first ten seconds of its life. Put a Wait node of some seconds before this one.',
			ORDER_STATUS_ERROR:
				'Only an order that waits for payment can be cancelled. For one that is paid, use Refund: Create.',
		},
	},
	check: 'Look at the order (Order: Get) whether its status is cancel.',
};

export default operation;
