import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { PollHost } from '../harness/pollHost.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';

const MINUTE = 60_000;
const ORDERS = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';

const realNow = Date.now.bind(Date);

let sandbox: Sandbox;
let host: PollHost;
let passedMs = 0;

beforeAll(() => jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passedMs));
afterAll(() => jest.restoreAllMocks());

beforeEach(async () => {
	sandbox = await startSandbox({
		products: 30,
		orders: 60,
		// Nothing of the seed is new.
		referenceTime: Date.now() - 24 * 60 * MINUTE,
	});
});
afterEach(async () => {
	await host.close();
	await sandbox.close();
});

async function start(parameters = {}, options = {}, app = buyerApp): Promise<void> {
	const credential = sandboxCredential(sandbox, {}, app);
	host = await PollHost.start({ event: 'orderChanged', ...parameters }, credential, options);
}

/** A poll a while later: what happened just before it is left to the next one. */
async function poll(mode?: 'manual') {
	passedMs += 10_000;
	return await host.poll(mode);
}

/** Changes the first orders of the list now, or at another time. */
function change(count: number, modifyTime = Date.now()): string[] {
	const { orders } = sandbox.state.orders.list({}, 0, count);
	for (const { id } of orders) sandbox.state.orders.change(id, { modifyTime });
	return orders.map(({ id }) => String(id)).sort();
}

const ids = (items: Array<Record<string, unknown>> | null) =>
	(items ?? []).map(({ orderId }) => String(orderId)).sort();

test('the first poll starts nothing, however many orders there are, and later ones leave those out', async () => {
	await start();
	change(60, Date.now() - MINUTE);
	expect(await poll()).toBeNull();
	expect(await poll()).toBeNull();
	const [id] = change(1);
	expect(ids(await poll())).toEqual([id]);
});

test('a changed order starts the workflow once', async () => {
	await start();
	await poll();
	const [id] = change(1);
	expect(await poll()).toMatchObject([
		{ orderId: id, modifyTime: expect.stringMatching(/\+08:00$/) },
	]);
	expect(await poll()).toBeNull();
	expect(await poll()).toBeNull();
	change(1);
	expect(ids(await poll())).toEqual([id]);
});

test('the raw order is there without Simplify', async () => {
	await start({ simplify: false });
	await poll();
	const [id] = change(1);
	expect(await poll()).toMatchObject([
		{ baseInfo: { idOfStr: id }, tradeTerms: [{ payWay: '1' }] },
	]);
});

test('what 1688 lists late is found, and what was found is not found again', async () => {
	await start();
	await poll();
	const late = change(1, Date.now() - 5 * MINUTE);
	expect(ids(await poll())).toEqual(late);
	expect(await poll()).toBeNull();
});

test('the last of two changes within one second is not missed', async () => {
	await start();
	await poll();
	const second = Math.floor(Date.now() / 1000) * 1000;
	const [id] = change(1, second);
	sandbox.state.orders.change(BigInt(id), { status: 'waitbuyerpay' });
	// Asked for in the middle of that second.
	passedMs += second + 500 - Date.now();
	expect(await host.poll()).toBeNull();
	sandbox.state.orders.change(BigInt(id), { modifyTime: second, status: 'waitsellersend' });
	expect(await poll()).toMatchObject([{ orderId: id, status: 'waitsellersend' }]);
});

test('a clock that was an hour ahead for one poll hides nothing of that hour', async () => {
	await start();
	await poll();
	const first = change(1);
	passedMs += 60 * MINUTE;
	expect(ids(await poll())).toEqual(first);
	passedMs -= 60 * MINUTE;
	change(2);
	expect(ids(await poll())).toHaveLength(2);
	passedMs += 30 * MINUTE;
	change(3);
	expect(ids(await poll())).toHaveLength(3);
	expect(await poll()).toBeNull();
});

test('a window has a fixed end and begins before the one before ended', async () => {
	await start({ options: { overlap: 3 } });
	const before = Date.now();
	await poll();
	const between = Date.now();
	await poll();
	const { modifyStartTime, modifyEndTime, isHis } = sandbox.calls.at(-1)!.parameters;
	const ms = (text: string) =>
		Date.parse(
			text.replace(/^(....)(..)(..)(..)(..)(..)(...)\+0800$/, '$1-$2-$3T$4:$5:$6.$7+08:00'),
		);
	expect(ms(modifyStartTime)).toBeGreaterThanOrEqual(before - 3 * MINUTE);
	expect(ms(modifyStartTime)).toBeLessThanOrEqual(between - 3 * MINUTE);
	expect(ms(modifyEndTime)).toBeGreaterThanOrEqual(between);
	expect(ms(modifyEndTime)).toBeLessThanOrEqual(Date.now());
	expect(isHis).toBe('false');
});

