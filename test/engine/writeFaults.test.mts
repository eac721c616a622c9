import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { Fault } from '../../sandbox/faults/faults.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { addMemos, CREATE_API, createOrders, MEMO_API, secretsIn } from './support/writes.mts';

const WRITES = [
	['orders', CREATE_API, createOrders],
	['memos', MEMO_API, addMemos],
] as const;

/** Faults of the second of three writes, and whether the API was reached all the same. */
const FAULTS: Array<[string, Partial<Fault>]> = [
	['a connection cut in mid-body', { kind: 'reset' }],
	['an answer that is lost', { kind: 'loseAnswer' }],
	['status 500', { kind: 'status', status: 500 } as Partial<Fault>],
	['status 502', { kind: 'status', status: 502 } as Partial<Fault>],
	['status 503', { kind: 'status', status: 503 } as Partial<Fault>],
	['a web page with status 200', { kind: 'html' }],
	['JSON that is cut off', { kind: 'truncated' }],
	['a body of 30 MB', { kind: 'huge', megabytes: 30 }],
];

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

describe.each(WRITES)('three %s', (_, api, work) => {
	test.each(FAULTS)(
		'of which the second meets %s are each sent once, and it alone is an error',
		async (_name, fault) => {
			sandbox.faults.add({ api, after: 1, times: 1, ...fault } as Fault);
			const result = await runWorkflow({
				...work(sandbox, 3, { onError: 'continueRegularOutput' }),
				credentials: sandboxCredential(sandbox),
			});
			const items = result.items('1688');
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			expect(items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
			expect(items[1].json.error).toMatch(/^Outcome unknown/);
			expect(sandbox.received(api)).toBe(3);
			expect(secretsIn(sandbox, result.run)).toEqual([]);
		},
	);

	test('a storm of rate refusals ends with each done once', async () => {
		sandbox.faults.add({ api, kind: 'qos', times: 4 });
		const result = await runWorkflow({
			...work(sandbox, 3),
			credentials: sandboxCredential(sandbox),
		});
		expect(result.error).toBeUndefined();
		expect(result.items('1688')).toHaveLength(3);
		expect(sandbox.received(api)).toBe(7);
		expect(sandbox.count(api)).toBe(3);
		expect(secretsIn(sandbox, result.run)).toEqual([]);
	});

	test('a token that expires in mid-run: what was done is told, nothing is sent twice', async () => {
		sandbox.faults.add({ api, kind: 'tokenExpired', after: 1, times: 'always' });
		const result = await runWorkflow({
			...work(sandbox, 3),
			credentials: sandboxCredential(sandbox),
		});
		expect(result.error?.message).toMatch(/access token/);
		expect(result.error?.message).not.toMatch(/unknown/i);
		expect(result.error?.description).toMatch(/Already done in this run: item 0/);
		expect(result.error?.context).toMatchObject({ itemIndex: 1 });
		expect(sandbox.received(api)).toBe(2);
		expect(sandbox.count(api)).toBe(1);
		expect(secretsIn(sandbox, result.run)).toEqual([]);
	});

	test('nothing listens at the gateway: no outcome is unknown, as nothing was sent', async () => {
		const closed = await startSandbox();
		const { gatewayUrl } = closed;
		await closed.close();
		const result = await runWorkflow({
			...work(sandbox, 2, { onError: 'continueRegularOutput' }),
			credentials: sandboxCredential({ gatewayUrl }),
		});
		for (const { json } of result.items('1688')) {
			expect(json.error).toMatch(/refused the connection/);
			expect(json.error).not.toMatch(/unknown/i);
		}
		expect(result.items('1688')).toHaveLength(2);
		expect(secretsIn(sandbox, result.run)).toEqual([]);
	});
});
