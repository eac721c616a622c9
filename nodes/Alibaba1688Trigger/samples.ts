import type { IDataObject } from 'n8n-workflow';
import { messageOf, type Message } from '../Alibaba1688/message/message';

const MEMBERS = { buyerMemberId: 'b2b-1623492085', sellerMemberId: 'b2b-1624747073' };
const SENT_AT = '2026-09-30 10:15:00';
const ORDER_ID = '2938600000123492085';

/** Data as the topics have it, for people who build a workflow before anything happened. */
const SAMPLES: ReadonlyArray<readonly [topic: RegExp, data: IDataObject]> = [
	[
		/REFUND_(IN|AFTER)_SALES$/,
		{
			orderId: ORDER_ID,
			currentStatus: 'waitselleragree',
			msgSendTime: SENT_AT,
			refundAction: 'BUYER_APPLY_REFUND',
			operator: 'buyer',
			refundId: 'TQ10426553019961198',
			...MEMBERS,
		},
	],
	[/^ORDER_BATCH_PAY$/, { batchPay: [{ orderId: ORDER_ID, status: 'successed' }] }],
	[
		/^ORDER_/,
		{ orderId: ORDER_ID, currentStatus: 'waitsellersend', msgSendTime: SENT_AT, ...MEMBERS },
	],
	[
		/^LOGISTICS_BUYER_VIEW_TRACE$/,
		{
			OrderLogisticsTracingModel: {
				logisticsId: 'LP00012345678901',
				cpCode: 'SF',
				mailNo: 'SF1234567890123',
				statusChanged: 'SIGN',
				changeTime: SENT_AT,
				orderLogsItems: [{ orderId: ORDER_ID, orderEntryId: ORDER_ID }],
			},
		},
	],
	[
		/^LOGISTICS_MAIL_NO_CHANGE$/,
		{
			MailNoChangeModel: {
				logisticsId: 'LP00012345678901',
				oldCpCode: 'SF',
				newCpCode: 'YTO',
				oldMailNo: 'SF1234567890123',
				newMailNo: 'YT1234567890123',
				eventTime: SENT_AT,
				orderLogsItems: [{ orderId: ORDER_ID, orderEntryId: ORDER_ID }],
			},
		},
	],
	[
		/INVENTORY_CHANGE$/,
		{
			OfferInventoryChangeList: [
				{
					offerId: 585120171054,
					offerOnSale: 100,
					skuId: 4623914521001,
					skuOnSale: 20,
					quantity: -10,
					bizTime: '1790734500000',
				},
			],
		},
	],
	[/^PRODUCT_PFT_|_INFORM$|ADD_SUPPLY$/, { offerId: 585120171054 }],
	[
		/^PRODUCT_|OFFER_CHANGE$/,
		{ productIds: '585120171054', memberId: 'b2b-1624747073', msgSendTime: SENT_AT },
	],
	[/^FENXIAO_/, { productId: '585120171054', memberId: 'b2b-1624747073', msgSendTime: SENT_AT }],
];

/** A made-up message of a topic; its id says so. */
export function sampleMessage(type: string): Message {
	const data = SAMPLES.find(([topic]) => topic.test(type))?.[1] ?? {};
	return messageOf({
		msgId: 'sample',
		gmtBorn: 1790734500000,
		userInfo: MEMBERS.buyerMemberId,
		type,
		data,
	});
}