test('all pages are read', async () => {
	await start();
	await poll();
	const changed = change(45);
	expect(ids(await poll())).toEqual(changed);
	expect(sandbox.count(ORDERS)).toBe(1 + 3);
});

test('a page that fails moves no cursor', async () => {
	await start();
	await poll();
	const changed = change(45);
	const before = structuredClone({ ...host.staticData });
	sandbox.faults.add({
		kind: 'businessError',
		api: ORDERS,
		parameters: { page: '2' },
		code: '500',
		message: 'x',
	});
	await expect(poll()).rejects.toThrow();
	expect({ ...host.staticData }).toEqual(before);
	expect(ids(await poll())).toEqual(changed);
});

test('after a restart the last poll is repeated, because it may not have been stored', async () => {
	await start();
	await poll();
	const first = change(2);
	expect(ids(await poll())).toEqual(first);
	host.restart();
	expect(ids(await poll())).toEqual(first);
	expect(await poll()).toBeNull();
});

test('in the editor real orders are shown and the cursor stays', async () => {
	await start();
	await poll();
	const [id] = change(1);
	const before = structuredClone({ ...host.staticData });
	const shown = await poll('manual');
	expect(shown).toHaveLength(3);
	expect({ ...host.staticData }).toEqual(before);
	expect(ids(await poll())).toEqual([id]);
});

test('only new orders, when that is the event', async () => {
	await start({ event: 'orderCreated' });
	await poll();
	change(3);
	const product = sandbox.state.products[0];
	const lines = [{ product, sku: product.skuInfos?.[0], quantity: 1, discountFen: 0 }];
	const { id } = sandbox.state.orders.create({ lines, shippingFen: 0 }, Date.now());
	expect(ids(await poll())).toEqual([String(id)]);
	sandbox.state.orders.change(id, { modifyTime: Date.now(), status: 'waitsellersend' });
	expect(await poll()).toBeNull();
});

test('a new order that gets the wanted status later than the overlap starts nothing', async () => {
	await start({ event: 'orderCreated', options: { orderStatus: 'waitsellersend' } });
	await poll();
	const product = sandbox.state.products[0];
	const lines = [{ product, sku: product.skuInfos?.[0], quantity: 1, discountFen: 0 }];
	const { id } = sandbox.state.orders.create({ lines, shippingFen: 0 }, Date.now());
	expect(await poll()).toBeNull();
	passedMs += 15 * MINUTE;
	expect(await poll()).toBeNull();
	sandbox.state.orders.change(id, { modifyTime: Date.now(), status: 'waitsellersend' });
	expect(await poll()).toBeNull();
});

test('the seller sees the orders of the shop, those of one status where wanted', async () => {
	await start({ perspective: 'seller', options: { orderStatus: 'waitsellersend' } }, {}, sellerApp);
	await poll();
	const [id] = change(1);
	sandbox.state.orders.change(BigInt(id), { status: 'cancel' });
	expect(await poll()).toBeNull();
	sandbox.state.orders.change(BigInt(id), { status: 'waitsellersend' });
	expect(ids(await poll())).toEqual([id]);
	expect(sandbox.calls.at(-1)!.apiId).toContain('getSellerOrderList');
});

test('old orders are asked for too where wanted, or after a long pause', async () => {
	await start({ options: { history: true } });
	await poll();
	await poll();
	expect(sandbox.calls.map(({ parameters }) => parameters.isHis)).toEqual([
		'false',
		'true',
		'false',
		'true',
	]);
});

