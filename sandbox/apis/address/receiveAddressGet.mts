import { receivingAddresses } from '../../data/addresses.mts';
import type { Api } from '../api.mts';
import { codeMessageFailure } from '../envelopes.mts';

/** The buyer's saved addresses, all at once. */
export const receiveAddressGet: Api = {
	id: 'com.alibaba.trade:alibaba.trade.receiveAddress.get-1',
	needsAccessToken: true,
	parameters: [],
	handle: () => ({ result: { receiveAddressItems: receivingAddresses }, success: true }),
	failure: codeMessageFailure,
};
