import type { Api } from '../api.mts';
import { tradeAddFeedback } from './addFeedback.mts';
import { tradeCancel } from './cancel.mts';
import { couponOptimalClaim } from './couponOptimalClaim.mts';
import { tradeCreateCrossOrder } from './createCrossOrder.mts';
import { createOrderPreview } from './createOrderPreview.mts';
import { tradeFastCreateOrder } from './fastCreateOrder.mts';
import { tradeGetBuyerOrderList } from './getBuyerOrderList.mts';
import { tradeGetBuyerView } from './getBuyerView.mts';
import { tradeEcGetOrderList, tradeGetSellerOrderList } from './getSellerOrderList.mts';
import { tradeEcGetOrder, tradeGetSellerView } from './getSellerView.mts';
import { orderMemoAdd } from './memoAdd.mts';
import { modifyOrderPrice } from './modifyOrderPrice.mts';
import { alipayUrlGet, creditPayUrlGet, crossBorderPayUrlGet, groupPayUrlGet } from './payUrl.mts';
import { orderPayAnalysis, payWayQuery, protocolPayIsOpen } from './payWays.mts';
import { postponeConfirmTime } from './postponeConfirmTime.mts';
import { protocolPayPreparePay } from './preparePay.mts';
import { receiveAddressBuyerUpdate, receiveAddressSellerUpdate } from './receiveAddressUpdate.mts';
import { receiveGoodsConfirm } from './receiveGoodsConfirm.mts';

export const orderApis: readonly Api[] = [
	alipayUrlGet,
	couponOptimalClaim,
	createOrderPreview,
	creditPayUrlGet,
	crossBorderPayUrlGet,
	groupPayUrlGet,
	modifyOrderPrice,
	orderMemoAdd,
	orderPayAnalysis,
	payWayQuery,
	postponeConfirmTime,
	protocolPayIsOpen,
	protocolPayPreparePay,
	receiveAddressBuyerUpdate,
	receiveAddressSellerUpdate,
	receiveGoodsConfirm,
	tradeAddFeedback,
	tradeCancel,
	tradeCreateCrossOrder,
	tradeEcGetOrder,
	tradeEcGetOrderList,
	tradeFastCreateOrder,
	tradeGetBuyerOrderList,
	tradeGetBuyerView,
	tradeGetSellerOrderList,
	tradeGetSellerView,
];
