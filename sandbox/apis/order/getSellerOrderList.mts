import type { Api } from '../api.mts';
import { tradeGetBuyerOrderList } from './getBuyerOrderList.mts';

const buyersOnly = new Set([
	'sellerMemberId',
	'sellerLoginId',
	'outOrderId',
	'needInvoicingSetting',
	'orderIds',
]);

/** The same orders as the one seller of the sandbox sees them; this list carries a success flag. */
export const tradeGetSellerOrderList: Api = {
	...tradeGetBuyerOrderList,
	id: 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1',
	parameters: [
		...tradeGetBuyerOrderList.parameters.filter(({ name }) => !buyersOnly.has(name)),
		{ name: 'buyerMemberId', type: 'String' },
		{ name: 'buyerLoginId', type: 'String' },
		{ name: 'tousuStatus', type: 'Boolean' },
		{ name: 'buyerRateStatus', type: 'Integer' },
		{ name: 'needCheckSend', type: 'Boolean' },
		{ name: 'needSendGoodsOverdueRisk', type: 'Boolean' },
		{ name: 'needDeliverGoodsOverdueRisk', type: 'Boolean' },
		{ name: 'needOfficialLogisticOrder', type: 'Boolean' },
	],
	handle: (call) => ({ ...(tradeGetBuyerOrderList.handle(call) as object), success: true }),
};
