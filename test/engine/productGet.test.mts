import { buyerApp } from '../../sandbox/gateway/apps.mts';
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

const productIds = () => sandbox.state.products.slice(0, 3).map(({ productID }) => String(productID));

test('gets one item per input item, linked to it', async () => {
	const ids = productIds();
	const result = await runWorkflow({
		workflow: workflowWith({
			resource: 'product',
			operation: 'get',
			productId: locator('={{ $json.productId }}'),
		}),
		items: ids.map((productId) => ({ productId })),
		credentials: sandboxCredential(sandbox),
	});
	expect(result.error).toBeUndefined();
	expect(result.items('1688').map(({ json, pairedItem }) => [json.productId, pairedItem])).toEqual(
		ids.map((id, item) => [id, { item }]),
	);
});
