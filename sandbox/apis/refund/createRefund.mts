import { refundReasons } from '../../data/refundReasons.mts';
import { refundIdOf } from '../../data/refunds.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api, type ApiContext } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';
import { findOrder } from '../findOrder.mts';
import { goodsStatuses, paidLines, refundableFen, type PaidLine } from './refundable.mts';

/** Asks for money back; amounts are fen. */
export const createRefund: Api = {
	id: 'com.alibaba.trade:alibaba.trade.createRefund-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderId', type: 'Long', required: true },
		{ name: 'orderEntryIds', type: 'Long[]', required: true },
		{ name: 'disputeRequest', type: 'String', required: true },
		{ name: 'applyPayment', type: 'Long', required: true },
		{ name: 'applyCarriage', type: 'Long', required: true },
		{ name: 'applyReasonId', type: 'Long', required: true },
		{ name: 'description', type: 'String', required: true },
		{ name: 'goodsStatus', type: 'String', required: true },
		{ name: 'vouchers', type: 'String[]' },
		{
			name: 'orderEntryCountList',
			type: 'object[]',
			fields: [
				{ name: 'id', type: 'Long', required: true },
				{ name: 'count', type: 'Integer', required: true },
			],
		},
		{ name: 'customRefund', type: 'Boolean' },
		{ name: 'refundRemark', type: 'String' },
	],
	handle(context) {
		const { parameters, state, now } = context;
		const { goodsStatus = '', disputeRequest, description = '' } = parameters;
		const order = findOrder(state, parameters.orderId);
		if (!order) throw new BusinessFailure('5001', '订单不存在');
		if (!(goodsStatus in goodsStatuses)) throw new BusinessFailure('5003', '货品状态错误');
		const isReturn = disputeRequest === 'returnRefund';
		if (!isReturn && disputeRequest !== 'refund') throw new BusinessFailure('5100', '退款类型错误');
		if (isReturn && !goodsStatus.endsWith('BuyerReceived')) {
			throw new BusinessFailure('5010', '已收到货才能退款退货');
		}
		if (goodsStatuses[goodsStatus] !== order.status) {
			throw new BusinessFailure('5010', '货品状态与订单状态不符');
		}
		if (description.length < 2 || description.length > 150) {
			throw new BusinessFailure('5012', '退款说明长度错误');
		}
		const goods = goodsOf(context, paidLines(order));
		const applyPayment = Number(parameters.applyPayment);
		const applyCarriage = Number(parameters.applyCarriage);
		checkAmounts(goods, { applyPayment, applyCarriage }, order.shippingFen, goodsStatus);
		const vouchers = parameters.vouchers ? (exactParse(parameters.vouchers) as string[]) : [];
		const refund = state.refunds.create({
			orderId: order.id,
			goods: goods.map(({ line, count }) => ({ entryId: line.entryId, count })),
			productName: goods[0].line.name,
			isReturn,
			goodsStatus,
			reason: reasonOf(parameters.applyReasonId, vouchers, applyCarriage),
			applyPayment,
			applyCarriage,
			description,
			vouchers,
			appliedAt: now,
		});
		return { result: { result: { refundId: refundIdOf(refund) }, success: true } };
	},
	failure: nestedFailure,
};

/** The pieces that money is asked back for: all of the named lines, unless counts are given. */
function goodsOf({ parameters, state }: ApiContext, lines: readonly PaidLine[]) {
	const ids = (exactParse(parameters.orderEntryIds as string) as unknown[]).map(String);
	const counts = parameters.orderEntryCountList
		? (exactParse(parameters.orderEntryCountList) as Array<{ id: unknown; count: number }>)
		: [];
	if (counts.length > 0 && parameters.goodsStatus !== 'refundBuyerReceived') {
		throw new BusinessFailure('5013', '子订单退货数量错误');
	}
	return ids.map((id) => {
		const line = lines.find(({ entryId }) => String(entryId) === id);
		if (!line) throw new BusinessFailure('5010', `子订单不存在: ${id}`);
		const isOpen = state.refunds.all.some(
			({ status, goods }) =>
				status !== 'refundclose' && goods.some(({ entryId }) => entryId === line.entryId),
		);
		if (isOpen) throw new BusinessFailure('5010', '子订单已申请退款，请勿重复提交');
		const count = counts.find((entry) => String(entry.id) === id)?.count ?? line.quantity;
		if (count < 1 || count > line.quantity) {
			throw new BusinessFailure('5013', '子订单退货数量错误');
		}
		return { line, count };
	});
}

function checkAmounts(
	goods: ReadonlyArray<{ line: PaidLine; count: number }>,
	{ applyPayment, applyCarriage }: { applyPayment: number; applyCarriage: number },
	shippingFen: number,
	goodsStatus: string,
): void {
	const most = goods.reduce((sum, { line, count }) => sum + refundableFen(line, count), 0);
	const mustBeAll = goodsStatus === 'refundWaitSellerSend';
	const isWrong = mustBeAll ? applyPayment !== most : applyPayment < 1 || applyPayment > most;
	if (isWrong || applyCarriage < 0 || applyCarriage > shippingFen) {
		throw new BusinessFailure('5011', '退款金额错误');
	}
}

function reasonOf(reasonId: string | undefined, vouchers: readonly string[], carriage: number) {
	const reason = refundReasons.find(({ id }) => String(id) === reasonId);
	if (!reason) throw new BusinessFailure('5004', '退款退货原因错误');
	if (reason.needVoucher && vouchers.length === 0)
		throw new BusinessFailure('5005', '需要上传凭证');
	if (reason.noRefundCarriage && carriage > 0) throw new BusinessFailure('5006', '退运费大于0');
	return reason;
}
