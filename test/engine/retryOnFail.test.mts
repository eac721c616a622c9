import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { addMemos, CREATE_API, createOrders, MEMO_API } from './support/writes.mts';

const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } as const;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** The answer of the order of the third item never arrives. */
function loseThirdOrder() {
	sandbox.faults.add({ api: CREATE_API, kind: 'loseAnswer', after: 2, times: 'always' });
}

test('three orders of which the third loses its answer are each sent once', async () => {
	loseThirdOrder();
	const { error } = await runWorkflow({
		...createOrders(sandbox, 3, RETRY),
		credentials: sandboxCredential(sandbox),
	});
	expect(sandbox.received(CREATE_API)).toBe(3);
	expect(sandbox.state.creations.mostRepeated).toBe(1);
	expect(error?.message).toMatch(/^Outcome unknown/);
	expect(error?.description).toMatch(/Already done in this run: item 0 \(\d+\), item 1 \(\d+\)/);
	expect(error?.description).toMatch(/2 not repeated because they were done before/);
});

test('the same with continue on fail: the first two come out as orders, the third as its error', async () => {
	loseThirdOrder();
	const result = await runWorkflow({
		...createOrders(sandbox, 3, { ...RETRY, onError: 'continueRegularOutput' }),
		credentials: sandboxCredential(sandbox),
	});
	expect(sandbox.received(CREATE_API)).toBe(3);
	expect(sandbox.state.creations.mostRepeated).toBe(1);
	const items = result.items('1688');
	expect(items.map(({ json }) => 'error' in json)).toEqual([false, false, true]);
	expect(items[0].json.orderId).toMatch(/^\d{17,19}$/);
});

test('an error in the first item, which makes n8n run the node again, repeats no order either', async () => {
	sandbox.faults.add({ api: CREATE_API, kind: 'loseAnswer', times: 1 });
	const result = await runWorkflow({
		...createOrders(sandbox, 3, { ...RETRY, onError: 'continueRegularOutput' }),
		credentials: sandboxCredential(sandbox),
	});
	expect(sandbox.received(CREATE_API)).toBe(3);
	expect(result.items('1688').map(({ json }) => 'error' in json)).toEqual([true, false, false]);
});

test('memos that were written are not written again when a later one fails', async () => {
	sandbox.faults.add({
		api: MEMO_API,
		kind: 'businessError',
		code: '400_4',
		message: 'ORDER_NOT_EXIST',
		after: 2,
		times: 1,
	});
	const result = await runWorkflow({
		...addMemos(sandbox, 3, RETRY),
		credentials: sandboxCredential(sandbox),
	});
	expect(result.error).toBeUndefined();
	expect(result.items('1688')).toHaveLength(3);
	// Two memos, the refused third, and the third again.
	expect(sandbox.received(MEMO_API)).toBe(4);
});

test('another execution orders again', async () => {
	for (const executionId of ['first', 'second']) {
		await runWorkflow({
			...createOrders(sandbox, 1, RETRY),
			executionId,
			credentials: sandboxCredential(sandbox),
		});
	}
	expect(sandbox.count(CREATE_API)).toBe(2);
});

test('two items with the same content are two orders', async () => {
	const work = createOrders(sandbox, 1, RETRY);
	const result = await runWorkflow({
		...work,
		items: [work.items[0], work.items[0]],
		credentials: sandboxCredential(sandbox),
	});
	expect(sandbox.count(CREATE_API)).toBe(2);
	expect(new Set(result.items('1688').map(({ json }) => json.orderId)).size).toBe(2);
});
