import { toGatewayDate } from '../gateway/dates.mts';
import { accounts } from './accounts.mts';
import {
	discountFen,
	entryId,
	goodsFen,
	lineFen,
	linePrice,
	totalFen,
	type OrderFacts,
	type OrderLine,
} from './orderFacts.mts';
import { orderStatuses, type OrderStatus } from './orderSeed.mts';

const imageHost = 'http://cbu01.alicdn.com/';

/**
 * An order as `com.alibaba.trade:alibaba.trade.getBuyerOrderList-1` shows it.
 *
 * The samples of 1688 decide: ids are bare numbers of up to 19 digits (`idOfStr` too, although it is
 * documented as a String), amounts are yuan, `discount` and `entryDiscount` are fen.
 */
export function orderModel(order: OrderFacts) {
	const { id, status, shippingFen, receiver } = order;
	const { buyer, seller } = accounts;
	const isPaid = order.payTime !== undefined;

	return {
		baseInfo: {
			businessType: 'cn',
			buyerID: buyer.memberId,
			completeTime: date(order.receiveTime ?? order.closeTime),
			createTime: toGatewayDate(order.createTime),
			id,
			modifyTime: toGatewayDate(order.modifyTime),
			payTime: date(order.payTime),
			allDeliveredTime: date(order.sendTime),
			receivingTime: date(order.receiveTime),
			refund: yuan(order.refundFen ?? 0),
			refundStatus: order.refundStatus,
			sellerID: seller.memberId,
			shippingFee: yuan(shippingFen),
			status: status as string,
			totalAmount: yuan(totalFen(order)),
			discount: discountFen(order),
			buyerContact: contact('13800000000', '测试账号一', buyer),
			sellerContact: contact('86-', '测试账号四', seller),
			tradeType: '50060',
			refundPayment: 0,
			idOfStr: id as bigint | string,
			alipayTradeId: `${toGatewayDate(order.createTime).slice(0, 8)}21001008530${id % 10n ** 9n}`,
			receiverInfo: {
				toFullName: receiver.name,
				toMobile: receiver.mobile,
				toDivisionCode: receiver.code,
				toPost: receiver.zip,
				toArea: [receiver.province, receiver.city, receiver.area, receiver.address]
					.filter(Boolean)
					.join(' '),
			},
			buyerLoginId: buyer.loginId,
			sellerLoginId: seller.loginId,
			buyerUserId: buyer.userId,
			sellerUserId: seller.userId,
			closeReason: order.closeReason,
			sumProductPayment: yuan(goodsFen(order)),
			stepPayAll: false,
			remark: order.remark,
			buyerFeedback: order.feedback,
			buyerMemo: order.buyerMemo?.text,
			buyerRemarkIcon: order.buyerMemo?.icon,
			sellerMemo: order.sellerMemo?.text,
			sellerRemarkIcon: order.sellerMemo?.icon,
		},
		nativeLogistics: {
			address: receiver.address,
			area: receiver.area,
			areaCode: receiver.code,
			city: receiver.city,
			contactPerson: receiver.name,
			mobile: receiver.mobile,
			province: receiver.province,
			zip: receiver.zip,
		},
		productItems: order.lines.map((line, index) => entry(order, line, index)),
		tradeTerms: [
			{
				payStatus: isPaid ? '2' : status === 'cancel' ? '8' : '1',
				payTime: date(order.payTime),
				payWay: '1',
				phasAmount: yuan(totalFen(order)),
				phase: Number(id % 10n ** 16n),
			},
		],
		orderRateInfo: { buyerRateStatus: 5, sellerRateStatus: 5 },
	};
}

/** The answer's model of an order. */
export type OrderModel = ReturnType<typeof orderModel>;

function entry(order: OrderFacts, line: OrderLine, index: number) {
	const { product, sku, quantity } = line;
	const subItemID = entryId(order, index);
	const state = order.entryStates?.[String(subItemID)];
	return {
		itemAmount: yuan(lineFen(line) + line.discountFen),
		name: product.subject,
		price: linePrice(line),
		productID: product.productID,
		productImgUrl: [`${imageHost}${product.image.images[0].replace('.jpg', '.80x80.jpg')}`],
		productSnapshotUrl: `https://trade.1688.com/order/offer_snapshot.htm?order_entry_id=${subItemID}`,
		quantity,
		refund: yuan(state?.refundFen ?? 0),
		refundStatus: state?.refundStatus,
		refundId: state?.refundId,
		skuID: sku?.skuId,
		status: order.status as string,
		subItemID,
		type: 'common',
		unit: product.saleInfo.unit,
		guaranteesTerms: [],
		productCargoNumber: sku?.cargoNumber,
		skuInfos: sku?.attributes.map((a) => ({ name: a.attributeName, value: a.attributeValue })),
		entryDiscount: line.discountFen,
		specId: sku?.specId,
		quantityFactor: 1,
		statusStr: orderStatuses[order.status],
		closeReason: order.closeReason,
		logisticsStatus: state?.logisticsStatus ?? logisticsStatus(order.status),
	};
}

/** 1 not sent, 2 sent, 3 received. */
function logisticsStatus(status: OrderStatus): number {
	if (status === 'success') return 3;
	return status === 'waitbuyerreceive' || status === 'terminated' ? 2 : 1;
}

function contact(phone: string, name: string, account: { loginId: string; companyName: string }) {
	return { phone, name, imInPlatform: account.loginId, companyName: account.companyName };
}

function date(time: number | undefined): string | undefined {
	return time === undefined ? undefined : toGatewayDate(time);
}

function yuan(fen: number): number {
	return fen / 100;
}
