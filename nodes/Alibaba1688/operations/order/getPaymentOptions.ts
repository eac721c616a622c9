import type { IDataObject } from 'n8n-workflow';
import { listAt } from '../../output/list';
import { simplifyPaymentOptions } from '../../output/payment';
import type { ApiUse, Operation } from '../operation';
import type { Steps } from '../steps';
import { orderLocator } from './orderLocator';

const payWays: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.payWay.query-1',
	parameters: [{ name: 'orderId', type: 'Id', field: 'orderId', label: 'Order' }],
	answer: { result: 'resultList' },
	advice: {
		'500_2': 'Only the main account of the buyer may ask this; authorise the app with it.',
		ORDER_STATUS_ERROR: 'Only an order that is not paid has ways to be paid.',
	},
};

const agreements: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.pay.protocolPay.isopen-1',
	parameters: [],
	answer: { result: 'result.result' },
};

const analysis: ApiUse = {
	api: 'com.alibaba.trade:trade.orderpay.analysis-1',
	parameters: [
		{ name: 'orderIds', from: (read) => [read('orderId', 'Id', 'Order')] },
		{ name: 'payChannel', from: () => undefined },
	],
	answer: { result: 'result.result' },
};

const operation: Operation = {
	resource: 'order',
	operation: 'getPaymentOptions',
	name: 'Get Payment Options',
	action: 'Get the payment options of an order',
	description:
		'Get how an unpaid order can be paid (支付方式), until when, and whether password-free payment (免密支付) is agreed; nothing is paid by this',
	effect: 'read',
	fields: [
		orderLocator,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Check Channels',
					name: 'checkChannels',
					type: 'multiOptions',
					options: [
						{ name: 'Alipay (支付宝)', value: 'alipay' },
						{ name: 'Credit (先采后付)', value: 'shegou' },
						{ name: 'Kuajingbao (跨境宝)', value: 'kjpayV2' },
					],
					default: [],
					description: 'Channels for which 1688 is asked whether they can pay this order',
				},
			],
		},
	],
	use: payWays,
	also: [agreements, analysis],
	steps: async (steps) => {
		const [options] = await steps.records(payWays);
		const { paymentAgreements } = await agreementsOf(steps);
		const channels = steps.read('options.checkChannels', 'String[]', 'Check Channels');
		const analyses: IDataObject[] = [];
		for (const payChannel of listAt<string>(channels, '')) {
			analyses.push(...(await steps.records(analysis, { payChannel })));
		}
		return [{ ...options, paymentAgreements, ...(analyses.length > 0 ? { analyses } : {}) }];
	},
	simplify: simplifyPaymentOptions,
};

export default operation;

/** They are the account's and not the order's, so they are asked for once in a run. */
async function agreementsOf(steps: Steps): Promise<IDataObject> {
	const asked = steps.shared.get('paymentAgreements') as Promise<IDataObject[]> | undefined;
	const answer = asked ?? steps.records(agreements);
	steps.shared.set('paymentAgreements', answer);
	return (await answer)[0] ?? {};
}
