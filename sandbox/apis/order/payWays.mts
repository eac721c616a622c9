import { totalFen } from '../../data/orderFacts.mts';
import { exactParse } from '../../exactJson.mts';
import type { Api } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';
import { checkStatus, orderOf } from './orderOf.mts';

const day = 24 * 60 * 60 * 1000;
const chinaOffset = 8 * 60 * 60 * 1000;

/** Ways to pay an unpaid order. `resultList` is an object, and `success` a text. */
export const payWayQuery: Api = {
	id: 'com.alibaba.trade:alibaba.trade.payWay.query-1',
	needsAccessToken: true,
	parameters: [{ name: 'orderId', type: 'String', required: true }],
	handle({ parameters, state }) {
		const order = orderOf(state, parameters.orderId);
		checkStatus(order, 'waitbuyerpay');
		const timeout = new Date(order.createTime + 5 * day + chinaOffset).toISOString();
		return {
			resultList: {
				channels: [
					{ code: 1, name: '支付宝' },
					{ code: 20, name: '诚e赊' },
				],
				orderId: String(order.id),
				payFee: totalFen(order),
				timeout: timeout.slice(0, 19).replace('T', ' '),
			},
			success: 'true',
		};
	},
	failure: (errorCode, errorMsg) => ({ success: 'false', errorCode, errorMsg }),
};

const channels = ['alipay', 'shegou', 'kjpayV2'];

/** Whether a channel can pay several orders together. */
export const orderPayAnalysis: Api = {
	id: 'com.alibaba.trade:trade.orderpay.analysis-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'orderIds', type: 'Long[]', required: true },
		{ name: 'payChannel', type: 'String', required: true },
	],
	handle({ parameters, state }) {
		const ids = exactParse(parameters.orderIds as string) as unknown[];
		const orders = ids.map((id) => orderOf(state, id));
		const channel = parameters.payChannel as string;
		return {
			result: {
				success: true,
				result: {
					orderTotalCount: orders.length,
					totalPayFee: orders.reduce((sum, order) => sum + totalFen(order), 0),
					orderIds: orders.map(({ id }) => id),
					payChannel: {
						channel,
						// Spelled so at 1688.
						avaliable:
							channels.includes(channel) && orders.every(({ status }) => status === 'waitbuyerpay'),
					},
				},
			},
		};
	},
	failure: nestedFailure,
};

/** Whether the buyer agreed to payments without a password; both flags are needed, and are texts. */
export const protocolPayIsOpen: Api = {
	id: 'com.alibaba.trade:alibaba.trade.pay.protocolPay.isopen-1',
	needsAccessToken: true,
	parameters: [],
	handle: ({ state }) => ({
		result: {
			success: true,
			result: {
				paymentAgreements: Object.entries(state.wallet.agreements).map(([payChannel, isOpen]) => ({
					payChannel,
					signedStatus: String(isOpen),
					bindingStatus: String(isOpen),
					signUrl: `https://trade.1688.com/sign.htm?channel=${payChannel}`,
				})),
			},
		},
	}),
	failure: nestedFailure,
};
