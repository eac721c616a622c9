import { accountBasic } from './account.basic.mts';
import type { Api } from './api.mts';
import { orderMemoAdd } from './order.memoAdd.mts';
import { productGet } from './product.get.mts';
import { productListGet } from './product.list.get.mts';
import { productModifyStock } from './product.modifyStock.mts';
import { currentTime, currentTimeMillis } from './system.currentTime.mts';
import { tradeCreateCrossOrder } from './trade.createCrossOrder.mts';
import { tradeFastCreateOrder } from './trade.fastCreateOrder.mts';
import { tradeGetBuyerView } from './trade.get.buyerView.mts';
import { tradeGetBuyerOrderList } from './trade.getBuyerOrderList.mts';
import { tradeGetSellerOrderList } from './trade.getSellerOrderList.mts';

/** Every API that the sandbox serves. Add a file beside this one and name it here. */
export const apis: readonly Api[] = [
	currentTime,
	currentTimeMillis,
	accountBasic,
	productGet,
	productListGet,
	productModifyStock,
	tradeGetBuyerOrderList,
	tradeGetSellerOrderList,
	tradeGetBuyerView,
	tradeCreateCrossOrder,
	tradeFastCreateOrder,
	orderMemoAdd,
];
