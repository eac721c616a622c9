import type { Api } from '../api.mts';
import { orderDetail } from './getBuyerView.mts';
import { errorMessageFailure } from '../envelopes.mts';

/** One order of the seller; this answer has no success flag. */
export const tradeGetSellerView: Api = {
	id: 'com.alibaba.trade:alibaba.trade.get.sellerView-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'includeFields', type: 'String' },
	],
	handle: (context) => ({ result: orderDetail(context) }),
	failure: errorMessageFailure,
};

const masked = '***';

/** The same for service providers that may not see who the buyer is. */
export const tradeEcGetOrder: Api = {
	id: 'com.alibaba.trade:alibaba.trade.ec.getOrder.sellerView-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'includeFields', type: 'String' },
		{ name: 'needOutChannel', type: 'Boolean' },
		{ name: 'needSendGoodsOverdueRisk', type: 'Boolean' },
		{ name: 'needDeliverGoodsOverdueRisk', type: 'Boolean' },
	],
	handle: (context) => ({ result: withoutBuyer(orderDetail(context)) }),
	failure: errorMessageFailure,
};

/** Hides names, phones and streets of the buyer's side. */
export function withoutBuyer<T extends ReturnType<typeof orderDetail>>(order: T): T {
	const { baseInfo, nativeLogistics } = order;
	return {
		...order,
		baseInfo: {
			...baseInfo,
			buyerContact: { ...baseInfo.buyerContact, name: masked, phone: masked },
			receiverInfo: { ...baseInfo.receiverInfo, toFullName: masked, toMobile: masked },
		},
		nativeLogistics: {
			...nativeLogistics,
			contactPerson: masked,
			mobile: masked,
			address: masked,
		},
	};
}
