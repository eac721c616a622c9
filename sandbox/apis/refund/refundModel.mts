import { accounts } from '../../data/accounts.mts';
import { isAfterSale, refundIdOf, type Refund, type RefundOperation } from '../../data/refunds.mts';
import { toGatewayDate } from '../../gateway/dates.mts';

const { buyer, seller } = accounts;

/** What all APIs show of a refund. Amounts are fen; `id` is a bare number, `refundId` text. */
export function refundModel(refund: Refund) {
	const { reason, status, appliedAt, modifiedAt, logistics, returnTo } = refund;
	const isOver = status === 'refundsuccess' || status === 'refundclose';
	return {
		alipayPaymentId: `${toGatewayDate(appliedAt).slice(0, 8)}21001008760${refund.number % 10n ** 9n}`,
		applyCarriage: refund.applyCarriage,
		applyPayment: refund.applyPayment,
		applyReason: reason.name,
		applyReasonId: reason.id,
		applySubReasonId: -1,
		buyerLogisticsName: logistics?.companyName,
		buyerLoginId: buyer.loginId,
		buyerMemberId: buyer.memberId,
		buyerUserId: buyer.userId,
		canRefundPayment: refund.applyPayment + refund.applyCarriage,
		disputeRequest: refund.isReturn ? 3 : 1,
		disputeType: isAfterSale(refund) ? 2 : 1,
		extInfo: { newRefund: 'rp2', payMode: 'alipay' },
		freightBill: logistics?.mailNo,
		frozenFund: -1,
		gmtApply: toGatewayDate(appliedAt),
		gmtCompleted: isOver ? toGatewayDate(modifiedAt) : undefined,
		gmtCreate: toGatewayDate(appliedAt),
		gmtModified: toGatewayDate(modifiedAt),
		goodsStatus: goodsStatusOf(refund),
		id: refund.number,
		orderEntryIdList: refund.goods.map(({ entryId }) => entryId),
		orderId: refund.orderId,
		productName: refund.productName,
		refundCarriage: status === 'refundsuccess' ? refund.applyCarriage : 0,
		refundId: refundIdOf(refund),
		refundPayment: status === 'refundsuccess' ? refund.applyPayment : 0,
		rejectReasonId: 0,
		rejectTimes: 0,
		sellerLoginId: seller.loginId,
		sellerMemberId: seller.memberId,
		sellerMobile: returnTo?.mobile,
		sellerRealName: returnTo?.fullName,
		sellerReceiveAddress: returnTo?.address,
		sellerTel: returnTo?.phone,
		sellerUserId: seller.userId,
		status,
		tradeTypeStr: '50060',
		refundOperationList: [] as object[],
	};
}

/** The yes-or-no facts of a refund, by the names that the detail of one refund has. */
export function refundFlags(refund: Refund) {
	const isBack = goodsStatusOf(refund) === 3;
	return {
		buyerSendGoods: isBack,
		goodsReceived: goodsStatusOf(refund) !== 1,
		newRefundReturn: true,
		onlyRefund: !refund.isReturn,
		refundGoods: refund.isReturn,
		timeOutFreeze: false,
	};
}

export function operationModel(refund: Refund, operation: RefundOperation, index: number) {
	const { at, role, before, after, remark, description } = operation;
	const operator = role === 1 ? buyer : seller;
	return {
		afterOperateStatus: after,
		beforeOperateStatus: before,
		closeRefundStepId: 0,
		discription: description,
		gmtCreate: toGatewayDate(at),
		gmtModified: toGatewayDate(at),
		id: 50_027_000_000 + (Number(refund.number % 1_000_000n) + 1) * 100 - index,
		messageStatus: 3,
		msgType: 7,
		operateRemark: remark,
		operateTypeInt: 1,
		operatorLoginId: operator.loginId,
		operatorRoleId: role,
		operatorUserId: operator.userId,
		refundId: refundIdOf(refund),
	};
}

/** 1 not received, 2 received, 3 sent back. */
function goodsStatusOf({ goodsStatus, logistics }: Refund): number {
	if (logistics) return 3;
	return ['refundBuyerReceived', 'aftersaleBuyerReceived'].includes(goodsStatus) ? 2 : 1;
}
