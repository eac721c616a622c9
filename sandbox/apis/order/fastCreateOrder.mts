import type { Api } from '../api.mts';
import { createOrder, createOrderParameters } from './createOrder.mts';
import { codeMessageFailure } from '../envelopes.mts';

/** Creates a domestic order in one step. */
export const tradeFastCreateOrder: Api = {
	id: 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1',
	needsAccessToken: true,
	parameters: [
		...createOrderParameters,
		{ name: 'subUserId', type: 'Long' },
		// Called `isvBizType` in createCrossOrder.
		{ name: 'isvBizTypeStr', type: 'String' },
		{ name: 'encryptOutOrderInfo', type: 'object' },
		{ name: 'instanceId', type: 'String' },
	],
	handle: (context) => createOrder(tradeFastCreateOrder, context),
	failure: codeMessageFailure,
};
