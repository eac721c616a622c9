import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { Fault } from '../../sandbox/faults/faults.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { addMemos, CREATE_API, createOrders, MEMO_API, secretsIn } from './support/writes.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** What may happen to the answer of a call that was carried out. */
const LOST: Array<[string, Partial<Fault>]> = [
	['is lost', { kind: 'loseAnswer' }],
	['is cut off', { kind: 'truncated', phase: 'after' }],
	['breaks off in mid-body', { kind: 'reset', phase: 'after' }],
	['is a web page', { kind: 'html', phase: 'after' }],
	['is a status 500', { kind: 'status', status: 500, phase: 'after' } as Partial<Fault>],
	['is a status 503', { kind: 'status', status: 503, phase: 'after' } as Partial<Fault>],
	['is a bare status 429', { kind: 'status', status: 429, phase: 'after' } as Partial<Fault>],
];

describe.each(LOST)('a call whose answer %s', (_, fault) => {
	test.each([
		['an order', CREATE_API, createOrders],
		['a memo', MEMO_API, addMemos],
	])('is sent once: %s', async (_name, api, workflow) => {
		sandbox.faults.add({ api, times: 'always', ...fault } as Fault);
		const result = await runWorkflow({
			...workflow(sandbox, 1),
			credentials: sandboxCredential(sandbox),
		});
		expect(sandbox.count(api)).toBe(1);
		expect(sandbox.received(api)).toBe(1);
		expect(result.error?.message).toMatch(/^Outcome unknown/);
		expect(result.error?.description).toContain(api);
		expect(secretsIn(sandbox, result.run)).toEqual([]);
	});
});

test('the error of a lost order says how to look it up', async () => {
	sandbox.faults.add({ api: CREATE_API, kind: 'loseAnswer', times: 1 });
	const { error } = await runWorkflow({
		...createOrders(sandbox, 1),
		credentials: sandboxCredential(sandbox),
	});
	expect(error?.description).toMatch(/may have carried out/);
	expect(error?.description).toMatch(/Order: Get Many/);
});

test.each([
	['an order', CREATE_API, createOrders],
	['a memo', MEMO_API, addMemos],
])(
	'%s that was refused because of the rate is sent again and done once',
	async (_, api, workflow) => {
		sandbox.faults.add({ api, kind: 'qos', times: 2 });
		const result = await runWorkflow({
			...workflow(sandbox, 1),
			credentials: sandboxCredential(sandbox),
		});
		expect(result.error).toBeUndefined();
		expect(sandbox.count(api)).toBe(1);
		expect(sandbox.received(api)).toBe(3);
		expect(result.hints('1688')).toEqual([
			expect.stringMatching(/^3 calls to 1688, 2 retried, 2 throttled/),
		]);
	},
);

test('a business failure of a write is not sent again', async () => {
	sandbox.faults.add({
		api: MEMO_API,
		kind: 'businessError',
		code: '400_4',
		message: 'ORDER_NOT_EXIST',
		times: 'always',
	});
	const { error } = await runWorkflow({
		...addMemos(sandbox, 1),
		credentials: sandboxCredential(sandbox),
	});
	expect(sandbox.received(MEMO_API)).toBe(1);
	expect(error?.message).not.toMatch(/unknown/i);
});

test('calls that move money refuse the signature style Sign, and nothing is sent', async () => {
	const { error } = await runWorkflow({
		...createOrders(sandbox, 1),
		credentials: sandboxCredential(sandbox, { signatureStyle: 'sign' }),
	});
	expect(error?.message).toMatch(/signature style/i);
	expect(sandbox.received()).toBe(0);
});

describe('an order beside earlier ones that fails', () => {
	test('lists what was done, with the ids, and what the run cost', async () => {
		const workflow = createOrders(sandbox, 3);
		workflow.items[2] = { ...workflow.items[2], offerId: '111111111111' };
		const { error } = await runWorkflow({ ...workflow, credentials: sandboxCredential(sandbox) });
		const ids = sandbox.state.orders.list({}, 0, 2).orders.map(({ id }) => String(id));
		for (const id of ids) expect(error?.description).toContain(id);
		expect(error?.description).toMatch(
			/Already done in this run: item 0 \(\d+\), item 1 \(\d+\)\./,
		);
		expect(error?.description).toMatch(/This run: 3 calls to 1688, 0 retried/);
		expect(sandbox.state.creations.total).toBe(2);
	});

	test('is found before anything is sent when it is a value that cannot be', async () => {
		const workflow = createOrders(sandbox, 3);
		workflow.items[2] = { ...workflow.items[2], quantity: 0 };
		const { error } = await runWorkflow({ ...workflow, credentials: sandboxCredential(sandbox) });
		expect(error?.message).toMatch(/Quantity/);
		expect(error?.context).toMatchObject({ itemIndex: 2 });
		expect(sandbox.received()).toBe(0);
	});

	test('is one error item of three when the run goes on', async () => {
		const workflow = createOrders(sandbox, 3, { onError: 'continueRegularOutput' });
		workflow.items[1] = { ...workflow.items[1], quantity: -5 };
		const result = await runWorkflow({ ...workflow, credentials: sandboxCredential(sandbox) });
		const items = result.items('1688');
		expect(items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(items[1].json.error).toMatch(/Quantity/);
	});
});
