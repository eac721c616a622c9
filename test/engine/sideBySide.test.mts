import type { CallRecord } from '../../sandbox/gateway/calls.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';
import { addMemos, MEMO_API, type Work } from './support/writes.mts';

const GET_API = 'com.alibaba.product:alibaba.product.get-1';
const COUNT = 6;

/** Every second call is answered before the one that came before it. */
const latency = ({ requestId }: CallRecord) => (Number(requestId.slice(-1)) % 2 === 0 ? 150 : 50);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ latency });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Calls of an API, in the order in which they arrived, and the most that were under way at once. */
async function run({ workflow, items }: Work, api: string) {
	const [, node] = workflow.nodes;
	node.parameters.options = { maxConcurrency: 20 };
	const result = await runWorkflow({ workflow, items, credentials: sandboxCredential(sandbox) });
	expect(result.error).toBeUndefined();
	const calls = sandbox.calls.filter(({ apiId }) => apiId === api);
	const spans = calls.map((call) => ({ begin: call.time, end: call.time + latency(call) }));
	const underWay = spans.map(
		({ begin }) => spans.filter((other) => other.begin <= begin && begin < other.end).length,
	);
	return { result, calls, most: Math.max(...underWay) };
}

test('calls that change something go out one after the other, in the order of the items', async () => {
	const work = addMemos(sandbox, COUNT);
	const { calls, most } = await run(work, MEMO_API);
	expect(most).toBe(1);
	expect(calls.map(({ parameters }) => parameters.orderId)).toEqual(
		work.items.map(({ orderId }) => orderId),
	);
});

test('calls that only read go out side by side, and their output is in the order of the items', async () => {
	const ids = sandbox.state.products.slice(0, COUNT).map(({ productID }) => String(productID));
	const productId = locator('={{ $json.id }}');
	const workflow = workflowWith({ resource: 'product', operation: 'get', productId });
	const { result, most } = await run({ workflow, items: ids.map((id) => ({ id })) }, GET_API);
	expect(most).toBeGreaterThan(1);
	expect(result.items('1688').map(({ json }) => json.productId)).toEqual(ids);
});
