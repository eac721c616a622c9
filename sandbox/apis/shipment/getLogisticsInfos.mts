import type { OrderFacts } from '../../data/orderFacts.mts';
import { orderModel } from '../../data/orders.mts';
import { parcelStatus, type Parcel } from '../../data/shipments.mts';
import { sendAddresses } from '../../data/addresses.mts';
import { toGatewayDate } from '../../gateway/dates.mts';
import { BusinessFailure, type Api, type ApiContext, type ApiParameter } from '../api.mts';
import { bareFailure, errorMessageFailure } from '../envelopes.mts';
import { findOrder } from '../findOrder.mts';

const orderId = { name: 'orderId', type: 'Long', required: true } as const;
const fields = { name: 'fields', type: 'String' } as const;
const webSite = { name: 'webSite', type: 'String', required: true } as const;

/** The parcels of an order, for its buyer. */
export const getLogisticsInfosBuyerView: Api = {
	id: 'com.alibaba.logistics:alibaba.trade.getLogisticsInfos.buyerView-1',
	needsAccessToken: true,
	parameters: [orderId, fields, webSite],
	handle: (context) => ({ result: parcels(context), success: true }),
	failure: errorMessageFailure,
};

/** The same for the seller; only the members of its envelope are documented. */
export const getLogisticsInfosSellerView: Api = {
	id: 'com.alibaba.logistics:alibaba.trade.getLogisticsInfos.sellerView-1',
	needsAccessToken: true,
	parameters: [orderId, fields, webSite],
	handle: (context) => ({ result: parcels(context) }),
	failure: bareFailure,
};

/** The same for sellers whose buyers a downstream platform masks; documented by its name alone. */
export const ecGetLogisticsInfosSellerView: Api = {
	id: 'com.alibaba.logistics:alibaba.trade.ec.getLogisticsInfos.sellerView-1',
	needsAccessToken: false,
	parameters: [orderId, fields, webSite] satisfies ApiParameter[],
	handle: (context) => ({ result: parcels(context).map(masked) }),
	failure: bareFailure,
};

function parcels({ parameters, state, now }: ApiContext) {
	const order = findOrder(state, parameters.orderId);
	// The code is that of the order APIs; here it is not documented.
	if (!order) throw new BusinessFailure('400_4', `ORDER_NOT_EXIST: ${parameters.orderId}`);
	const found = state.shipments.of(order);
	if (found.length === 0) throw new BusinessFailure('500_2', '该订单还未发货，请稍后再试。');
	const wanted = parameters.fields?.split(',') ?? [
		'company.name',
		'sender',
		'receiver',
		'sendgood',
	];
	return found.map((parcel) => parcelModel(order, parcel, wanted, now));
}

function parcelModel(order: OrderFacts, parcel: Parcel, wanted: readonly string[], now: number) {
	const { logisticsId, company, mailNo, remarks, sentAt } = parcel;
	const lines = orderModel(order).productItems;
	const goods = parcel.goods.map(({ entryId, quantity }) => {
		const line = lines.find(({ subItemID }) => subItemID === entryId)!;
		return { line, quantity };
	});
	return {
		logisticsId,
		logisticsBillNo: mailNo,
		orderEntryIds: goods.map(({ line }) => line.subItemID).join(','),
		status: parcelStatus(parcel, now),
		logisticsCompanyId: company && String(company.id),
		logisticsCompanyName: wanted.includes('company.name') ? company?.companyName : undefined,
		logisticsCompanyNo: company?.companyNo,
		remarks,
		gmtSystemSend: toGatewayDate(sentAt),
		sendGoods: wanted.includes('sendgood')
			? goods.map(({ line, quantity }) => ({ unit: line.unit, quantity, goodName: line.name }))
			: undefined,
		receiver: wanted.includes('receiver') ? receiverModel(order) : undefined,
		sender: wanted.includes('sender') ? senderModel() : undefined,
		logisticsOrderGoods: goods.map(({ line, quantity }) => ({
			logisticsId,
			tradeOrderId: order.id,
			tradeOrderItemId: line.subItemID,
			description: (line.skuInfos ?? []).map(({ name, value }) => `${name}: ${value};`).join(' '),
			quantity,
			unit: line.unit,
			productName: line.name,
		})),
	};
}

function receiverModel(order: OrderFacts) {
	const { name, mobile, province, city, area, address, code } = order.receiver;
	return {
		receiverName: name,
		receiverPhone: '',
		receiverMobile: mobile,
		encrypt: 'CN',
		receiverProvinceCode: `${code.slice(0, 2)}0000`,
		receiverCityCode: `${code.slice(0, 4)}00`,
		receiverCountyCode: code,
		receiverAddress: address,
		receiverProvince: province,
		receiverCity: city,
		receiverCounty: area,
	};
}

function senderModel() {
	const [from] = sendAddresses;
	return {
		senderName: from.sendGoodsContactor,
		senderPhone: '',
		senderMobile: from.mobile,
		encrypt: 'CN',
		senderProvinceCode: `${from.leastCode.slice(0, 2)}0000`,
		senderCityCode: `${from.leastCode.slice(0, 4)}00`,
		senderCountyCode: from.leastCode,
		senderAddress: from.fullAddress,
		senderProvince: from.provinceName,
		senderCity: from.cityName,
		senderCounty: from.areaName,
	};
}

function masked<T extends { receiver?: object }>(parcel: T): T {
	const receiver = parcel.receiver && {
		...parcel.receiver,
		receiverName: '张**',
		receiverMobile: '138****0000',
		receiverAddress: '***',
	};
	return { ...parcel, receiver };
}
