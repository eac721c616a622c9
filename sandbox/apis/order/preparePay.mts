import { totalFen } from '../../data/orderFacts.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';
import { checkStatus, orderOf } from './orderOf.mts';

interface PreparePayParam {
	orderId?: unknown;
	payChannel?: string;
	payAmount?: number | string;
	opRequestId?: string;
}

/** Channels in the order in which 1688 tries them. */
const agreementOf = { shegou: 'SHEGOU', alipay: 'ALIPAY' } as const;

/** Pays an order without a password. Its error codes are undocumented, so these are made up. */
export const protocolPayPreparePay: Api = {
	id: 'com.alibaba.trade:alibaba.trade.pay.protocolPay.preparePay-1',
	needsAccessToken: true,
	parameters: [{ name: 'tradeWithholdPreparePayParam', type: 'object', required: true }],
	handle({ parameters, state, now }) {
		const param = exactParse(parameters.tradeWithholdPreparePayParam as string) as PreparePayParam;
		const { orders, wallet } = state;
		const order = orderOf(state, param.orderId);
		checkStatus(order, 'waitbuyerpay');
		const fen = totalFen(order);
		if (param.payAmount !== undefined && Number(param.payAmount) !== fen) {
			throw new BusinessFailure('PAY_AMOUNT_ERROR', `支付金额不一致: ${fen}`);
		}
		const channels = Object.keys(agreementOf) as Array<keyof typeof agreementOf>;
		const payChannel = channels.find(
			(channel) =>
				wallet.agreements[agreementOf[channel]] && (param.payChannel ?? channel) === channel,
		);
		if (!payChannel) throw new BusinessFailure('PROTOCOL_NOT_SIGNED', '未开通免密支付');
		if (wallet.course !== 'unpaid') {
			orders.advance(order.id, 'pay', now);
			wallet.payments.push({ orderId: order.id, opRequestId: param.opRequestId, fen });
		}
		const paySuccess = wallet.course === 'paid';
		return {
			result: { success: true, code: null, message: null, result: { payChannel, paySuccess } },
		};
	},
	failure: nestedFailure,
};
