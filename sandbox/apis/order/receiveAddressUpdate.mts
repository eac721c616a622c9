import { receiverOf } from '../../data/receivers.mts';
import { exactParse } from '../../exactJson.mts';
import { type Api, type ApiContext } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';
import { checkIsSeller, checkStatus, orderOf } from './orderOf.mts';

function update({ parameters, state, now }: ApiContext) {
	const { orderId, receiveAddress = {} } = exactParse(parameters.param as string) as {
		orderId?: unknown;
		receiveAddress?: Record<string, unknown>;
	};
	const order = orderOf(state, orderId);
	checkStatus(order, 'waitbuyerpay', 'waitsellersend');
	state.orders.change(order.id, { receiver: receiverOf(receiveAddress), modifyTime: now });
	return nestedSuccess(undefined);
}

/** The buyer asks for another address; at 1688 the seller may have to agree. */
export const receiveAddressBuyerUpdate: Api = {
	id: 'com.alibaba.trade:order.receiveAddress.buyerUpdate-1',
	needsAccessToken: true,
	parameters: [{ name: 'param', type: 'object', required: true }],
	handle: update,
	failure: nestedFailure,
};

/** The same for the seller. Only the name of its parameter is documented. */
export const receiveAddressSellerUpdate: Api = {
	...receiveAddressBuyerUpdate,
	id: 'com.alibaba.trade:order.receiveAddress.sellerUpdate-1',
	handle(context) {
		checkIsSeller(context.account);
		return update(context);
	},
};
