import { goodsFen, totalFen, type OrderFacts } from '../../data/orderFacts.mts';
import { receiverOf } from '../../data/receivers.mts';
import { takeStock } from '../../data/stock.mts';
import { BusinessFailure, type Api, type ApiContext, type ApiParameter } from '../api.mts';
import { codeMessageFailure } from '../envelopes.mts';
import { groupLines, readAddress, readWares, tradeModes, type FailedOffer } from './wares.mts';

/** Parameters that both APIs for creating an order have. */
export const createOrderParameters: readonly ApiParameter[] = [
	{ name: 'flow', type: 'String', required: true },
	{ name: 'addressParam', type: 'object', required: true },
	{ name: 'cargoParamList', type: 'object[]', required: true },
	{ name: 'invoiceParam', type: 'object' },
	{ name: 'tradeType', type: 'String' },
	{ name: 'message', type: 'String' },
	{ name: 'shopPromotionId', type: 'String' },
	{ name: 'outOrderId', type: 'String' },
	{ name: 'fenxiaoChannel', type: 'String' },
	{ name: 'preSelectPayChannel', type: 'String' },
	{ name: 'useRedEnvelope', type: 'String' },
];

/** Fen for each order. */
export const postFee = 600;

/**
 * Creates an order from `addressParam` and `cargoParamList`, or several where it is split, and counts
 * the creation.
 *
 * A repeated `outOrderId` creates another order: 1688 documents it as an external number and nowhere
 * promises to refuse a repeat. Amounts in the answer are fen.
 *
 * @throws BusinessFailure when the address, the way to trade or the list of goods cannot make an order.
 */
export function createOrder(api: Api, { parameters, state, now }: ApiContext) {
	const address = readAddress(parameters);
	const { tradeType, outOrderId, message } = parameters;
	if (tradeType && !tradeModes.some((mode) => mode.tradeType === tradeType)) {
		throw new BusinessFailure('500_1', `not support tradeType:【${tradeType}】`);
	}
	const { lines, failed } = readWares(parameters, state);
	if (failed.length > 0 && (lines.length === 0 || state.behaviour.otherWares === 'refuse')) {
		const [{ errorCode, errorMessage }] = failed;
		const failure = codeMessageFailure(errorCode, errorMessage);
		return { ...failure, result: { success: false, failedOfferList: failed } };
	}

	const orders = groupLines(lines, state.behaviour).map((group) => {
		takeStock(group);
		const receiver = receiverOf(address);
		const order = { lines: group, shippingFen: postFee, outOrderId, receiver, remark: message };
		return state.orders.create(order, now);
	});
	state.creations.record(api.id, parameters);
	const created = createdOrders(orders, failed);
	return state.behaviour.createdOrderEnvelope === 'flat'
		? // The documented sample has no freight.
			{ ...created, postFee: undefined, success: false }
		: { result: { ...created, success: true }, success: true };
}

/** One order is named by `orderId`, several by `orderList`. */
function createdOrders(orders: readonly OrderFacts[], failed: readonly FailedOffer[]) {
	const failedOfferList = failed.length > 0 ? failed : undefined;
	if (orders.length === 1) {
		const [order] = orders;
		return {
			totalSuccessAmount: totalFen(order),
			orderId: String(order.id),
			postFee: order.shippingFen,
			failedOfferList,
		};
	}
	return {
		orderId: '',
		orderList: orders.map((order) => ({
			postFee: order.shippingFen,
			orderAmmount: totalFen(order),
			discount: 0,
			sumPaymentNoCarriageFromClient: goodsFen(order),
			mergePay: false,
			orderId: String(order.id),
			chooseFreeFreight: false,
		})),
		failedOfferList,
	};
}
