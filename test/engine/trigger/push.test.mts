import { request } from 'undici';
import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { signedForm } from '../../../sandbox/push/sender.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { NotStored, WebhookHost, type WebhookHostOptions } from '../harness/webhookHost.mts';

let sandbox: Sandbox;
let host: WebhookHost;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 20, orders: 20 });
});
afterAll(async () => await sandbox.close());
beforeEach(() => {
	sandbox.reset();
	sandbox.push.settings.resendAfterMs = [10, 10, 10];
});
afterEach(async () => {
	await host.close();
	expect(host.thrown).toEqual([]);
});

async function listen(options: Partial<WebhookHostOptions> = {}): Promise<void> {
	host = await WebhookHost.start({ credentials: sandboxCredential(sandbox), ...options });
	sandbox.push.setCallback(sellerApp.appKey, host.url);
}

async function push(type: string, more: object = {}) {
	return await sandbox.push.push({ type, appKey: sellerApp.appKey, ...more });
}

async function post(body: string | Buffer, headers: Record<string, string> = {}) {
	const response = await request(host.url, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		body,
	});
	await response.body.dump();
	return response.statusCode;
}

const form = (message: object | string, secret = sellerApp.appSecret) =>
	signedForm(typeof message === 'string' ? message : JSON.stringify(message), secret).toString();

const paid = (msgId: number | string, more: object = {}) => ({
	msgId,
	gmtBorn: 1790734500000,
	type: 'ORDER_BUYER_VIEW_ORDER_PAY',
	userInfo: 'b2b-1',
	data: { orderId: '2938600000123492085', currentStatus: 'waitsellersend' },
	...more,
});

describe('a pushed message', () => {
	test('becomes one item, its order id with all digits', async () => {
		await listen();
		const orderId = sandbox.state.orders.list({}, 0, 1).orders[0].id;
		const [delivery] = await push('ORDER_BUYER_VIEW_ORDER_PAY', { orderId });
		expect(delivery).toMatchObject({ statuses: [200], delivered: true });
		expect(host.items).toEqual([
			{
				type: 'ORDER_BUYER_VIEW_ORDER_PAY',
				messageId: String(delivery.msgId),
				memberId: 'b2b-1623492085',
				sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+08:00$/),
				data: {
					orderId: String(orderId),
					currentStatus: 'waitsellersend',
					msgSendTime: expect.stringMatching(/\+08:00$/),
					buyerMemberId: 'b2b-1623492085',
					sellerMemberId: 'b2b-1624747073',
				},
			},
		]);
	});

	test('may carry its data as JSON in a text', async () => {
		await listen();
		sandbox.push.settings.dataAsText = true;
		const orderId = sandbox.state.orders.list({}, 0, 1).orders[0].id;
		await push('ORDER_BUYER_VIEW_ORDER_PAY', { orderId });
		expect(host.items).toMatchObject([{ data: { orderId: String(orderId) } }]);
	});

	test('is as 1688 sent it without Simplify', async () => {
		await listen({ parameters: { simplify: false } });
		await push('LOGISTICS_BUYER_VIEW_TRACE');
		const [{ data }] = host.items as Array<{ data: Record<string, object> }>;
		expect(data.OrderLogisticsTracingModel).toMatchObject({
			statusChanged: 'CONSIGN',
			changeTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
		});
	});

	test('is unwrapped with Simplify', async () => {
		await listen();
		await push('LOGISTICS_BUYER_VIEW_TRACE');
		expect(host.items).toMatchObject([{ data: { statusChanged: 'CONSIGN', cpCode: 'SF' } }]);
	});

	test.each([true, false])('leaves out tokens and signatures (simplify %s)', async (simplify) => {
		await listen({ parameters: { simplify } });
		await push('CROSSBOARD_LP_DISTRIBUTION');
		expect(host.items).toMatchObject([{ data: { customerId: 'sandboxIsv' } }]);
		expect(JSON.stringify(host.items)).not.toMatch(/must-not-leak|MUST-NOT-LEAK/);
	});

	test('may be split into the entries of its batch', async () => {
		await listen({ parameters: { options: { splitBatches: true } } });
		const [{ msgId }] = await push('PRODUCT_PRODUCT_INVENTORY_CHANGE');
		const data = { productIds: '897022666243, 897022666242', action: 'modify' };
		await push('PRODUCT_RELATION_VIEW_PRODUCT_CHANGE', { data });
		expect(host.executions.map(({ length }) => length)).toEqual([2, 2]);
		expect(host.items).toMatchObject([
			{ messageId: String(msgId), entry: 0, data: { quantity: -1 } },
			{ messageId: String(msgId), entry: 1, data: { quantity: -1 } },
			{ data: { productId: '897022666243', action: 'modify' } },
			{ data: { productId: '897022666242', action: 'modify' } },
		]);
	});
});

