import type { Api } from '../api.mts';
import { tradeCreateCrossOrder } from './createCrossOrder.mts';
import { tradeFastCreateOrder } from './fastCreateOrder.mts';
import { tradeGetBuyerOrderList } from './getBuyerOrderList.mts';
import { tradeGetBuyerView } from './getBuyerView.mts';
import { tradeGetSellerView } from './getSellerView.mts';
import { tradeGetSellerOrderList } from './getSellerOrderList.mts';
import { orderMemoAdd } from './memoAdd.mts';

export const orderApis: readonly Api[] = [
	tradeCreateCrossOrder,
	tradeFastCreateOrder,
	tradeGetBuyerOrderList,
	tradeGetBuyerView,
	tradeGetSellerView,
	tradeGetSellerOrderList,
	orderMemoAdd,
];
