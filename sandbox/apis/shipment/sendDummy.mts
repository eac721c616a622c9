import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api, type ApiContext } from '../api.mts';
import { extErrorFailure } from '../envelopes.mts';
import { readDispatches, sendParameters, settle } from './sendGoods.mts';

/** What each reason for shipping without a logistics company asks for. */
const needed: Readonly<Record<string, readonly string[]>> = {
	1: ['noLogisticsName', 'noLogisticsTel'],
	2: ['noLogisticsBillNo'],
	3: ['noLogisticsName', 'noLogisticsTel'],
	4: [],
	5: ['remarks'],
};

/** Ships without a logistics company. */
export const sendDummy: Api = {
	id: 'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.dummy-1',
	needsAccessToken: true,
	parameters: [...sendParameters, { name: 'extBody', type: 'String', required: true }],
	handle(context) {
		const { state, parameters, now } = context;
		checkReason(context);
		const dispatches = readDispatches(context);
		const parcels = dispatches.map(({ order, goods }) =>
			state.shipments.add({
				orderId: order.id,
				goods,
				mailNo: '',
				remarks: parameters.remarks ?? '',
				sentAt: now,
			}),
		);
		settle(context, dispatches);
		return { result: { logisticsId: parcels[0].logisticsId }, success: true };
	},
	failure: extErrorFailure,
};

function checkReason({ parameters }: ApiContext): void {
	const { remarks, extBody = '' } = parameters;
	const given = { remarks, ...(exactParse(extBody) as Record<string, unknown>) };
	const names = needed[String((given as { noLogisticsCondition?: unknown }).noLogisticsCondition)];
	const missing = names?.find((name) => !(given as Record<string, unknown>)[name]);
	// The rule is documented, the code is not.
	if (!names || missing) {
		throw new BusinessFailure('INVALID_PARAM', `${missing ?? 'noLogisticsCondition'}必填`);
	}
}
