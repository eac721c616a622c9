import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client } from './client.mts';

const LIST = 'cn.alibaba.open:push.query.messageList-1';
const CURSOR = 'cn.alibaba.open:push.cursor.messageList-1';
const CONFIRM = 'cn.alibaba.open:push.message.confirm-1';
const { appKey } = sellerApp;
const PAID = 'ORDER_BUYER_VIEW_ORDER_PAY';

let sandbox: Sandbox;
let client: Client;
let receiver: Server;
let url: string;
let received: URLSearchParams[];
let status: number;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 10 });
	client = new Client(sandbox, sellerApp);
	receiver = createServer((request, response) => {
		void request.toArray().then((parts) => {
			received.push(new URLSearchParams(Buffer.concat(parts).toString()));
			response.writeHead(status).end();
		});
	});
	receiver.listen(0, '127.0.0.1');
	await once(receiver, 'listening');
	url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
});
afterAll(async () => {
	receiver.close();
	await client.close();
	await sandbox.close();
});
beforeEach(() => {
	sandbox.reset();
	sandbox.push.settings.resendAfterMs = [1, 1, 1];
	received = [];
	status = 200;
});

const list = async (fields = {}) => (await client.call(LIST, fields)).json.pushMessagePage;

test('a message is posted as a form, signed over its text', async () => {
	const order = sandbox.state.orders.list({}, 0, 1).orders[0];
	await sandbox.push.push({ type: PAID, appKey, url, orderId: order.id });
	const [form] = received;
	const message = form.get('message')!;
	const expected = createHmac('sha1', sellerApp.appSecret).update(`message${message}`);
	expect(form.get('_aop_signature')).toBe(expected.digest('hex').toUpperCase());
	expect(message).toContain(`"orderId":${order.id},`);
	expect(JSON.parse(message)).toMatchObject({ type: PAID, userInfo: 'b2b-1623492085' });
	expect(sandbox.state.orders.find(order.id)!.status).toBe('waitsellersend');
	expect(await list()).toEqual({ datas: [], totalCount: 0 });
});

test('one that is not taken is sent three times more and then kept', async () => {
	status = 500;
	const [delivery] = await sandbox.push.push({ type: PAID, appKey, url });
	expect(delivery).toMatchObject({ statuses: [500, 500, 500, 500], delivered: false });
	expect(new Set(received.map((form) => form.get('message'))).size).toBe(1);
	const { datas, totalCount } = await list();
	expect(totalCount).toBe(1);
	expect(datas).toMatchObject([
		{
			msgId: delivery.msgId,
			type: PAID,
			topicGroup: 'ORDER',
			topicName: 'BUYER_VIEW_ORDER_PAY',
			appKey,
			userInfo: 'b2b-1623492085',
		},
	]);
});

test('kept messages are those of the app, page by page, filtered by topic and member', async () => {
	await sandbox.push.push({ type: PAID, appKey, count: 25, missed: true });
	await sandbox.push.push({ type: 'ORDER_BATCH_PAY', appKey, missed: true, userInfo: 'b2b-9' });
	await sandbox.push.push({ type: PAID, appKey: buyerApp.appKey, missed: true });
	expect((await list()).datas).toHaveLength(20);
	expect((await list({ page: '2' })).datas).toHaveLength(6);
	expect((await list({ pageSize: '200' })).datas).toHaveLength(26);
	expect((await list({ type: 'ORDER_BATCH_PAY' })).totalCount).toBe(1);
	expect((await list({ userInfo: 'b2b-9' })).totalCount).toBe(1);
});

test('confirming shifts the pages', async () => {
	await sandbox.push.push({ type: PAID, appKey, count: 45, missed: true });
	const first: Array<{ msgId: number }> = (await list()).datas;
	const second: Array<{ msgId: number }> = (await list({ page: '2' })).datas;
	const msgIdList = JSON.stringify(first.map(({ msgId }) => msgId));
	expect((await client.call(CONFIRM, { msgIdList })).json).toEqual({ isSuccess: true });
	expect((await list()).datas).toEqual(second);
	expect((await client.call(CONFIRM, { msgIdList })).json).toEqual({ isSuccess: true });
	expect((await list()).totalCount).toBe(25);
});

test('what is read with the cursor is gone', async () => {
	await sandbox.push.push({ type: PAID, appKey, count: 30, missed: true });
	const read = async () => (await client.call(CURSOR)).json.pushMessageList.length;
	expect([await read(), await read(), await read()]).toEqual([20, 10, 0]);
});

test('messages are kept for seven days', async () => {
	let now = Date.now();
	const box = await startSandbox({ products: 1, orders: 1, now: () => now });
	await box.push.push({ type: PAID, appKey, missed: true });
	const day = 24 * 60 * 60 * 1000;
	expect(box.state.messages.list(appKey, {}, (now += 7 * day - 1))).toHaveLength(1);
	expect(box.state.messages.list(appKey, {}, now + 1)).toHaveLength(0);
	await box.close();
});

test('the control route makes events for tests in other processes', async () => {
	const post = async (route: string, body: object) => {
		const response = await fetch(`${sandbox.url}/_sandbox/${route}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return (await response.json()) as unknown;
	};
	await post('callback', { appKey, url });
	const orderId = '2938600000123492085';
	await post('push', { appKey, type: 'ORDER_X', count: 2, dataText: `{"orderId":${orderId}}` });
	expect(received).toHaveLength(2);
	expect(received[0].get('message')).toContain(`{"orderId":${orderId}}`);
	expect(await post('push', { appKey: 'x', type: PAID })).toMatchObject({
		error: expect.stringContaining('no app'),
	});
});
