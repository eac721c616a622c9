import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { PollHost } from '../harness/pollHost.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';

const LIST = 'cn.alibaba.open:push.query.messageList-1';
const CONFIRM = 'cn.alibaba.open:push.message.confirm-1';

const realNow = Date.now.bind(Date);

let sandbox: Sandbox;
let host: PollHost;
let passedMs = 0;

beforeAll(async () => {
	jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passedMs);
	sandbox = await startSandbox({ products: 10, orders: 10 });
});
afterAll(async () => {
	await sandbox.close();
	jest.restoreAllMocks();
});
beforeEach(() => sandbox.reset());
afterEach(async () => await host.close());

async function start(parameters = {}): Promise<void> {
	const event = 'missedMessages';
	host = await PollHost.start({ event, ...parameters }, sandboxCredential(sandbox));
}

async function miss(count: number, type = 'ORDER_BUYER_VIEW_ORDER_PAY', userInfo?: string) {
	const order = { type, count, userInfo, appKey: sellerApp.appKey, missed: true };
	return (await sandbox.push.push(order)).map(({ msgId }) => String(msgId));
}

/** The next poll as n8n begins it, a minute after the one before. */
async function poll() {
	passedMs += 60_000;
	return await host.poll();
}

const ids = (items: Array<Record<string, unknown>> | null) =>
	(items ?? []).map(({ messageId }) => messageId);
const waiting = () =>
	sandbox.state.messages.list(sellerApp.appKey, {}, Date.now()).map(({ msgId }) => String(msgId));

test('a missed message is an item like a pushed one, and is confirmed by the next poll', async () => {
	await start();
	const [id] = await miss(1);
	expect(await poll()).toEqual([
		{
			type: 'ORDER_BUYER_VIEW_ORDER_PAY',
			messageId: id,
			memberId: 'b2b-1623492085',
			sentAt: expect.stringMatching(/\+08:00$/),
			data: expect.objectContaining({ orderId: expect.stringMatching(/^\d{19}$/) }),
		},
	]);
	expect(waiting()).toEqual([id]);
	expect(await poll()).toBeNull();
	expect(waiting()).toEqual([]);
});

test('500 messages come in one poll and are confirmed 200 at a time', async () => {
	await start();
	const missed = await miss(500);
	expect(ids(await poll())).toEqual(missed);
	const later = await miss(3);
	expect(ids(await poll())).toEqual(later);
	expect(waiting()).toEqual(later);
	const confirmed = sandbox.calls
		.filter(({ apiId }) => apiId === CONFIRM)
		.map(({ parameters }) => (JSON.parse(parameters.msgIdList) as unknown[]).length);
	expect(confirmed).toEqual([200, 200, 100]);
});

test('a poll takes as many as it may, the next one goes on', async () => {
	await start({ options: { maxMessages: 150 } });
	const missed = await miss(400);
	const polls = [await poll(), await poll(), await poll()].map(ids);
	expect(polls.map(({ length }) => length)).toEqual([150, 150, 100]);
	expect(polls.flat()).toEqual(missed);
});

test('after a restart nothing is confirmed that may not have been stored', async () => {
	await start();
	const missed = await miss(250);
	expect(ids(await poll())).toEqual(missed);
	host.restart();
	expect(ids(await poll())).toEqual(missed);
	expect(sandbox.received(CONFIRM)).toBe(0);
	expect(await poll()).toBeNull();
	expect(waiting()).toEqual([]);
});

test('what could not be confirmed is tried again before anything else', async () => {
	await start();
	const missed = await miss(250);
	await poll();
	sandbox.faults.add({ kind: 'reset', api: CONFIRM });
	await expect(poll()).rejects.toThrow();
	expect(waiting()).toEqual(missed);
	expect(await poll()).toBeNull();
	expect(waiting()).toEqual([]);
});

test('what n8n may still be storing is neither confirmed nor given again', async () => {
	await start();
	const missed = await miss(2);
	const { messages } = sandbox.state;
	const list = messages.list.bind(messages);
	// The poll takes almost as long as n8n waits until the next one.
	jest.spyOn(messages, 'list').mockImplementationOnce((...query) => {
		passedMs += 59_900;
		return list(...query);
	});
	expect(ids(await poll())).toEqual(missed);
	const later = await miss(1);
	passedMs += 19_000;
	expect(ids(await host.poll())).toEqual(later);
	expect(waiting()).toEqual([...missed, ...later]);
	passedMs += 2_000;
	expect(await host.poll()).toBeNull();
	expect(waiting()).toEqual(later);
	expect(await poll()).toBeNull();
	expect(waiting()).toEqual([]);
});

test('a list that cannot be read loses no message', async () => {
	await start();
	const first = await miss(2);
	expect(ids(await poll())).toEqual(first);
	const second = await miss(2);
	sandbox.faults.add({ kind: 'tokenExpired', api: LIST });
	await expect(poll()).rejects.toThrow();
	expect(ids(await poll())).toEqual(second);
	expect(await poll()).toBeNull();
});

test('only the chosen topics and members are taken; the others stay where they are', async () => {
	await start({ topics: ['ORDER_BUYER_VIEW_ORDER_PAY'], memberIds: 'b2b-1, b2b-2' });
	const a = await miss(1, 'ORDER_BUYER_VIEW_ORDER_PAY', 'b2b-1');
	const b = await miss(1, 'ORDER_BUYER_VIEW_ORDER_PAY', 'b2b-2');
	const others = [
		...(await miss(1, 'ORDER_BUYER_VIEW_ORDER_PAY', 'b2b-3')),
		...(await miss(1, 'ORDER_BATCH_PAY', 'b2b-1')),
	];
	expect(ids(await poll())).toEqual([...a, ...b]);
	expect(await poll()).toBeNull();
	expect(waiting()).toEqual(others);
});

test('one topic and one member are asked for at 1688', async () => {
	await start({ otherTopics: 'ORDER_BUYER_MAKE', memberIds: 'b2b-1' });
	await poll();
	expect(sandbox.calls.at(-1)!.parameters).toMatchObject({
		type: 'ORDER_BUYER_MAKE',
		userInfo: 'b2b-1',
		page: '1',
		pageSize: '200',
	});
});

test('a workflow that confirms by itself gets each message once until it is late', async () => {
	await start({ confirm: 'byWorkflow' });
	const missed = await miss(3);
	expect(ids(await poll())).toEqual(missed);
	expect(await poll()).toBeNull();
	expect(sandbox.received(CONFIRM)).toBe(0);
	const state = host.staticData.missedMessages as { emitted: Record<string, number> };
	state.emitted = { ...state.emitted, [missed[0]]: Date.now() - 31 * 60_000 };
	expect(ids(await poll())).toEqual([missed[0]]);
	host.restart();
	expect(ids(await poll())).toEqual(missed);
});

test('in the editor the first messages are shown, and nothing is confirmed', async () => {
	await start();
	const missed = await miss(10);
	expect(ids(await host.poll('manual'))).toEqual(missed.slice(0, 3));
	expect(ids(await host.poll('manual'))).toEqual(missed.slice(0, 3));
	expect(ids(await poll())).toEqual(missed);
	expect(ids(await host.poll('manual'))).toEqual(missed.slice(0, 3));
	expect(waiting()).toEqual(missed);
});
