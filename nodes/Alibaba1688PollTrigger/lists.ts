import type { IDataObject } from 'n8n-workflow';
import type { Expectation } from '../Alibaba1688/gateway/envelope';
import { isoDate } from '../Alibaba1688/gateway/date';
import type { Paging } from '../Alibaba1688/gateway/paginate';
import { valueAt } from '../Alibaba1688/gateway/path';
import type { WireValue } from '../Alibaba1688/gateway/serialise';
import type { Simplify } from '../Alibaba1688/operations/operation';
import { orderListing } from '../Alibaba1688/operations/order/listing';
import { ownProductListing } from '../Alibaba1688/operations/product/ownListing';
import { refundListing } from '../Alibaba1688/operations/refund/listing';
import { simplifyOrder } from '../Alibaba1688/output/order';
import { simplifyOwnProduct } from '../Alibaba1688/output/product';
import { simplifyRefund } from '../Alibaba1688/output/refund';
import { textOf } from '../Alibaba1688/output/text';
import type { Change, Window } from './timeCursor';

/** A list of 1688 that can be asked for what changed in a span of time. */
export interface TimedList {
	/** `namespace:name-version` */
	readonly api: string;
	/** Names of the parameters for the two ends of the span. */
	readonly span: readonly [from: string, to: string];
	readonly parameters?: Readonly<Record<string, WireValue>>;
	/** Whether what is older than about three months lives in a list of its own (`isHis`). */
	readonly hasHistory?: boolean;
	readonly answer: Expectation;
	readonly paging: Paging;
	/** Path of the time of change in an entry. */
	readonly time: string;
	readonly simplify?: Simplify;
	readonly advice?: Readonly<Record<string, string>>;
}

const orders = {
	hasHistory: true,
	...orderListing,
	simplify: simplifyOrder,
} as const;

const orderApis = {
	buyer: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
	seller: 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1',
};

const refunds = {
	span: ['modifyStartTime', 'modifyEndTime'],
	...refundListing,
	time: 'gmtModified',
	simplify: simplifyRefund,
	advice: {
		'401':
			'Refunds can be read by the main account only (主账号): authorise the app with that one, not with a sub-account.',
	},
} as const;

/** The lists by event, or by event and perspective. */
const lists: Readonly<Record<string, TimedList>> = {
	'orderCreated buyer': {
		...orders,
		api: orderApis.buyer,
		span: ['createStartTime', 'createEndTime'],
		time: 'baseInfo.createTime',
	},
	'orderCreated seller': {
		...orders,
		api: orderApis.seller,
		span: ['createStartTime', 'createEndTime'],
		time: 'baseInfo.createTime',
	},
	'orderChanged buyer': {
		...orders,
		api: orderApis.buyer,
		span: ['modifyStartTime', 'modifyEndTime'],
		time: 'baseInfo.modifyTime',
	},
	'orderChanged seller': {
		...orders,
		api: orderApis.seller,
		span: ['modifyStartTime', 'modifyEndTime'],
		time: 'baseInfo.modifyTime',
	},
	'refundChanged buyer': {
		...refunds,
		api: 'com.alibaba.trade:alibaba.trade.refund.buyer.queryOrderRefundList-1',
	},
	'refundChanged seller': {
		...refunds,
		api: 'com.alibaba.trade:alibaba.trade.refund.queryOrderRefundList-1',
	},
	productChanged: {
		api: 'com.alibaba.product:alibaba.product.list.get-1',
		span: ['startModifyTime', 'endModifyTime'],
		// The documentation says that only this order lets one walk through all products.
		parameters: { orderByCondition: 'ID', orderByType: 'ASC' },
		...ownProductListing,
		time: 'lastUpdateTime',
		simplify: simplifyOwnProduct,
		advice: {
			'gw.APIACLDecline':
				"1688 grants the list of one's own products to apps of sellers only. As a buyer follow the products and use the push trigger.",
		},
	},
};

/** The list behind an event; undefined for the missed messages, which are no list of changes. */
export function listFor(event: string, perspective: string): TimedList | undefined {
	return lists[event] ?? lists[`${event} ${perspective}`];
}

/** The parameters that ask for a span of time. */
export function spanParameters(
	{ span: [from, to], parameters }: TimedList,
	window: Window,
): Record<string, WireValue> {
	return { ...parameters, [from]: new Date(window.from), [to]: new Date(window.to) };
}

/** An entry with what tells its changes apart; without a readable time it counts as the latest. */
export function changeOf(list: TimedList, entry: unknown, window: Window): Change<IDataObject> {
	const time = Date.parse(String(isoDate(valueAt(entry, list.time))));
	return {
		id: textOf(valueAt(entry, list.paging.id)) ?? JSON.stringify(entry),
		time: Number.isNaN(time) ? window.to : time,
		entry: entry as IDataObject,
	};
}
