import { exactParse } from '../../exactJson.mts';
import { accounts } from '../../data/accounts.mts';
import { orderModel } from '../../data/orders.mts';
import type { OrderFilter } from '../../data/orderBook.mts';
import { fromGatewayDate } from '../../gateway/dates.mts';
import type { Api, ApiContext, BusinessParameters } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';
import { clampPage } from '../paging.mts';

/** The buyer's orders, newest first, page by page. */
export const tradeGetBuyerOrderList: Api = {
	id: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'page', type: 'Integer' },
		{ name: 'pageSize', type: 'Integer' },
		{ name: 'createStartTime', type: 'Date' },
		{ name: 'createEndTime', type: 'Date' },
		{ name: 'modifyStartTime', type: 'Date' },
		{ name: 'modifyEndTime', type: 'Date' },
		{ name: 'orderStatus', type: 'String' },
		{ name: 'refundStatus', type: 'String' },
		{ name: 'bizTypes', type: 'String[]' },
		{ name: 'tradeType', type: 'String' },
		{ name: 'isHis', type: 'Boolean' },
		{ name: 'productName', type: 'String' },
		{ name: 'needBuyerAddressAndPhone', type: 'Boolean' },
		{ name: 'needMemoInfo', type: 'Boolean' },
		{ name: 'sellerRateStatus', type: 'Integer' },
		{ name: 'sellerMemberId', type: 'String' },
		{ name: 'sellerLoginId', type: 'String' },
		{ name: 'outOrderId', type: 'String' },
		{ name: 'needInvoicingSetting', type: 'Boolean' },
		// Measured by a third party: this documented filter has no effect.
		{ name: 'orderIds', type: 'Long[]' },
	],
	handle: listOrders,
	failure: errorMessageFailure,
};

/** One page of the orders that pass the filters of the call. */
export function listOrders({ parameters, state, now }: ApiContext) {
	if (excludesAll(parameters)) return { result: [], totalRecord: 0 };
	const { orderPageSizeMaximum, newOrderDelay, outOrderIdFilter } = state.behaviour;
	const page = clampPage(parameters.page, parameters.pageSize, orderPageSizeMaximum);
	const filter = orderFilter(parameters);
	if (outOrderIdFilter === 'ignored') filter.outOrderId = undefined;
	if (newOrderDelay > 0) {
		filter.createdTo = Math.min(filter.createdTo ?? Infinity, now - newOrderDelay);
	}
	const { orders, total } = state.orders.list(filter, page.from, page.size);
	return { result: orders.map(orderModel), totalRecord: total };
}

/** Filters on values that all orders of the sandbox share: either none is left out, or all are. */
function excludesAll(parameters: BusinessParameters): boolean {
	const { isHis, bizTypes, tradeType, sellerMemberId, sellerLoginId } = parameters;
	// All orders are younger than three months.
	if (isHis === 'true') return true;
	if (bizTypes && !(exactParse(bizTypes) as string[]).includes('cn')) return true;
	return (
		differs(tradeType, '50060') ||
		differs(sellerMemberId, accounts.seller.memberId) ||
		differs(sellerLoginId, accounts.seller.loginId)
	);
}

function differs(wanted: string | undefined, actual: string): boolean {
	return wanted !== undefined && wanted !== actual;
}

function orderFilter(parameters: BusinessParameters): OrderFilter {
	return {
		status: parameters.orderStatus,
		createdFrom: time(parameters.createStartTime),
		createdTo: time(parameters.createEndTime),
		modifiedFrom: time(parameters.modifyStartTime),
		modifiedTo: time(parameters.modifyEndTime),
		outOrderId: parameters.outOrderId,
		productName: parameters.productName,
		refundStatus: parameters.refundStatus,
	};
}

function time(gatewayDate: string | undefined): number | undefined {
	return gatewayDate === undefined ? undefined : fromGatewayDate(gatewayDate);
}
