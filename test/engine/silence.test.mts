import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { CREATE_API, createOrders } from './support/writes.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

// Thirty seconds of real silence, in a file of its own so that other tests run meanwhile.
test('an order that is never answered ends after the time-out as one unknown outcome', async () => {
	sandbox.faults.add({ api: CREATE_API, kind: 'silence', phase: 'after', times: 'always' });
	const began = performance.now();
	const result = await runWorkflow({
		...createOrders(sandbox, 1, { onError: 'continueRegularOutput' }),
		credentials: sandboxCredential(sandbox),
	});
	expect(performance.now() - began).toBeLessThan(35_000);
	expect(sandbox.received(CREATE_API)).toBe(1);
	expect(result.items('1688').map(({ json }) => json.error)).toEqual([
		expect.stringMatching(/^Outcome unknown, no answer from 1688/),
	]);
}, 45_000);
