import type { INode } from 'n8n-workflow';
import { runWorkflow, type RunResult } from '../../test/engine/harness/run.mts';
import { sandboxCredential } from '../../test/engine/harness/sandboxCredential.mts';
import { locator, workflowWith } from '../../test/engine/harness/workflow.mts';
import { HTTP_REQUEST, httpRequestNode } from './httpRequest.mts';
import { seconds } from './measure.mts';

export interface Target {
	readonly gatewayUrl: string;
	readonly productIds: readonly string[];
}

export interface Outcome {
	readonly seconds: number;
	readonly items: number;
	readonly failed: number;
	readonly hint: string;
}

/** Get Product for so many items. */
export async function getProducts(
	target: Target,
	count: number,
	settings: { requestsPerSecond: number; maxConcurrency?: number; fixedId?: string },
): Promise<Outcome> {
	const { requestsPerSecond, maxConcurrency, fixedId } = settings;
	const workflow = workflowWith({
		resource: 'product',
		operation: 'get',
		productId: locator(fixedId ?? '={{ $json.productId }}'),
		simplify: false,
		options: maxConcurrency === undefined ? {} : { maxConcurrency },
	});
	return await outcome(
		async () =>
			await runWorkflow({
				workflow,
				items: productItems(target, count),
				credentials: sandboxCredential(target, { requestsPerSecond }),
			}),
	);
}

/** Return All of the order list. */
export async function getAllOrders(
	target: Target,
	settings: { requestsPerSecond: number; maxConcurrency?: number; onRequest?: () => void },
): Promise<Outcome> {
	const { requestsPerSecond, maxConcurrency, onRequest } = settings;
	const workflow = workflowWith({
		resource: 'order',
		operation: 'getMany',
		perspective: 'buyer',
		returnAll: true,
		simplify: false,
		options: maxConcurrency === undefined ? {} : { maxConcurrency },
	});
	return await outcome(
		async () =>
			await runWorkflow({
				workflow,
				credentials: sandboxCredential(target, { requestsPerSecond }),
				onRequest,
			}),
	);
}

/** A workflow of n8n's own HTTP Request node. */
export async function runHttpRequest(target: Target, node: INode, count: number): Promise<Outcome> {
	const { connections, nodes } = workflowWith({});
	return await outcome(
		async () =>
			await runWorkflow({
				workflow: { nodes: [nodes[0], node], connections },
				items: productItems(target, count),
				credentials: sandboxCredential(target),
				nodeTypes: { [HTTP_REQUEST]: httpRequestNode() },
			}),
	);
}

export function productItems({ productIds }: Target, count: number): Array<{ productId: string }> {
	return Array.from({ length: count }, (_, index) => ({
		productId: productIds[index % productIds.length],
	}));
}

async function outcome(task: () => Promise<RunResult>): Promise<Outcome> {
	let result: RunResult | undefined;
	const time = await seconds(async () => {
		result = await task();
	});
	if (result?.error) throw new Error(result.error.message);
	const items = result?.items('1688') ?? [];
	const failed = items.filter(({ json, error }) => error !== undefined || 'error' in json).length;
	return {
		seconds: time,
		items: items.length,
		failed,
		hint: result?.hints('1688').join('; ') ?? '',
	};
}