describe('what is let in', () => {
	test('is what the signature of the credential proves', async () => {
		await listen();
		const good = form(paid(1));
		const [message, signature] = good.split('&_aop_signature=');
		const forged = [
			form(paid(2), 'another secret'),
			`${message}&_aop_signature=`,
			`${message}&_aop_signature=${'0'.repeat(40)}`,
			`${message}&_aop_signature=${signature.toLowerCase()}`,
			`${message}&_aop_signature=${signature}0`,
			message,
			`_aop_signature=${signature}`,
			good.slice(0, -1),
			good.replace('waitsellersend', 'waitbuyerpay'),
			`${good}&extra=1`,
			`${good}&message=%7B%7D`,
			`${good}&_aop_signature=${signature}`,
			'{"message":"{}"}',
			'%',
			'a'.repeat(1_000_000),
		];
		for (const body of forged)
			expect([body.slice(0, 60), await post(body)]).toEqual([body.slice(0, 60), 401]);
		expect(await post(good, { 'content-type': 'multipart/form-data; boundary=x' })).toBe(401);
		expect(host.executions).toEqual([]);
		expect(await post(good)).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	test('is signed over bytes: plus, percent and Chinese come through', async () => {
		await listen();
		const data = { note: '张三 + 100% & "=" 中文 \u{1F600}' };
		expect(await post(form(paid(1, { data })))).toBe(200);
		expect(host.items).toMatchObject([{ data }]);
	});

	test('is no request without a message', async () => {
		await listen();
		const look = await request(host.url);
		await look.body.dump();
		expect([look.statusCode, await post('')]).toEqual([200, 200]);
		expect(host.executions).toEqual([]);
	});

	test('is chosen by topic, typed ones too, and by member', async () => {
		await listen({
			parameters: {
				topics: ['ORDER_BUYER_VIEW_ORDER_PAY'],
				otherTopics: 'ORDER_BUYER_MAKE, ORDER_PAY',
				options: { memberIds: 'b2b-1，b2b-2' },
			},
		});
		await post(form(paid(1)));
		await post(form(paid(2, { type: 'ORDER_BUYER_MAKE', userInfo: 'b2b-2' })));
		await post(form(paid(3, { userInfo: 'b2b-3' })));
		expect(await post(form(paid(4, { type: 'ORDER_BUYER_VIEW_ORDER_SUCCESS' })))).toBe(200);
		expect(host.items.map(({ messageId }) => messageId)).toEqual(['1', '2']);
	});

	test('is signed with the secret of the OAuth2 credential where that is chosen', async () => {
		// Connected or not: a push needs no token.
		const { appKey, appSecret } = sellerApp;
		const credentials = { alibaba1688OAuth2Api: { appKey, appSecret: `${appSecret}2` } };
		await listen({ parameters: { authentication: 'alibaba1688OAuth2Api' }, credentials });
		expect(await post(form(paid(1)))).toBe(401);
		expect(await post(form(paid(1), `${appSecret}2`))).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	test('is answered with 503 when the credential is not filled in', async () => {
		await listen({ credentials: sandboxCredential(sandbox, { appSecret: '' }) });
		expect(await post(form(paid(1)))).toBe(503);
		expect(host.executions).toEqual([]);
	});

	test('is also a signed text that is no JSON: it is not lost', async () => {
		await listen();
		expect(await post(form('no JSON'))).toBe(200);
		expect(host.items).toMatchObject([{ type: '', data: 'no JSON' }]);
	});
});

describe('the same message again', () => {
	test('starts nothing, also when 50 deliveries come together', async () => {
		await listen();
		host.store = async () => await new Promise((resolve) => setTimeout(resolve, 100));
		const statuses = await Promise.all(Array.from({ length: 50 }, () => post(form(paid(7)))));
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(await post(form(paid('7')))).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	test('is taken when n8n could not store it the first time', async () => {
		await listen();
		let failures = 2;
		host.store = async () => {
			await new Promise((resolve) => setTimeout(resolve, 30));
			if (failures-- > 0) throw new NotStored();
		};
		const [delivery] = await push('ORDER_BUYER_VIEW_ORDER_PAY');
		expect(delivery.statuses).toEqual([500, 500, 200]);
		expect(host.executions).toHaveLength(1);
	});

	test('waits for the first, and takes over when that could not be stored', async () => {
		await listen();
		let failures = 1;
		host.store = async () => {
			await new Promise((resolve) => setTimeout(resolve, 50));
			if (failures-- > 0) throw new NotStored();
		};
		const statuses = await Promise.all([1, 2, 3].map(() => post(form(paid(8)))));
		expect(statuses.sort()).toEqual([200, 200, 500]);
		expect(host.executions).toHaveLength(1);
	});

	test('starts nothing when the first was given up by the sender but stored', async () => {
		await listen();
		host.store = async () => await new Promise((resolve) => setTimeout(resolve, 300));
		const given = request(host.url, {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: form(paid(9)),
			signal: AbortSignal.timeout(100),
		});
		await expect(given).rejects.toThrow();
		expect(await post(form(paid(9)))).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	test('runs again while somebody builds the workflow', async () => {
		await listen({ mode: 'manual' });
		await post(form(paid(1)));
		await post(form(paid(1)));
		expect(host.executions).toHaveLength(2);
	});
});

describe('events that arrive in the wrong order', () => {
	const at = (msgId: number, time: string, more: object = {}) =>
		form(
			paid(msgId, {
				data: { orderId: '1', msgSendTime: `2026-09-30 10:00:${time}` },
				...more,
			}),
		);

	test('are dropped for orders only when that is wanted', async () => {
		await listen({ parameters: { options: { dropOutdated: ['order'] } } });
		for (const [id, second] of [
			[1, '10'],
			[2, '09'],
			[3, '10'],
			[4, '11'],
		] as const) {
			expect(await post(at(id, second))).toBe(200);
		}
		expect(host.items.map(({ messageId }) => messageId)).toEqual(['1', '3', '4']);
	});

	test('are kept for refunds, stock and other orders', async () => {
		await listen({ parameters: { options: { dropOutdated: ['order'] } } });
		await post(at(1, '10'));
		const refund = { orderId: '1', refundId: 'TQ1', msgSendTime: '2026-09-30 10:00:01' };
		const type = 'ORDER_BUYER_VIEW_ORDER_REFUND_AFTER_SALES';
		await post(form(paid(2, { type, data: refund })));
		await post(form(paid(3, { data: { orderId: '2', msgSendTime: '2026-09-30 10:00:01' } })));
		const stock = { OfferInventoryChangeList: [{ offerId: 1, bizTime: '1564984329147' }] };
		await post(
			form(paid(4, { type: 'PRODUCT_PRODUCT_INVENTORY_CHANGE', data: stock, gmtBorn: 1 })),
		);
		expect(host.executions).toHaveLength(4);
	});

	test('all pass by default', async () => {
		await listen();
		await post(at(1, '10'));
		await post(at(2, '09'));
		expect(host.executions).toHaveLength(2);
	});
});

describe('looking up what an event is about', () => {
	test('adds the order as it is now', async () => {
		await listen({ parameters: { options: { lookUp: true } } });
		const orderId = sandbox.state.orders.list({}, 0, 1).orders[0].id;
		await push('ORDER_BUYER_VIEW_ANNOUNCE_SENDGOODS', { orderId });
		expect(host.items).toMatchObject([
			{ order: { orderId: String(orderId), status: 'waitbuyerreceive' } },
		]);
	});

	test('adds the order of the shop for a topic of the seller view', async () => {
		await listen({ parameters: { options: { lookUp: true } } });
		await push('ORDER_ORDER_PRICE_MODIFY');
		expect(host.items).toMatchObject([{ order: { orderId: expect.stringMatching(/^\d{19}$/) } }]);
		expect(sandbox.calls.at(-1)!.apiId).toContain('get.sellerView');
	});

	test('adds the product, one for each entry of a batch', async () => {
		await listen({ parameters: { options: { lookUp: true, splitBatches: true } } });
		const [one, two] = sandbox.state.products.map(({ productID }) => String(productID));
		const data = { productIds: `${one},${two}`, action: 'modify' };
		await push('PRODUCT_RELATION_VIEW_PRODUCT_CHANGE', { data });
		expect(host.items).toMatchObject([
			{ data: { productId: one }, product: { productId: one } },
			{ data: { productId: two }, product: { productId: two } },
		]);
	});

	test('loses no event when the call fails', async () => {
		await listen({ parameters: { options: { lookUp: true } } });
		sandbox.setToken(sellerApp.appKey, { ...sellerApp.tokens[0], expired: true });
		const [delivery] = await push('ORDER_BUYER_VIEW_ORDER_PAY');
		expect(delivery.delivered).toBe(true);
		expect(host.items).toMatchObject([
			{ order: null, lookupError: expect.stringContaining('access token') },
		]);
	});

	test('loses no event when the credential is not connected', async () => {
		const { appKey, appSecret } = sellerApp;
		await listen({
			parameters: { authentication: 'alibaba1688OAuth2Api', options: { lookUp: true } },
			credentials: { alibaba1688OAuth2Api: { appKey, appSecret } },
		});
		expect(await post(form(paid(1)))).toBe(200);
		expect(host.items).toMatchObject([
			{ messageId: '1', order: null, lookupError: expect.stringMatching(/connect/i) },
		]);
	});
});

test('a GET with ?sample starts a manual run with a made-up message, and only that', async () => {
	const sample = `?sample=ORDER_BUYER_VIEW_ORDER_PAY`;
	await listen();
	await (await request(host.url + sample)).body.dump();
	expect(host.executions).toEqual([]);
	await host.close();
	await listen({ mode: 'manual' });
	await (await request(host.url + sample)).body.dump();
	expect(host.items).toMatchObject(
		[{ type: 'ORDER_BUYER_VIEW_ORDER_PAY', messageId: 'sample', data: { orderId: /\d{19}/ } }].map(
			(item) => ({ ...item, data: { orderId: expect.stringMatching(/^\d{19}$/) } }),
		),
	);
});