test.each(['buyer', 'seller'])('changed refunds of the %s', async (perspective) => {
	const app = perspective === 'buyer' ? buyerApp : sellerApp;
	await start({ event: 'refundChanged', perspective }, {}, app);
	await poll();
	// More than a page; 1688 does not say whether the first one is 0 or 1.
	const { orders, refunds } = sandbox.state;
	const [example] = refunds.all;
	for (const { id } of orders.list({}, 0, 25).orders) {
		refunds.create({ ...example, orderId: id, appliedAt: Date.now() });
	}
	const found = await poll();
	expect(found).toHaveLength(25);
	expect(new Set(found!.map(({ refundId }) => refundId)).size).toBe(25);
	expect(found![0]).toMatchObject({
		orderId: expect.stringMatching(/^\d{19}$/),
		modifyTime: expect.stringMatching(/\+08:00$/),
	});
	expect(await poll()).toBeNull();
});

test('changed products of the shop', async () => {
	await start({ event: 'productChanged' }, {}, sellerApp);
	await poll();
	const product = sandbox.state.products[3];
	const now = new Date(Date.now() + 8 * 60 * MINUTE).toISOString().replace(/\D/g, '');
	product.lastUpdateTime = `${now}+0800`;
	expect(await poll()).toMatchObject([{ productId: String(product.productID) }]);
	expect(await poll()).toBeNull();
	expect(sandbox.calls.at(-1)!.parameters).toMatchObject({ orderByCondition: 'ID' });
});

test('a list of own products that 1688 refuses blocks the activation and says who may read it', async () => {
	await start({ event: 'productChanged' });
	await expect(poll()).rejects.toMatchObject({
		description: expect.stringContaining('apps of sellers only'),
	});
});

test('many changes after a pause are read in spans, each completely', async () => {
	await sandbox.close();
	sandbox = await startSandbox({ orders: 1500, products: 10, referenceTime: Date.now() });
	await start();
	await poll();
	const state = Object.values(host.staticData)[0] as { current: object };
	state.current = { at: Date.now() - 20 * 24 * 60 * MINUTE, seen: {} };
	const all = sandbox.state.orders.list({ modifiedTo: Date.now() }, 0, 2000).orders;
	expect(ids(await poll())).toEqual(all.map(({ id }) => String(id)).sort());
});

test('a poll ends in time and the next one goes on', async () => {
	await sandbox.close();
	sandbox = await startSandbox({
		orders: 1500,
		products: 10,
		referenceTime: Date.now(),
		latency: 200,
	});
	// Four fifths are for reading, and nothing is begun in the last two seconds.
	await start({}, { budgetMs: 6000 });
	await poll();
	const state = Object.values(host.staticData)[0] as { current: object };
	state.current = { at: Date.now() - 20 * 24 * 60 * MINUTE, seen: {} };
	const all = sandbox.state.orders.list({ modifiedTo: Date.now() }, 0, 5000).orders;
	const polls: string[][] = [];
	for (let found = 0; found < all.length; found += polls.at(-1)!.length) {
		const begin = performance.now();
		polls.push(ids(await poll()));
		expect(performance.now() - begin).toBeLessThan(6000);
	}
	expect(polls.length).toBeGreaterThan(1);
	expect(polls.flat().sort()).toEqual(all.map(({ id }) => String(id)).sort());
});

test('an order that changes while its list is read hides no other', async () => {
	await start();
	await poll();
	const changed = change(60);
	// When the second page is asked for, an order of the first has left the window.
	const { list } = sandbox.state.orders;
	let asked = 0;
	sandbox.state.orders.list = function (filter, from, count) {
		if (++asked === 2) this.change(BigInt(changed[59]), { modifyTime: Date.now() + MINUTE });
		return list.call(this, filter, from, count);
	};
	expect(ids(await poll())).toEqual(changed);
});

test('throttling is an error that n8n knows, and a second one makes the node rest', async () => {
	await start({}, { budgetMs: 6000 });
	await poll();
	change(1);
	sandbox.setAllowance(buyerApp.appKey, { rate: 0.0001, burst: 1 });
	await poll();
	for (let i = 0; i < 2; i++) {
		await expect(poll()).rejects.toMatchObject({ failure: { cause: 'rate-limited' } });
	}
	sandbox.setAllowance(buyerApp.appKey, { rate: 0, burst: 1 });
	const received = sandbox.received();
	expect(await poll()).toBeNull();
	expect(sandbox.received()).toBe(received);
});

test('a poll that begins while another is under way leaves it to that one', async () => {
	await start();
	await poll();
	const changed = change(3);
	const both = await Promise.all([poll(), poll()]);
	expect(both.map(ids)).toEqual([changed, []]);
});
