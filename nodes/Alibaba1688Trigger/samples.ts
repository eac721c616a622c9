import type { IDataObject } from 'n8n-workflow';
import { messageOf, type Message } from '../Alibaba1688/message/message';

const MEMBERS = { buyerMemberId: 'b2b-1623492085', sellerMemberId: 'b2b-1624747073' };
const SENT_AT = '2026-09-30 10:15:00';
const ORDER_ID = '2938600000123492085';

const DRAFT_NO = '88SYT20260930101500';

type Sample = readonly [topic: RegExp, data: IDataObject];

/** A step of a contract of 88生意通. */
function contract(
	name: string,
	contractCurrentStatus: string,
	eventType: string,
	more: IDataObject = {},
): Sample {
	const topic = new RegExp(`^SYT_CONTRACT_${name}$`);
	return [topic, { draftNo: DRAFT_NO, contractCurrentStatus, eventType, ...more }];
}

/** Data as the topics have it, for people who build a workflow before anything happened. */
const SAMPLES: readonly Sample[] = [
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
	[
		/^LOGISTICS_GLOBAL_1688_PACKAGE_CHANGE$/,
		{
			packageId: 10012345,
			buyerUserId: 1623492085,
			stageType: 'external',
			mailNo: 'EM123456789CN',
			carrierPartnerCode: 'EMS',
			transportStatus: 900,
			warehouseStatus: 900100,
			actionTime: 1790734500000,
			tradeOrderIds: [ORDER_ID],
		},
	],
	[
		/^CROSSBOARD_LP_DISTRIBUTION$/,
		{
			customerId: 'shop-1',
			userKey: 'user-1',
			appkey: '8888888',
			offerList: [{ offerId: '585120171054', pic: 'https://cbu01.alicdn.com/sample.jpg' }],
			timestamp: '1790734500000',
		},
	],
	contract('WAIT_SIGN', 'SIGNING', 'CONTRACT_WAIT_SIGN_EVENT'),
	contract('SIGN_SUCCESS', 'SIGN_SUCCESS', 'CONTRACT_SIGN_SUCCESS_EVENT', {
		signSuccessTime: '1790734500000',
	}),
	contract('REJECT', 'SIGN_REJECT', 'CONTRACT_SIGN_REJECT_EVENT', {
		signRejectReason: '价格有误',
		signRejectTime: '1790734500000',
	}),
	contract('PAY_SUCCESS', 'PAID', 'CONTRACT_PAY_SUCCESS_EVENT', {
		payChannel: 'BANK_TRANSFER',
	}),
	[
		/^SYT_ADD_CONTRACT_CONTENT$/,
		{
			draftNo: DRAFT_NO,
			content: '验货报告',
			eventType: 'CONTRACT_CONTENT_ADD_SUCCESS',
			submitterRole: 'PART_A',
			addTime: 1790734500000,
			attachments: [{ fileName: 'report.pdf', filePath: 'https://cbu01.alicdn.com/report.pdf' }],
		},
	],
	[
		/^SYT_REFUND_FINISH_NOTICE$/,
		{
			draftNo: DRAFT_NO,
			eventType: 'CONTRACT_REFUND_FINISH',
			refundOrderNo: '8896010RO10005525121800000017003',
			refundStatus: 'REFUND_SUCCESS',
		},
	],
	[
		/^AGENT_NEWTON_CLOUD_TASK_NOTIFY$/,
		{
			taskId: '0cabd613-7c43-4259-8230-834d7df7cdbf',
			sessionId: 'f84b407a-c495-49a0-942b-a24c3985ca3f',
			status: 'END',
			createdAt: '2026-09-30T02:14:00.000Z',
			finishedAt: '2026-09-30T02:15:00.000Z',
			stage: 'WAIT_USER',
		},
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
