import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';

const API = 'com.alibaba.product:alibaba.product.get-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Stops a run of 20 items after half a second and tells how long it then took to end. */
async function stopped(requestsPerSecond: number): Promise<{ ms: number; status: string }> {
	let stoppedAt = 0;
	const { run } = await runWorkflow({
		workflow: workflowWith({
			resource: 'product',
			operation: 'get',
			productId: locator('={{ $json.productId }}'),
		}),
		items: sandbox.state.products
			.slice(0, 20)
			.map(({ productID }) => ({ productId: String(productID) })),
		credentials: sandboxCredential(sandbox, { requestsPerSecond }),
		onStart: (cancel) => {
			setTimeout(() => {
				stoppedAt = performance.now();
				cancel();
			}, 500);
		},
	});
	return { ms: performance.now() - stoppedAt, status: run.status };
}

test('stopped while calls wait for their turn, the run ends at once', async () => {
	const { ms, status } = await stopped(1);
	expect(status).toBe('canceled');
	expect(ms).toBeLessThan(500);
	expect(sandbox.received(API)).toBeLessThan(3);
});

test('stopped during a request that is not answered, the run ends at once', async () => {
	sandbox.faults.add({ api: API, kind: 'silence', times: 'always' });
	const { ms, status } = await stopped(1000);
	expect(status).toBe('canceled');
	expect(ms).toBeLessThan(500);
});

test('stopped during a wait before a retry, the run ends at once', async () => {
	sandbox.faults.add({
		api: API,
		kind: 'status',
		status: 429,
		retryAfter: 20,
		times: 'always',
	} as never);
	const { ms, status } = await stopped(1000);
	expect(status).toBe('canceled');
	expect(ms).toBeLessThan(500);
	// What had left before the stop may still arrive.
	await new Promise((resolve) => setTimeout(resolve, 700));
	const received = sandbox.received(API);
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(sandbox.received(API)).toBe(received);
});
