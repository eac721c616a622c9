import type { Api } from '../api.mts';
import { createOrder, createOrderParameters } from './createOrder.mts';
import { codeMessageFailure } from '../envelopes.mts';

/** Creates a cross-border order. */
export const tradeCreateCrossOrder: Api = {
	id: 'com.alibaba.trade:alibaba.trade.createCrossOrder-1',
	needsAccessToken: true,
	parameters: [
		...createOrderParameters,
		{ name: 'isvBizType', type: 'String' },
		{ name: 'anonymousBuyer', type: 'Boolean' },
		{ name: 'inventoryMode', type: 'String' },
		{ name: 'pickupService', type: 'String' },
		{ name: 'warehouseCode', type: 'String' },
		{ name: 'smallProcurement', type: 'String' },
		{ name: 'dropshipping', type: 'String' },
		{ name: 'addedService', type: 'String' },
		{ name: 'crossBorderLogisticsSolutionId', type: 'String' },
		{ name: 'useCrossBorderLogisticsSolution', type: 'Boolean' },
		{ name: 'useOfficialSolution', type: 'Boolean' },
		{ name: 'fromAgent', type: 'String' },
		{ name: 'extendParam', type: 'object' },
		{ name: 'useOfficialSolutionModelList', type: 'object[]' },
	],
	handle: (context) => createOrder(tradeCreateCrossOrder, context),
	failure: codeMessageFailure,
};
