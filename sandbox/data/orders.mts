import { toGatewayDate } from '../gateway/dates.mts';
import { accounts } from './accounts.mts';
import { orderStatuses, type OrderStatus, type OrderSummary } from './orderSeed.mts';
import type { Product, Sku } from './products.mts';

/** One line of an order to be made. */
export interface OrderLine {
	product: Product;
	/** Absent for an offer without variants. */
	sku?: Sku;
	quantity: number;
	/** Fen, zero or negative. */
	discountFen: number;
}

/** Everything that an order is made of. */
export interface OrderFacts extends OrderSummary {
	id: bigint;
	lines: readonly OrderLine[];
	shippingFen: number;
	/** Index into `receivers`. */
	receiver: number;
	memo?: { text: string; icon: string };
}

export const receivers = [
	{
		name: '张三',
		province: '浙江省',
		city: '金华市',
		area: '义乌市',
		code: '330782',
		zip: '322000',
	},
	{
		name: '李四',
		province: '广东省',
		city: '深圳市',
		area: '龙岗区',
		code: '440307',
		zip: '518116',
	},
	{
		name: '王五',
		province: '福建省',
		city: '泉州市',
		area: '晋江市',
		code: '350582',
		zip: '362200',
	},
] as const;

const imageHost = 'http://cbu01.alicdn.com/';

/**
 * An order as `com.alibaba.trade:alibaba.trade.getBuyerOrderList-1` shows it.
 *
 * The samples of 1688 decide: ids are bare numbers of up to 19 digits (`idOfStr` too, although it is
 * documented as a String), amounts are yuan, `discount` and `entryDiscount` are fen.
 */
export function orderModel(order: OrderFacts) {
	const { id, status, lines, shippingFen } = order;
	const { buyer, seller } = accounts;
	const receiver = receivers[order.receiver];
	const entries = lines.map((line, i) => entry(order, line, i));
	const goodsFen = sum(lines, lineFen);
	const discount = sum(lines, (line) => line.discountFen);
	const paid = status !== 'waitbuyerpay' && status !== 'cancel';
	const finished = status === 'success' || status === 'cancel';

	return {
		baseInfo: {
			businessType: 'cn',
			buyerID: buyer.memberId,
			completeTime: finished ? toGatewayDate(order.modifyTime) : undefined,
			createTime: toGatewayDate(order.createTime),
			id,
			modifyTime: toGatewayDate(order.modifyTime),
			refund: 0,
			sellerID: seller.memberId,
			shippingFee: yuan(shippingFen),
			status: status as string,
			totalAmount: yuan(goodsFen + discount + shippingFen),
			discount,
			buyerContact: contact('13800000000', '测试账号一', buyer),
			sellerContact: contact('86-', '测试账号四', seller),
			tradeType: '50060',
			refundPayment: 0,
			idOfStr: id as bigint | string,
			alipayTradeId: `${toGatewayDate(order.createTime).slice(0, 8)}21001008530${id % 10n ** 9n}`,
			receiverInfo: {
				toFullName: receiver.name,
				toDivisionCode: receiver.code,
				toPost: receiver.zip,
				toArea: `${receiver.province} ${receiver.city} ${receiver.area}`,
			},
			buyerLoginId: buyer.loginId,
			sellerLoginId: seller.loginId,
			buyerUserId: buyer.userId,
			sellerUserId: seller.userId,
			closeReason: status === 'cancel' ? 'BUYER_NO_PAY' : undefined,
			sumProductPayment: yuan(goodsFen),
			stepPayAll: false,
			buyerMemo: order.memo?.text,
			buyerRemarkIcon: order.memo?.icon,
		},
		nativeLogistics: {
			area: receiver.area,
			areaCode: receiver.code,
			city: receiver.city,
			contactPerson: receiver.name,
			province: receiver.province,
			zip: receiver.zip,
		},
		productItems: entries,
		tradeTerms: [
			{
				payStatus: paid ? '2' : status === 'cancel' ? '8' : '1',
				payTime: paid ? toGatewayDate(order.createTime + 3000) : undefined,
				payWay: '1',
				phasAmount: yuan(goodsFen + discount + shippingFen),
				phase: Number(id % 10n ** 16n),
			},
		],
		orderRateInfo: { buyerRateStatus: 5, sellerRateStatus: 5 },
	};
}

/** The answer's model of an order. */
export type OrderModel = ReturnType<typeof orderModel>;

function entry(order: OrderFacts, line: OrderLine, index: number) {
	const { product, sku, quantity, discountFen } = line;
	// With one entry the entry has the order's own id, with several each has its own.
	const subItemID = order.lines.length === 1 ? order.id : order.id + BigInt(index + 1) * 1_000_000n;
	return {
		itemAmount: yuan(lineFen(line) + discountFen),
		name: product.subject,
		price: linePrice(line),
		productID: product.productID,
		productImgUrl: [`${imageHost}${product.image.images[0].replace('.jpg', '.80x80.jpg')}`],
		productSnapshotUrl: `https://trade.1688.com/order/offer_snapshot.htm?order_entry_id=${subItemID}`,
		quantity,
		refund: 0,
		skuID: sku?.skuId,
		status: order.status as string,
		subItemID,
		type: 'common',
		unit: product.saleInfo.unit,
		guaranteesTerms: [],
		productCargoNumber: sku?.cargoNumber,
		skuInfos: sku?.attributes.map((a) => ({ name: a.attributeName, value: a.attributeValue })),
		entryDiscount: discountFen,
		specId: sku?.specId,
		quantityFactor: 1,
		statusStr: orderStatuses[order.status],
		closeReason: order.status === 'cancel' ? 'BUYER_NO_PAY' : undefined,
		logisticsStatus: logisticsStatus(order.status),
	};
}

/** 1 not sent, 2 sent, 3 received. */
function logisticsStatus(status: OrderStatus): number {
	if (status === 'success') return 3;
	return status === 'waitbuyerreceive' ? 2 : 1;
}

function contact(phone: string, name: string, account: { loginId: string; companyName: string }) {
	return { phone, name, imInPlatform: account.loginId, companyName: account.companyName };
}

/** Yuan per piece. */
function linePrice({ product, sku }: OrderLine): number {
	return sku?.price ?? product.saleInfo.priceRanges[0].price;
}

/** Fen of a line before discount. */
export function lineFen(line: OrderLine): number {
	return Math.round(linePrice(line) * 100) * line.quantity;
}

function sum<T>(values: readonly T[], amount: (value: T) => number): number {
	return values.reduce((total, value) => total + amount(value), 0);
}

function yuan(fen: number): number {
	return fen / 100;
}
