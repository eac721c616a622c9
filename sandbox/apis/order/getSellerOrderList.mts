import type { Api } from '../api.mts';
import { listOrders, tradeGetBuyerOrderList } from './getBuyerOrderList.mts';
import { withoutBuyer } from './getSellerView.mts';

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
	handle: (context) => ({ ...listOrders(context), success: true }),
};

const notInEcList = new Set([
	'needSendGoodsOverdueRisk',
	'needDeliverGoodsOverdueRisk',
	'needOfficialLogisticOrder',
]);

/** The same for service providers that may not see who the buyer is. */
export const tradeEcGetOrderList: Api = {
	...tradeGetSellerOrderList,
	id: 'com.alibaba.trade:alibaba.trade.ec.getOrderList.sellerView-1',
	parameters: [
		...tradeGetSellerOrderList.parameters.filter(({ name }) => !notInEcList.has(name)),
		{ name: 'needOutChannel', type: 'Boolean' },
		{ name: 'needTgOfficialPickUpOrder', type: 'Boolean' },
	],
	handle(context) {
		const { result, totalRecord } = listOrders(context);
		return { result: result.map(withoutBuyer), totalRecord, success: true };
	},
};
