import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { runWorkflow } from '../harness/run.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { workflowWith } from '../harness/workflow.mts';

const LIST = 'cn.alibaba.open:push.query.messageList-1';
const CONFIRM = 'cn.alibaba.open:push.message.confirm-1';
const { appKey } = sellerApp;

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 10 });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

async function run(operation: string, parameters: object, items?: object[], settings = {}) {
	return await runWorkflow({
		workflow: workflowWith({ resource: 'message', operation, ...parameters }, settings),
		items: items as never,
		credentials: sandboxCredential(sandbox),
	});
}

async function miss(count: number, more: object = {}) {
	const order = { type: 'ORDER_BUYER_VIEW_ORDER_PAY', appKey, count, missed: true, ...more };
	return (await sandbox.push.push(order)).map(({ msgId }) => String(msgId));
}

const ids = (result: Awaited<ReturnType<typeof run>>) =>
	result.items('1688').map(({ json }) => json.messageId);
const waiting = () =>
	sandbox.state.messages.list(appKey, {}, Date.now()).map(({ msgId }) => String(msgId));

describe('Message: Get Many', () => {
	test('gives messages in the shape of the trigger', async () => {
		const [id] = await miss(1);
		const result = await run('getMany', {});
		expect(result.items('1688')).toEqual([
			{
				json: {
					type: 'ORDER_BUYER_VIEW_ORDER_PAY',
					messageId: id,
					memberId: 'b2b-1623492085',
					sentAt: expect.stringMatching(/\+08:00$/),
					data: expect.objectContaining({ orderId: expect.stringMatching(/^\d{19}$/) }),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	test('gives them as 1688 has them without Simplify, but for secrets', async () => {
		await miss(1, { type: 'CROSSBOARD_LP_DISTRIBUTION' });
		const result = await run('getMany', { simplify: false });
		const [{ json }] = result.items('1688');
		expect(json).toMatchObject({ topicGroup: 'CROSSBOARD', data: { userKey: 'sandbox-user' } });
		expect(JSON.stringify(json)).not.toMatch(/must-not-leak/i);
	});

	test('leaves out the secrets of data that is JSON in a text, too', async () => {
		const data = '{"userToken":"must-not-leak","orderId":2938624554509662976}';
		await miss(1, { type: 'CROSSBOARD_LP_DISTRIBUTION', data });
		const result = await run('getMany', { simplify: false });
		expect(result.items('1688')).toMatchObject([
			{ json: { data: '{"orderId":"2938624554509662976"}' } },
		]);
	});

	test('reads all pages, or up to a limit with the smallest page that 1688 allows', async () => {
		const missed = await miss(450);
		expect(ids(await run('getMany', { returnAll: true }))).toEqual(missed);
		expect(sandbox.count(LIST)).toBe(3);
		expect(ids(await run('getMany', { limit: 5 }))).toEqual(missed.slice(0, 5));
		expect(sandbox.calls.at(-1)!.parameters.pageSize).toBe('20');
	});

	test('filters by topic, member and time', async () => {
		const [id] = await miss(1, { userInfo: 'b2b-1' });
		await miss(1, { userInfo: 'b2b-2' });
		await miss(1, { type: 'ORDER_BATCH_PAY' });
		const filters = {
			type: 'ORDER_BUYER_VIEW_ORDER_PAY',
			userInfo: 'b2b-1',
			createStartTime: '2026-01-01T00:00:00Z',
		};
		expect(ids(await run('getMany', { filters }))).toEqual([id]);
	});
});

describe('Message: Confirm', () => {
	test('confirms 450 items with three calls, each item linked', async () => {
		const missed = await miss(450);
		const items = missed.map((messageId) => ({ messageId }));
		const result = await run('confirm', { messageId: '={{ $json.messageId }}' }, items);
		expect(result.error).toBeUndefined();
		expect(sandbox.count(CONFIRM)).toBe(3);
		expect(waiting()).toEqual([]);
		expect(result.items('1688')[449]).toEqual({
			json: { messageId: missed[449], confirmed: true },
			pairedItem: { item: 449 },
		});
	});

	test('names a bad ID and confirms nothing', async () => {
		const missed = await miss(2);
		const items = [{ messageId: missed[0] }, { messageId: 'x' }];
		const result = await run('confirm', { messageId: '={{ $json.messageId }}' }, items);
		expect(result.error?.message).toContain("'Message ID' is not a whole number: x");
		expect(waiting()).toEqual(missed);
	});

	test('goes on with the other items where that is wanted', async () => {
		const missed = await miss(2);
		const items = [{ messageId: 'x' }, ...missed.map((messageId) => ({ messageId }))];
		const settings = { onError: 'continueRegularOutput' };
		const result = await run('confirm', { messageId: '={{ $json.messageId }}' }, items, settings);
		expect(result.items('1688').map(({ json }) => json)).toMatchObject([
			{ error: expect.stringContaining('Message ID') },
			{ messageId: missed[0] },
			{ messageId: missed[1] },
		]);
		expect(waiting()).toEqual([]);
	});

	test('says so when 1688 does not confirm', async () => {
		const [messageId] = await miss(1);
		sandbox.faults.add({ kind: 'respond', api: CONFIRM, body: '{"isSuccess":false}' });
		expect((await run('confirm', { messageId })).error?.message).toBeDefined();
	});
});
