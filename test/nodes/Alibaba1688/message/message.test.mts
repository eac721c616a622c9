import { eventsOf, isWanted, listOf } from '../../../../nodes/Alibaba1688/message/event';
import { readMessage } from '../../../../nodes/Alibaba1688/message/message';
import { withoutSecrets } from '../../../../nodes/Alibaba1688/message/topicData';
import { topics } from '../../../../nodes/Alibaba1688/message/topics';

const RAW = { simplify: false, splitBatches: false };
const SIMPLE = { simplify: true, splitBatches: false };
const SPLIT = { simplify: true, splitBatches: true };

const envelope = (data: string, more = '') =>
	`{"msgId":68891027,"gmtBorn":1399452484000,"data":${data},"userInfo":"b2b-1","type":"T_X"${more}}`;

describe('readMessage', () => {
	test('keeps the digits of long ids', () => {
		const { data } = readMessage(envelope('{"orderId":2938624554509662976}'));
		expect(data).toEqual({ orderId: '2938624554509662976' });
	});

	test('reads data that is JSON in a text with the same exactness', () => {
		const text = envelope(JSON.stringify('{"orderId":2938624554509662976}'));
		expect(readMessage(text).data).toEqual({ orderId: '2938624554509662976' });
	});

	test('takes the numbers of the documented sample, which are in quotes', () => {
		const text = `{"msgId":"12345","gmtBorn":"1392711616045","data":{"key1":"value1"},"userInfo":"memeberId","type":"messageType"}`;
		expect(readMessage(text)).toEqual({
			id: '12345',
			type: 'messageType',
			memberId: 'memeberId',
			data: { key1: 'value1' },
			sentAtMs: 1392711616045,
		});
	});

	test.each([
		['msgSendTime in China', '{"msgSendTime":"2018-05-30 19:24:18"}', '2018-05-30T11:24:18Z'],
		['else the time of the push', '{}', '2014-05-07T08:48:04Z'],
		['also when msgSendTime is blank', '{"msgSendTime":" "}', '2014-05-07T08:48:04Z'],
	])('knows when it was sent: %s', (_name, data, iso) => {
		expect(readMessage(envelope(data)).sentAtMs).toBe(Date.parse(iso));
	});

	test.each(['', 'x', '[1]', '"text"', 'null'])('takes %j as the data of no topic', (text) => {
		expect(readMessage(text)).toMatchObject({ id: '', type: '', data: text });
	});
});

describe('eventsOf', () => {
	const events = (data: string, style = SIMPLE) => eventsOf(readMessage(envelope(data)), style);

	test('makes one item with digits for ids and a time in words', () => {
		expect(events('{"orderId":12}', RAW)).toEqual([
			{
				type: 'T_X',
				data: { orderId: 12 },
				messageId: '68891027',
				sentAt: '2014-05-07T16:48:04.000+08:00',
				memberId: 'b2b-1',
			},
		]);
	});

	test.each([
		[
			'ids of any length',
			'{"offerId":1,"skuID":2,"tradeOrderIds":[3]}',
			{ offerId: '1', skuID: '2', tradeOrderIds: ['3'] },
		],
		['a wrapper', '{"MailNoChangeModel":{"newMailNo":"1"}}', { newMailNo: '1' }],
		['epoch times', '{"bizTime":"1564984329147"}', { bizTime: '2019-08-05T13:52:09.147+08:00' }],
		[
			'times in China',
			'{"changeTime":"2018-05-30 19:24:18"}',
			{ changeTime: '2018-05-30T19:24:18+08:00' },
		],
		[
			'nothing else',
			'{"quantity":-10,"minPrice":2100,"changeTime":" "}',
			{ quantity: -10, minPrice: 2100, changeTime: ' ' },
		],
	])('simplifies %s', (_name, data, simple) => {
		expect(events(data)[0].data).toEqual(simple);
	});

	test.each([
		[
			'stock',
			'{"OfferInventoryChangeList":[{"offerId":1},{"offerId":2}]}',
			[{ offerId: '1' }, { offerId: '2' }],
		],
		[
			'payments',
			'{"batchPay":[{"orderId":"1"},{"orderId":"2"}]}',
			[{ orderId: '1' }, { orderId: '2' }],
		],
		[
			'products',
			'{"productIds":"1,2","action":"x"}',
			[
				{ productId: '1', action: 'x' },
				{ productId: '2', action: 'x' },
			],
		],
	])('splits a batch of %s', (_name, data, parts) => {
		const split = events(data, SPLIT);
		expect(split.map((event) => event.data)).toEqual(parts);
		expect(split.map(({ entry, messageId }) => [entry, messageId])).toEqual([
			[0, '68891027'],
			[1, '68891027'],
		]);
	});

	test.each(['{"batchPay":[]}', '{"productIds":""}', '"text"', '{"orderId":"1"}', '[1,2]'])(
		'keeps %s as one item when batches are split',
		(data) => expect(events(data, SPLIT)).toHaveLength(1),
	);

	test.each([RAW, SIMPLE, SPLIT])('leaves out secrets at any depth', (style) => {
		const data = '{"userToken":"s1","sign":"s2","a":[{"access_token":"s3"}],"signRejectTime":"1"}';
		expect(events(data, style)[0].data).toEqual({ a: [{}], signRejectTime: '1' });
	});
});

test.each([
	['{"userToken":"s1","sign":"s2","a":[{"access_token":"s3"}]}', '{"a":[{}]}'],
	[' {"sign":"s1","orderId":2938624554509662976}', '{"orderId":"2938624554509662976"}'],
	['{"inner":"{\\"sign\\":\\"s1\\",\\"id\\":1}"}', '{"inner":"{\\"id\\":1}"}'],
	['["{\\"sign\\":\\"s1\\"}"]', '["{}"]'],
	['{ "orderId": 2938624554509662976 }', '{ "orderId": 2938624554509662976 }'],
	['{"sign":', '{"sign":'],
	['a token and a sign', 'a token and a sign'],
])('secrets in JSON that is a text are left out, and nothing else: %s', (data, clean) => {
	expect(withoutSecrets({ msgId: 1, data })).toEqual({ msgId: 1, data: clean });
});

test('a message is wanted by topic and member, and without both always', () => {
	const message = readMessage(envelope('{}'));
	const wanted = (topicList: string[], memberIds: string[]) =>
		isWanted(message, { topics: topicList, memberIds });
	expect(wanted([], [])).toBe(true);
	expect(wanted(['T_X'], ['b2b-1', 'b2b-2'])).toBe(true);
	expect(wanted(['T_Y'], [])).toBe(false);
	expect(wanted([], ['b2b-2'])).toBe(false);
});

test('lists are typed with commas of both kinds, spaces and lines', () => {
	expect(listOf('A, B，C；D\nE  F')).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
	expect([listOf(''), listOf(undefined)]).toEqual([[], []]);
});

test('all documented topics can be chosen, each once, in the order of their names', () => {
	expect(topics).toHaveLength(39);
	expect(new Set(topics.map(({ type }) => type)).size).toBe(39);
	const names = topics.map(({ name }) => name);
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	const groups = new Set(names.map((name) => name.split(':')[0]));
	expect([...groups]).toEqual([
		'Agent Task',
		'Contract',
		'Distribution',
		'Inventory',
		'Order',
		'Product',
		'Refund',
		'Shipment',
	]);
});
