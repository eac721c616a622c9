import { stepsOf, type Parcel } from '../../data/shipments.mts';
import { BusinessFailure, type Api, type ApiContext, type ApiParameter } from '../api.mts';
import { bareFailure, errorMessageFailure } from '../envelopes.mts';
import { findOrder } from '../findOrder.mts';

const year = 365 * 24 * 60 * 60 * 1000;

const parameters: readonly ApiParameter[] = [
	{ name: 'logisticsId', type: 'String' },
	{ name: 'orderId', type: 'Long', required: true },
	{ name: 'webSite', type: 'String', required: true },
];

/** The way of an order's parcels, for its buyer. */
export const getLogisticsTraceInfoBuyerView: Api = {
	id: 'com.alibaba.logistics:alibaba.trade.getLogisticsTraceInfo.buyerView-1',
	needsAccessToken: true,
	parameters,
	handle(context) {
		const traces = tracesOf(context, 'order.nopermission.buyer');
		// Without any step the documented answer has no list and says success all the same.
		if (traces.length === 0) return { errorMessage: '该订单没有物流跟踪信息。', success: true };
		const { crossBorderLegs } = context.state.behaviour;
		return {
			logisticsTrace: traces,
			crossPackageFulfillmentDTO: crossBorderLegs ? [crossLeg(traces[0].orderId)] : undefined,
			success: true,
		};
	},
	failure: errorMessageFailure,
};

/** The same for the seller. */
export const getLogisticsTraceInfoSellerView: Api = {
	id: 'com.alibaba.logistics:alibaba.trade.getLogisticsTraceInfo.sellerView-1',
	needsAccessToken: true,
	parameters,
	handle(context) {
		const traces = tracesOf(context, 'order.nopermission.seller');
		if (traces.length === 0) throw new BusinessFailure('404', '查询不到相应的物流跟踪信息。');
		return { logisticsTrace: traces };
	},
	failure: bareFailure,
};

function tracesOf(
	{ parameters: { orderId, logisticsId }, state, now }: ApiContext,
	noOrder: string,
) {
	const order = findOrder(state, orderId);
	if (!order) throw new BusinessFailure(noOrder, '您没有权限获取该订单的详情');
	if (now - order.createTime > year) {
		throw new BusinessFailure('order.createtime.history', '不支持查询一年前的物流跟踪信息');
	}
	return state.shipments
		.of(order)
		.filter((parcel) => !logisticsId || parcel.logisticsId === logisticsId)
		.map((parcel) => traceModel(parcel, now))
		.filter(({ logisticsSteps }) => logisticsSteps.length > 0);
}

function traceModel(parcel: Parcel, now: number) {
	const { logisticsId, mailNo, orderId } = parcel;
	return {
		logisticsId,
		logisticsBillNo: mailNo,
		orderId,
		logisticsSteps: stepsOf(parcel, now).map(({ time, remark }) => ({
			acceptTime: chinaTime(time),
			remark,
		})),
	};
}

/** The leg behind the border, as the documented field table shows it. */
function crossLeg(orderId: bigint) {
	return {
		crossMailNo: 'TN0003077L',
		orderId: String(orderId),
		crossPackageTraceDTOList: [
			{
				buyerUserId: '123',
				carrierPartnerCode: 'EMS',
				outTraceNodeCode: '23',
				opCode: '123',
				nodeActionTime: '1739951291000',
				nodeDetail: '已到达海外仓',
				stageType: 'external',
				traceNode: { traceNodeName: '仓库', traceNodeCode: '123' },
			},
		],
	};
}

/** `yyyy-MM-dd HH:mm:ss` */
function chinaTime(epochMs: number): string {
	const iso = new Date(epochMs + 8 * 60 * 60 * 1000).toISOString();
	return iso.slice(0, 19).replace('T', ' ');
}
