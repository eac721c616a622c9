import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../gateway/failure';
import { listAt } from '../../output/list';
import { yuanOfFen } from '../../output/money';
import { textOf } from '../../output/text';
import { isoTime } from '../../output/time';
import type { ApiUse, Operation } from '../operation';
import type { Steps } from '../steps';
import { orderIdParameter, orderLocator } from './orderLocator';

const payWays: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.payWay.query-1',
	parameters: [orderIdParameter],
	// An object in spite of its name.
	answer: { result: 'resultList' },
	advice: {
		'500_2': 'Only the main account of the buyer may ask this; authorise the app with it.',
	},
};

const agreements: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.pay.protocolPay.isopen-1',
	parameters: [],
	answer: { result: 'result.result' },
};

const operation: Operation = {
	resource: 'order',
	operation: 'getPaymentOptions',
	name: 'Get Payment Options',
	action: 'Get payment options of an order',
	description:
		'Get the ways in which an unpaid order can be paid (支付渠道), what is to be paid, and whether password-free pay (免密支付) is signed',
	effect: 'read',
	fields: [orderLocator('searchBoughtOrders')],
	use: payWays,
	also: [agreements],
	steps: async (steps) => {
		const [options] = await steps.records(payWays);
		return [{ ...options, paymentAgreements: await signedAgreements(steps) }];
	},
	simplify: simplifyOptions,
};

export default operation;

/** null when the app may not ask: the payment channels are of use without it. */
async function signedAgreements(steps: Steps): Promise<IDataObject[] | null> {
	const answer = await steps.call(agreements, {}, 'read').catch((error: unknown) => {
		if (!(error instanceof CallError && error.failure.kind === 'permission')) {
			return Promise.reject<undefined>(error);
		}
		steps.hint(
			'Whether password-free pay is signed is not known: the app has no permission for protocolPay.isopen',
		);
		return undefined;
	});
	if (answer === undefined) return null;
	return answer.kind === 'data' ? listAt<IDataObject>(answer.value, 'paymentAgreements') : [];
}

/** `payFee` is fen at 1688 and becomes yuan. */
function simplifyOptions(options: IDataObject): IDataObject {
	const channels = listAt<IDataObject>(options, 'channels');
	const signed = options.paymentAgreements as IDataObject[] | null;
	return {
		orderId: textOf(options.orderId),
		payFee: yuanOfFen(options.payFee),
		timeout: isoTime(options.timeout),
		channels: channels.map(({ name }) => textOf(name)).join(', '),
		channelCodes: channels.map(({ code }) => textOf(code)).join(', '),
		passwordFreeSigned: signed && signed.some(isReady),
		passwordFreeChannels:
			signed &&
			signed
				.filter(isReady)
				.map(({ payChannel }) => textOf(payChannel))
				.join(', '),
	};
}

/** Both must be true before money can be taken without a password; 1688 sends them as text. */
function isReady({ signedStatus, bindingStatus }: IDataObject): boolean {
	return String(signedStatus) === 'true' && String(bindingStatus) === 'true';
}
