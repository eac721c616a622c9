import type { SandboxState } from '../../data/state.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';

/** Of several orders, those that can be paid and those that cannot. */
function payable(state: SandboxState, idList: string, most: number) {
	const ids = (exactParse(idList) as unknown[]).map((id) => BigInt(String(id)));
	// The limits are documented, the code is not.
	if (ids.length > most) throw new BusinessFailure('400', `订单数量不能超过${most}`);
	const good = ids.filter((id) => state.orders.find(id)?.status === 'waitbuyerpay');
	return { good, bad: ids.filter((id) => !good.includes(id)) };
}

/** The documented form, with semicolons between several orders. */
function cashier(ids: readonly bigint[]): string {
	return `https://trade.1688.com/order/cashier.htm?orderId=${ids.join(';')}`;
}

/** The page on which several orders are paid with Alipay. A part of them may be refused. */
export const alipayUrlGet: Api = {
	id: 'com.alibaba.trade:alibaba.alipay.url.get-1',
	needsAccessToken: true,
	parameters: [{ name: 'orderIdList', type: 'Long[]', required: true }],
	handle({ parameters, state }) {
		const { good, bad } = payable(state, parameters.orderIdList as string, 100);
		const payFailureOrderList = bad.length > 0 ? bad : undefined;
		if (good.length > 0) return { payUrl: cashier(good), success: true, payFailureOrderList };
		return {
			...(this.failure('ORDER_STATUS_ERROR', '订单状态错误') as object),
			payFailureOrderList,
		};
	},
	failure: (errorCode, erroMsg) => ({ success: false, errorCode, erroMsg }),
};

/** The same for the other channels, whose answers differ a little. */
function channelUrlGet(id: string): Api {
	return {
		id,
		needsAccessToken: true,
		parameters: [{ name: 'orderIdList', type: 'Long[]', required: true }],
		handle({ parameters, state }) {
			const { good, bad } = payable(state, parameters.orderIdList as string, 30);
			const cantPayOrderList = bad.length > 0 ? bad : undefined;
			// Documented as a text.
			if (good.length > 0) return { success: 'true', payUrl: cashier(good), cantPayOrderList };
			return {
				...(this.failure('ORDER_STATUS_ERROR', '订单状态错误') as object),
				cantPayOrderList,
			};
		},
		failure: (errorCode, errorMsg) => ({ success: 'false', errorCode, errorMsg }),
	};
}

export const creditPayUrlGet = channelUrlGet('com.alibaba.trade:alibaba.creditPay.url.get-1');
export const crossBorderPayUrlGet = channelUrlGet(
	'com.alibaba.trade:alibaba.crossBorderPay.url.get-1',
);

/** A page with a choice of channels; all of the orders or none. */
export const groupPayUrlGet: Api = {
	id: 'com.alibaba.trade:alibaba.trade.grouppay.url.get-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderIds', type: 'Long[]', required: true },
		{ name: 'payPlatformType', type: 'String' },
	],
	handle({ parameters, state }) {
		const { good, bad } = payable(state, parameters.orderIds as string, Infinity);
		if (bad.length > 0) throw new BusinessFailure('ORDER_STATUS_ERROR', `订单状态错误: ${bad}`);
		const payUrl = `https://payment2.m.1688.com/page/cashier.html?orderId=${good.join(';')}`;
		return { results: { payUrl, success: true, errorInfo: null, errorCode: null } };
	},
	failure: (errorCode, errorInfo) => ({ results: { success: false, errorCode, errorInfo } }),
};
