import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../../gateway/path';
import type { WireValue } from '../../gateway/serialise';
import { businessFailure } from '../../gateway/signs';
import { listAt } from '../../output/list';
import type { Batch, BatchAnswer, BatchResult } from '../batch';
import type { ApiUse, Operation } from '../operation';
import { orderLocator } from './orderLocator';

/**
 * Orders that share one link.
 *
 * @param refused path of the ids of orders that the link does not pay
 */
function sharedLink(parameter: string, most: number, refused?: string): Batch {
	return {
		most,
		entries: (read) => [read('orderId', 'Id', 'Order')],
		parameters: (entries) => ({ [parameter]: [...entries] }),
		results: (answer, entries) => linkAndRefusals(answer, entries, refused),
	};
}

function linkAndRefusals(
	{ value, body }: BatchAnswer,
	entries: readonly WireValue[],
	refused?: string,
): BatchResult[] {
	const refusedIds = new Set(refused ? listAt<unknown>(body, refused).map(String) : []);
	const places = entries.map((_, place) => place);
	const isRefused = (place: number) => refusedIds.has(String(entries[place]));
	const paid = places.filter((place) => !isRefused(place));
	const { code, message } = businessFailure(body);
	const failure = {
		kind: 'business',
		code,
		message: message || 'this order cannot be paid through the link',
	} as const;
	return [
		...(paid.length === 0 ? [] : [{ entries: paid, record: linkRecord(value, paid, entries) }]),
		...places.filter(isRefused).map((place) => ({ entries: [place], failure })),
	];
}

function linkRecord(
	value: unknown,
	places: readonly number[],
	entries: readonly WireValue[],
): IDataObject {
	return {
		payUrl: valueAt(value, 'payUrl') as string,
		orderIds: places.map((place) => String(entries[place])),
	};
}

const whole: Pick<ApiUse, 'parameters' | 'answer'> = { parameters: [], answer: { result: '' } };

const operation: Operation = {
	resource: 'order',
	operation: 'getPaymentLink',
	name: 'Get Payment Link',
	action: 'Get a payment link for orders',
	description:
		'Get the address of the page on which a person pays orders (支付链接). The orders of all input items share links, as many in one as 1688 allows. Nothing is paid.',
	effect: 'read',
	fields: [
		orderLocator('searchBoughtOrders'),
		{
			displayName: 'Payment Method',
			name: 'paymentMethod',
			type: 'options',
			options: [
				{ name: 'Alipay (支付宝)', value: 'alipay' },
				{ name: 'Combined (组合收银台)', value: 'combined' },
				{ name: 'Credit (诚E赊)', value: 'credit' },
				{ name: 'Kuajingbao (跨境宝)', value: 'kuajingbao' },
			],
			default: 'alipay',
		},
		{
			displayName: 'Device',
			name: 'payPlatformType',
			type: 'options',
			options: [
				{ name: 'Computer', value: 'PC' },
				{ name: 'Phone', value: 'WIRELESS' },
			],
			default: 'PC',
			displayOptions: { show: { paymentMethod: ['combined'] } },
			description: 'Where the page is to be opened',
		},
	],
	use: {
		field: 'paymentMethod',
		apis: {
			alipay: {
				...whole,
				api: 'com.alibaba.trade:alibaba.alipay.url.get-1',
				batch: sharedLink('orderIdList', 100, 'payFailureOrderList'),
			},
			credit: {
				...whole,
				api: 'com.alibaba.trade:alibaba.creditPay.url.get-1',
				batch: sharedLink('orderIdList', 30, 'cantPayOrderList'),
			},
			kuajingbao: {
				...whole,
				api: 'com.alibaba.trade:alibaba.crossBorderPay.url.get-1',
				batch: sharedLink('orderIdList', 30, 'cantPayOrderList'),
			},
			combined: {
				api: 'com.alibaba.trade:alibaba.trade.grouppay.url.get-1',
				parameters: [
					{ name: 'payPlatformType', type: 'String', field: 'payPlatformType', label: 'Device' },
				],
				answer: { result: 'results' },
				// No source states how many.
				batch: sharedLink('orderIds', 30),
			},
		},
	},
};

export default operation;
