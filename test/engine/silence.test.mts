import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { locator, workflowWith } from './harness/workflow.mts';
import {
	addMemos,
	CREATE_API,
	createOrders,
	MEMO_API,
	secretsIn,
	type Work,
} from './support/writes.mts';

const GET_API = 'com.alibaba.product:alibaba.product.get-1';

const sandboxes: Sandbox[] = [];
beforeAll(async () => {
	for (let i = 0; i < 3; i++) sandboxes.push(await startSandbox());
});
afterAll(async () => {
	for (const sandbox of sandboxes) await sandbox.close();
});

function getProducts(sandbox: Sandbox): Work {
	const productId = locator('={{ $json.productId }}');
	return {
		workflow: workflowWith({ resource: 'product', operation: 'get', productId }),
		items: sandbox.state.products
			.slice(0, 2)
			.map(({ productID }) => ({ productId: String(productID) })),
	};
}

// Thirty seconds of real silence for all of them at once, in a file of its own so that other tests run
// meanwhile.
test('an answer that never comes ends after the time-out', async () => {
	const [reads, orders, memos] = sandboxes;
	reads.faults.add({ api: GET_API, kind: 'silence', times: 1 });
	orders.faults.add({ api: CREATE_API, kind: 'silence', phase: 'after', times: 1 });
	memos.faults.add({ api: MEMO_API, kind: 'silence', times: 1 });
	const began = performance.now();
	const run = async (sandbox: Sandbox, work: Work) =>
		await runWorkflow({ ...work, credentials: sandboxCredential(sandbox) });
	const goOn = { onError: 'continueRegularOutput' } as const;
	const [read, ordered, noted] = await Promise.all([
		run(reads, getProducts(reads)),
		run(orders, createOrders(orders, 2, goOn)),
		run(memos, addMemos(memos, 2, goOn)),
	]);
	expect(performance.now() - began).toBeLessThan(40_000);

	// A read is made again.
	expect(read.items('1688').map(({ json }) => json.productId)).toEqual(
		getProducts(reads).items.map(({ productId }) => productId),
	);
	expect(reads.received(GET_API)).toBe(3);

	// What changes something is not: its outcome is unknown, and the next item goes on.
	for (const [sandbox, api, result] of [
		[orders, CREATE_API, ordered],
		[memos, MEMO_API, noted],
	] as const) {
		expect(sandbox.received(api)).toBe(2);
		const items = result.items('1688');
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items[0].json.error).toMatch(/^Outcome unknown, no answer from 1688/);
		expect(items[1].json).not.toHaveProperty('error');
	}
	for (const { run: whole } of [read, ordered, noted]) {
		expect(secretsIn(reads, whole)).toEqual([]);
	}
}, 60_000);
