import type { INodeParameters } from 'n8n-workflow';
import * as lists from '../../../../../nodes/Alibaba1688/methods/listSearch/searchOrders';
import { buyerApp, startSandbox, type Sandbox } from '../../../../../sandbox/server.mts';
import { sandboxCredential } from '../../../../engine/harness/sandboxCredential.mts';
import { editorContext } from '../../../../support/n8nContexts.mts';

const BOUGHT = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';
const SOLD = 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 45 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

async function search(
	name: keyof typeof lists,
	parameters: INodeParameters,
	filter?: string,
	token?: string,
) {
	const credentials = sandboxCredential(sandbox, {}, buyerApp);
	const context = await editorContext(credentials, { resource: 'order', ...parameters });
	return await lists[name].call(context, filter, token);
}

test.each([
	['searchOrders', 'get', 'buyer', BOUGHT],
	['searchOrders', 'get', 'seller', SOLD],
	['searchBoughtOrders', 'cancel', undefined, BOUGHT],
	['searchSoldOrders', 'updatePrice', undefined, SOLD],
] as const)('%s for %s as %s asks the right list', async (name, operation, perspective, api) => {
	await search(name, { operation, ...(perspective ? { perspective } : {}) });
	expect(sandbox.calls.map(({ apiId }) => apiId)).toEqual([api]);
});

test('the list comes in pages of 20 with exact ids and ends after the last', async () => {
	const found: string[] = [];
	let token: string | undefined;
	do {
		const page = await search('searchBoughtOrders', { operation: 'cancel' }, undefined, token);
		found.push(...page.results.map(({ value }) => String(value)));
		token = page.paginationToken as string | undefined;
	} while (token);
	expect(found).toEqual(sandbox.state.orders.list({}, 0, 99).orders.map(({ id }) => String(id)));
	expect(sandbox.received()).toBe(3);
});

test('it is narrowed by a word in the name of a product', async () => {
	const [{ lines }] = sandbox.state.orders.list({}, 0, 1).orders;
	const { subject } = lines[0].product;
	const { results } = await search('searchBoughtOrders', { operation: 'cancel' }, subject);
	expect(results.length).toBeGreaterThan(0);
	expect(sandbox.calls[0].parameters.productName).toBe(subject);
});
