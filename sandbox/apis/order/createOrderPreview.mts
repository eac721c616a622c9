import {
	discountFen,
	goodsFen,
	lineFen,
	totalFen,
	type OrderLine,
} from '../../data/orderFacts.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { postFee } from './createOrder.mts';
import { groupLines, readAddress, readWares, tradeModes } from './wares.mts';

/** What an order would be: one preview for each order that the wares would become. */
export const createOrderPreview: Api = {
	id: 'com.alibaba.trade:alibaba.createOrder.preview-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'addressParam', type: 'object', required: true },
		{ name: 'cargoParamList', type: 'object[]', required: true },
		{ name: 'invoiceParam', type: 'object' },
		{ name: 'flow', type: 'String' },
		{ name: 'instanceId', type: 'String' },
		{ name: 'encryptOutOrderInfo', type: 'object' },
		{ name: 'proxySettleRecordId', type: 'String' },
		{ name: 'inventoryMode', type: 'String' },
		{ name: 'outOrderId', type: 'String' },
		{ name: 'pickupService', type: 'String' },
		{ name: 'crossBorderLogisticsSolutionId', type: 'String' },
		// Called `useCrossBorderLogisticsSolution` in createCrossOrder.
		{ name: 'useBorderLogisticsSolution', type: 'Boolean' },
		{ name: 'isvBizType', type: 'String' },
	],
	handle({ parameters, state }) {
		readAddress(parameters);
		const { lines, failed } = readWares(parameters, state);
		if (failed.length > 0) throw new BusinessFailure(failed[0].errorCode, failed[0].errorMessage);
		const flow = parameters.flow || 'general';
		const previews = groupLines(lines, state.behaviour).map((group) => preview(group, flow));
		// Misspelled at 1688.
		return { orderPreviewResuslt: previews, success: true };
	},
	failure: (errorCode, errorMsg) => ({
		orderPreviewResuslt: [],
		success: false,
		errorCode,
		errorMsg,
	}),
};

/** Sums are fen, amounts of single wares are yuan. */
function preview(lines: OrderLine[], flow: string) {
	const order = { lines, shippingFen: postFee };
	return {
		tradeModeNameList: tradeModes.map(({ tradeType }) => tradeType),
		status: true,
		taoSampleSinglePromotion: false,
		discountFee: -discountFen(order),
		sumPayment: totalFen(order),
		sumCarriage: postFee,
		sumPaymentNoCarriage: goodsFen(order),
		additionalFee: 0,
		flowFlag: flow,
		cargoList: lines.map((line) => ({
			amount: lineFen(line) / 100,
			finalUnitPrice: lineFen(line) / 100 / line.quantity,
			specId: line.sku?.specId,
			skuId: line.sku?.skuId,
			offerId: line.product.productID,
			cargoPromotionList: [],
		})),
		shopPromotionList: [],
		tradeModelList: tradeModes,
		payChannelInfos: [{ name: 'alipay' }, { name: 'shegou', amountLimit: 5_000_000 }],
	};
}
