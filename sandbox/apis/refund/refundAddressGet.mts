import { sendAddresses } from '../../data/addresses.mts';
import { orderModel } from '../../data/orders.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorInfoFailure } from '../envelopes.mts';
import { findOrder } from '../findOrder.mts';

/** Where the goods of an order go back to, product by product. */
export const refundAddressGet: Api = {
	id: 'com.alibaba.fenxiao:refund.address.get-1',
	needsAccessToken: true,
	parameters: [{ name: 'mainOrderId', type: 'String', required: true }],
	handle({ parameters: { mainOrderId }, state }) {
		const order = findOrder(state, mainOrderId);
		// The code is not documented.
		if (!order) throw new BusinessFailure('102', `订单不存在: ${mainOrderId}`);
		const [to] = sendAddresses;
		const data = orderModel(order).productItems.map(({ productID }) => ({
			cityText: to.cityName,
			contactPhone: to.mobile,
			districtText: to.areaName,
			mobile: to.mobile,
			offerId: productID,
			phone: to.phone,
			provinceText: to.provinceName,
			receiverName: to.sendGoodsContactor,
			streetAddress: to.fullAddress,
			streetAddressCode: `${to.leastCode}100`,
			townCode: `${to.leastCode}100`,
			townText: '福田街道',
			zipCode: to.post,
		}));
		// The documented sample carries the code of a failure beside its success.
		return { result: { data, errorCode: '101', errorInfo: '系统异常', success: true } };
	},
	failure: errorInfoFailure,
};
