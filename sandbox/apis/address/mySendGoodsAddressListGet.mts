import { sendAddresses } from '../../data/addresses.mts';
import type { Api } from '../api.mts';
import { bareMsgFailure } from '../envelopes.mts';

/** The addresses that the seller ships from. */
export const mySendGoodsAddressListGet: Api = {
	id: 'com.alibaba.logistics:alibaba.logistics.mySendGoodsAddress.list.get-1',
	needsAccessToken: true,
	parameters: [],
	handle: ({ account }) => ({
		result: sendAddresses.filter(({ userId }) => userId === account.userId),
	}),
	failure: bareMsgFailure,
};
