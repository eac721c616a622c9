import type { WireValue } from '../../gateway/serialise';
import { businessFailure } from '../../gateway/signs';
import { valueAt } from '../../gateway/path';
import { listAt } from '../../output/list';
import type { Batch, BatchAnswer, BatchResult } from '../batch';
import type { ApiUse, Operation } from '../operation';
import { orderLocator } from './orderLocator';

/** An API that makes one link of many orders: how many, and where it names those left out. */
interface LinkApi {
	readonly api: string;
	readonly orders: string;
	readonly most: number;
	readonly link: string;
	readonly leftOut?: string;
	readonly parameters?: ApiUse['parameters'];
}

const links: Readonly<Record<string, LinkApi>> = {
	alipay: {
		api: 'com.alibaba.trade:alibaba.alipay.url.get-1',
		orders: 'orderIdList',
		most: 100,
		link: 'payUrl',
		leftOut: 'payFailureOrderList',
	},
	credit: {
		api: 'com.alibaba.trade:alibaba.creditPay.url.get-1',
		orders: 'orderIdList',
		most: 30,
		link: 'payUrl',
		leftOut: 'cantPayOrderList',
	},
	crossBorder: {
		api: 'com.alibaba.trade:alibaba.crossBorderPay.url.get-1',
		orders: 'orderIdList',
		most: 30,
		link: 'payUrl',
		leftOut: 'cantPayOrderList',
	},
	combined: {
		api: 'com.alibaba.trade:alibaba.trade.grouppay.url.get-1',
		orders: 'orderIds',
		// 1688 states no maximum; this is that of its siblings.
		most: 30,
		link: 'results.payUrl',
		parameters: [
			{
				name: 'payPlatformType',
				type: 'String',
				field: 'options.payPlatformType',
				label: 'Device',
			},
		],
	},
};

const EACH = 'Each';

const operation: Operation = {
	resource: 'order',
	operation: 'getPaymentLink',
	name: 'Get Payment Link',
	action: 'Get a payment link for orders',
	description:
		'Get the address of the page on which a person pays for orders (支付链接); nothing is paid by this',
	effect: 'read',
	fields: [
		orderLocator,
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Alipay (支付宝)', value: 'alipay', description: 'Up to 100 orders per link' },
				{
					name: 'Combined (组合收银台)',
					value: 'combined',
					description: 'A page with a choice of channels, for all of the orders or none',
				},
				{
					name: 'Credit (先采后付)',
					value: 'credit',
					description: 'Also called 诚e赊; up to 30 orders per link',
				},
				{
					name: 'Kuajingbao (跨境宝)',
					value: 'crossBorder',
					description: 'Up to 30 orders per link',
				},
			],
			default: 'alipay',
			description: 'How the orders are to be paid',
		},
		{
			displayName: 'Orders per Link',
			name: 'ordersPerLink',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'As Many as Possible', value: 'many' },
				{ name: 'One', value: 'one' },
			],
			default: 'many',
			description:
				'Whether the orders of all input items are paid together, or each has a link of its own',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Device',
					name: 'payPlatformType',
					type: 'options',
					displayOptions: { show: { '/channel': ['combined'] } },
					options: [
						{ name: 'Computer', value: 'PC' },
						{ name: 'Phone', value: 'WIRELESS' },
					],
					default: 'PC',
					description: 'What the page is made for',
				},
			],
		},
	],
	use: {
		field: (choice) => choice('channel') + (choice('ordersPerLink') === 'one' ? EACH : ''),
		apis: Object.fromEntries(
			Object.entries(links).flatMap(([channel, link]) => [
				[channel, useOf(link, link.most)],
				[channel + EACH, useOf(link, 1)],
			]),
		),
	},
	simplify: ({ orderIds, payUrl }) => ({ orderIds, payUrl }),
};

export default operation;

function useOf({ api, orders, link, leftOut, parameters = [] }: LinkApi, most: number): ApiUse {
	const batch: Batch = {
		most,
		entries: (read) => [read('orderId', 'Id', 'Order')],
		parameters: (entries) => ({ [orders]: [...entries] }),
		results: (answer, entries) => linkOf(answer, entries, leftOut),
	};
	return { api, parameters, answer: { result: link }, batch };
}

/** One link for all orders but those that 1688 left out. */
function linkOf(
	{ value, body }: BatchAnswer,
	entries: readonly WireValue[],
	leftOut: string | undefined,
): BatchResult[] {
	const refused = new Set((leftOut ? listAt(body, leftOut) : []).map(String));
	const isIn = (entry: WireValue) => !refused.has(String(entry));
	const paid = entries.filter(isIn);
	const failure = {
		...businessFailure(body),
		kind: 'business' as const,
		message:
			String(valueAt(body, 'erroMsg') ?? valueAt(body, 'errorMsg') ?? '') ||
			'1688 left this order out of the payment link; only unpaid orders can be paid',
	};
	const orderIds = [...new Set(paid.map(String))].join(', ');
	const places = entries.map((_, index) => index);
	return [
		...(paid.length > 0
			? [
					{
						entries: places.filter((place) => isIn(entries[place])),
						record: { orderIds, payUrl: String(value) },
					},
				]
			: []),
		...places
			.filter((place) => !isIn(entries[place]))
			.map((place) => ({ entries: [place], failure })),
	];
}
