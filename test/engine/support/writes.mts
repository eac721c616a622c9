import type { INode, INodeExecutionData, IRun, IWorkflowBase } from 'n8n-workflow';
import { sellerApp } from '../../../sandbox/gateway/apps.mts';
import type { Sandbox } from '../../../sandbox/server.mts';
import { workflowWith } from '../harness/workflow.mts';

export const CREATE_API = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';
export const MEMO_API = 'com.alibaba.trade:alibaba.order.memoAdd-1';

export interface Work {
	workflow: Pick<IWorkflowBase, 'nodes' | 'connections'>;
	items: Array<INodeExecutionData['json']>;
}

/** Orders of different products, one for each item. */
export function createOrders(sandbox: Sandbox, count: number, settings: Partial<INode> = {}): Work {
	const items = sandbox.state.products.slice(0, count).map((product, index) => ({
		offerId: String(product.productID),
		specId: product.skuInfos?.[0].specId ?? '',
		quantity: 10 + index,
	}));
	const workflow = workflowWith(
		{
			resource: 'order',
			operation: 'create',
			cargo: {
				items: [
					{
						offerId: '={{ $json.offerId }}',
						specId: '={{ $json.specId }}',
						quantity: '={{ $json.quantity }}',
					},
				],
			},
			addressId: '12345678',
		},
		settings,
	);
	return { workflow, items };
}

/** A memo for as many of the newest orders. */
export function addMemos(sandbox: Sandbox, count: number, settings: Partial<INode> = {}): Work {
	const { orders } = sandbox.state.orders.list({}, 0, count);
	const items = orders.map(({ id }, index) => ({ orderId: String(id), memo: `备忘 ${index}` }));
	const workflow = workflowWith(
		{
			resource: 'order',
			operation: 'addMemo',
			orderId: '={{ $json.orderId }}',
			memo: '={{ $json.memo }}',
			remarkIcon: '1',
		},
		settings,
	);
	return { workflow, items };
}

/** The secrets that a whole run holds, which should be none. */
export function secretsIn(_sandbox: Sandbox, run: IRun): string[] {
	const text = JSON.stringify(run);
	const found = [sellerApp.appSecret, ...sellerApp.tokens.map(({ value }) => value)].filter(
		(secret) => text.includes(secret),
	);
	return [...found, ...(text.match(/\b[0-9A-F]{40}\b/g) ?? [])];
}
