import type { Api } from '../api.mts';
import { errorMessageFailure } from '../envelopes.mts';

/** Who the token belongs to. */
export const accountBasic: Api = {
	id: 'com.alibaba.account:alibaba.account.basic-1',
	needsAccessToken: true,
	parameters: [],
	handle: ({ account }) => ({ result: account }),
	failure: errorMessageFailure,
};
