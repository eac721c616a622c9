import type { Api } from '../api.mts';
import { agreeReturnGoods } from './agreeReturnGoods.mts';
import { cancelRefund } from './cancelRefund.mts';
import { createRefund } from './createRefund.mts';
import { getMaxRefundFee } from './getMaxRefundFee.mts';
import { getRefundReasonList } from './getRefundReasonList.mts';
import { queryBatchRefund, queryBatchRefundSellerView } from './queryBatchRefund.mts';
import { queryOrderRefund, queryOrderRefundSellerView } from './queryOrderRefund.mts';
import { buyerQueryOrderRefundList, queryOrderRefundList } from './queryRefundList.mts';
import { refundAddressGet } from './refundAddressGet.mts';
import { returnGoods } from './returnGoods.mts';
import { uploadRefundVoucher } from './uploadRefundVoucher.mts';

export const refundApis: readonly Api[] = [
	agreeReturnGoods,
	buyerQueryOrderRefundList,
	cancelRefund,
	createRefund,
	getMaxRefundFee,
	getRefundReasonList,
	queryBatchRefund,
	queryBatchRefundSellerView,
	queryOrderRefund,
	queryOrderRefundList,
	queryOrderRefundSellerView,
	refundAddressGet,
	returnGoods,
	uploadRefundVoucher,
];
