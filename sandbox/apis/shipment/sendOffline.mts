import { findCompany } from '../../data/logisticsCompanies.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api, type ApiContext } from '../api.mts';
import { extErrorFailure } from '../envelopes.mts';
import {
	readDispatches,
	sendParameters,
	sentGoods,
	settle,
	systemBusy,
	type Dispatch,
} from './sendGoods.mts';

/** Ships with a logistics company of the seller's own, in one parcel or in several. */
export const sendOffline: Api = {
	id: 'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.offline-1',
	needsAccessToken: true,
	parameters: [
		...sendParameters,
		{ name: 'multiPackage', type: 'Boolean' },
		{ name: 'extBody', type: 'String' },
		{ name: 'isEncryptOrderSend', type: 'String' },
	],
	handle(context) {
		const dispatches = readDispatches(context);
		const isMulti = context.parameters.multiPackage === 'true';
		const result = isMulti ? sendParcels(context, dispatches) : sendParcel(context, dispatches);
		settle(context, dispatches);
		return { result, success: true };
	},
	failure: extErrorFailure,
};

interface Label {
	cpCode?: string;
	logisticsCpName?: string;
	mailNo?: string;
	quantity?: number;
}

function sendParcel(context: ApiContext, dispatches: Dispatch[]) {
	const { state, parameters, now } = context;
	const { cpCode, mailNo } = readLabels(parameters.extBody)[0] ?? {};
	const company = findCompany(cpCode);
	if (!company) throw systemBusy;
	if (!state.shipments.takesMailNo(mailNo)) throw badMailNo();
	const remarks = parameters.remarks ?? '';
	const parcels = dispatches.map(({ order, goods }) =>
		state.shipments.add({ orderId: order.id, goods, company, mailNo, remarks, sentAt: now }),
	);
	return { logisticsId: parcels[0].logisticsId, sendGoods: sentGoods(dispatches) };
}

/** Each parcel succeeds or fails on its own; the answer says success in both cases. */
function sendParcels({ state, parameters, now }: ApiContext, dispatches: Dispatch[]) {
	const sendSuccessList: object[] = [];
	const sendFailList: object[] = [];
	for (const { order, entries } of dispatches) {
		for (const { sourceEntryId, extBody, amount } of entries) {
			const labels = readLabels(extBody);
			const total = labels.reduce((sum, { quantity = NaN }) => sum + quantity, 0);
			// The code is not documented.
			if (total !== amount) throw new BusinessFailure('AMOUNT_ERROR', '包裹数量之和不等于发货数量');
			for (const label of labels) {
				const part = { sourceId: String(order.id), sourceEntryId, extBody: JSON.stringify(label) };
				const company = findCompany(label.cpCode);
				if (!company || !state.shipments.takesMailNo(label.mailNo)) {
					const errorMessage = company ? badMailNo().message : systemBusy.message;
					sendFailList.push({ ...part, success: false, errorMessage });
					continue;
				}
				const { logisticsId } = state.shipments.add({
					orderId: order.id,
					goods: [{ entryId: BigInt(sourceEntryId), quantity: label.quantity ?? 0 }],
					company,
					mailNo: label.mailNo,
					remarks: parameters.remarks ?? '',
					sentAt: now,
				});
				sendSuccessList.push({ ...part, success: true, logisticsId });
			}
		}
	}
	return { sendSuccessList, sendFailList };
}

function readLabels(extBody: string | undefined): Label[] {
	const given = extBody ? exactParse(extBody) : [];
	return [given].flat() as Label[];
}

function badMailNo() {
	return new BusinessFailure('INVALID_PARAM', '运单号不符合规则或已经被使用');
}
