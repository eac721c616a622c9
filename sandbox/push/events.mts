import { accounts } from '../data/accounts.mts';
import type { OrderStatus } from '../data/orderSeed.mts';
import type { OrderFacts } from '../data/orderFacts.mts';
import type { SandboxState } from '../data/state.mts';

/** What a message of a topic says, and whom it is about. */
export interface PushedEvent {
	userInfo: string;
	data: unknown;
}

/** The state of an order after the event; topics that are not here leave it as it is. */
const statusAfter: Readonly<Record<string, OrderStatus>> = {
	ORDER_PAY: 'waitsellersend',
	ORDER_STEP_PAY: 'waitsellersend',
	PART_PART_SENDGOODS: 'waitsellersend',
	ANNOUNCE_SENDGOODS: 'waitbuyerreceive',
	ORDER_COMFIRM_RECEIVEGOODS: 'success',
	ORDER_SUCCESS: 'success',
	ORDER_BUYER_CLOSE: 'cancel',
	ORDER_SELLER_CLOSE: 'cancel',
	ORDER_BOPS_CLOSE: 'cancel',
};

/**
 * Makes an event happen: an order is created or changed, so that the APIs show what the message tells.
 *
 * @param orderId the order it is about; without it a new one for "created", else the newest one
 * @throws Error when there is no such order
 */
export function happen(
	type: string,
	state: SandboxState,
	now: number,
	orderId?: bigint,
): PushedEvent {
	if (type === 'ORDER_BATCH_PAY') {
		const { id } = theOrder(state, orderId);
		return buyers({ batchPay: [{ orderId: String(id), status: 'successed' }] });
	}
	if (type.startsWith('ORDER_')) return orderEvent(type, state, now, orderId);
	if (type.startsWith('LOGISTICS_')) return logisticsEvent(type, state, now, orderId);
	if (type === 'PRODUCT_PRODUCT_INVENTORY_CHANGE') return stockEvent(state, now);
	const product = state.products[state.products.length - 1];
	if (type === 'FENXIAO_PRICE_CHANGE') {
		return buyers({
			productId: String(product.productID),
			memberId: accounts.seller.memberId,
			msgSendTime: chinaTime(now),
		});
	}
	if (type === 'CROSSBOARD_LP_DISTRIBUTION') {
		return buyers({
			customerId: 'sandboxIsv',
			userKey: 'sandbox-user',
			appkey: '123',
			userToken: 'sandbox-user-token-that-must-not-leak',
			offerList: [{ offerId: String(product.productID), pic: product.image.images[0] }],
			sign: 'SANDBOX-SIGN-THAT-MUST-NOT-LEAK',
			timestamp: String(now),
		});
	}
	return buyers({
		productIds: String(product.productID),
		memberId: accounts.seller.memberId,
		status: type.replace(/^PRODUCT_/, ''),
		msgSendTime: chinaTime(now),
	});
}

function orderEvent(
	type: string,
	state: SandboxState,
	now: number,
	orderId: bigint | undefined,
): PushedEvent {
	const isBuyers = type.startsWith('ORDER_BUYER_VIEW_');
	const name = type.replace(/^ORDER_(BUYER_VIEW_)?/, '');
	const isNew = name === 'BUYER_MAKE' && orderId === undefined;
	const order = isNew ? newOrder(state, now) : theOrder(state, orderId);
	const status = statusAfter[name] ?? order.status;
	if (!isNew) state.orders.change(order.id, { status, modifyTime: now });
	const data = {
		orderId: order.id,
		currentStatus: name === 'ORDER_COMFIRM_RECEIVEGOODS' ? 'confirm_goods' : status,
		msgSendTime: chinaTime(now),
		buyerMemberId: accounts.buyer.memberId,
	};
	if (!isBuyers) return { userInfo: accounts.seller.memberId, data };
	const sellerMemberId = accounts.seller.memberId;
	if (!name.includes('REFUND')) return buyers({ ...data, sellerMemberId });
	return buyers({
		...data,
		currentStatus: 'waitselleragree',
		refundAction: 'BUYER_APPLY_REFUND',
		operator: 'buyer',
		sellerMemberId,
		refundId: `TQ${order.id % 10n ** 17n}`,
	});
}

function logisticsEvent(
	type: string,
	state: SandboxState,
	now: number,
	orderId: bigint | undefined,
): PushedEvent {
	const { id } = theOrder(state, orderId);
	const orderLogsItems = [{ orderId: id, orderEntryId: id }];
	const logisticsId = `LP${id % 10n ** 14n}`;
	if (type === 'LOGISTICS_MAIL_NO_CHANGE') {
		const changed = { oldCpCode: 'SF', newCpCode: 'YTO', oldMailNo: 'SF1', newMailNo: 'YT1' };
		const eventTime = chinaTime(now);
		return buyers({ MailNoChangeModel: { logisticsId, ...changed, eventTime, orderLogsItems } });
	}
	return buyers({
		OrderLogisticsTracingModel: {
			logisticsId,
			cpCode: 'SF',
			mailNo: 'SF1234567890123',
			statusChanged: 'CONSIGN',
			changeTime: chinaTime(now),
			orderLogsItems,
		},
	});
}

function stockEvent(state: SandboxState, now: number): PushedEvent {
	const changes = state.products.slice(-2).map((product) => ({
		offerId: product.productID,
		offerOnSale: product.saleInfo.amountOnSale,
		skuId: product.skuInfos?.[0].skuId,
		skuOnSale: product.skuInfos?.[0].amountOnSale,
		quantity: -1,
		bizTime: String(now),
	}));
	return buyers({ OfferInventoryChangeList: changes });
}

function newOrder(state: SandboxState, now: number): OrderFacts {
	const product = state.products[state.products.length - 1];
	const sku = product.skuInfos?.[0];
	const lines = [{ product, sku, quantity: 1, discountFen: 0 }];
	return state.orders.create({ lines, shippingFen: 0 }, now);
}

function theOrder(state: SandboxState, orderId: bigint | undefined): OrderFacts {
	const order = orderId ? state.orders.find(orderId) : state.orders.list({}, 0, 1).orders[0];
	if (!order) throw new Error(`The sandbox has no order ${orderId ?? ''}`);
	return order;
}

function buyers(data: unknown): PushedEvent {
	return { userInfo: accounts.buyer.memberId, data };
}

/** `yyyy-MM-dd HH:mm:ss` in China. */
function chinaTime(epochMs: number): string {
	return new Date(epochMs + 8 * 60 * 60 * 1000).toISOString().replace('T', ' ').slice(0, 19);
}
