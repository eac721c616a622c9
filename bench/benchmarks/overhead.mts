import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'undici';
import { runWorkflow } from '../../test/engine/harness/run.mts';
import { workflowWith } from '../../test/engine/harness/workflow.mts';
import { bareNode } from '../lib/bareNode.mts';
import { growth, median, medianRatio, seconds, type Row } from '../lib/measure.mts';
import { getProducts, productItems, type Target } from '../lib/runs.mts';

const SIZES = [1250, 2500, 5000];
const CONCURRENCY = 10;
const RUNS = 5;

/** What the node costs on top of n8n's HTTP helper, without latency and without a limit. */
export default async function overhead(): Promise<Row[]> {
	const server = fork(join(import.meta.dirname, '..', 'lib', 'bareServer.mts'), {
		execArgv: ['--import', 'tsx'],
	});
	const [{ gatewayUrl, productId }] = (await once(server, 'message')) as [
		{ gatewayUrl: string; productId: string },
	];
	const target: Target = { gatewayUrl, productIds: [productId] };
	const rows: Row[] = [];
	const totals: number[] = [];
	for (const count of SIZES) {
		const settings = { requestsPerSecond: 1_000_000 };
		const fixed = { ...settings, fixedId: productId };
		const tasks = {
			own: async () => await getProducts(target, count, fixed),
			ownField: async () => await getProducts(target, count, settings),
			bare: async () => await bareRun(target, count, 'item'),
			bareField: async () => await bareRun(target, count, 'field'),
			pool: async () => await undiciRun(gatewayUrl, productId, count),
		};
		const times = { own: [], ownField: [], bare: [], bareField: [], pool: [] } as Record<
			keyof typeof tasks,
			number[]
		>;
		await getProducts(target, 500, settings);
		for (let run = 0; run < RUNS; run++) {
			for (const name of Object.keys(tasks) as Array<keyof typeof tasks>) {
				// What one leaves behind is not to be cleared away in the time of the next.
				globalThis.gc?.();
				times[name].push(await seconds(tasks[name]));
			}
		}
		const isLargest = count === Math.max(...SIZES);
		const bound = isLargest ? { bound: { atMost: 1.35 } } : {};
		const name = `${count} Get Product in the engine`;
		totals.push(median(times.own));
		rows.push(
			{ name, value: median(times.own), unit: 's' },
			{
				name: `${name}: to n8n's helper alone`,
				value: medianRatio(times.own, times.bare),
				unit: '×',
				...bound,
			},
			// What n8n needs to evaluate an expression for each item is on both sides.
			{
				name: `${name}, the id by an expression: to n8n's helper with it`,
				value: medianRatio(times.ownField, times.bareField),
				unit: '×',
				...bound,
			},
			{
				name: `${name}, the id by an expression: to n8n's helper without it`,
				value: medianRatio(times.ownField, times.bare),
				unit: '×',
			},
			{ name: `${count} by an undici pool`, value: median(times.pool), unit: 's' },
		);
	}
	rows.push(growth('Get Product in the engine', SIZES, totals));
	server.disconnect();
	return rows;
}

async function bareRun(target: Target, count: number, idBy: 'item' | 'field'): Promise<void> {
	const { nodes, connections } = workflowWith({});
	const parameters = { productId: '={{ $json.productId }}' };
	const url = `${target.gatewayUrl}/param2/1/com.alibaba.product/alibaba.product.get/8888888`;
	const result = await runWorkflow({
		workflow: {
			nodes: [nodes[0], { ...nodes[1], type: 'test.bare', credentials: {}, parameters }],
			connections,
		},
		items: productItems(target, count),
		credentials: {},
		nodeTypes: { 'test.bare': bareNode(url, CONCURRENCY, idBy) },
	});
	if (result.items('1688').length !== count) throw new Error('The bare run lost items');
}

async function undiciRun(gatewayUrl: string, productId: string, count: number): Promise<void> {
	const { origin, pathname } = new URL(gatewayUrl);
	const pool = new Pool(origin, { connections: CONCURRENCY });
	let left = count;
	const worker = async () => {
		while (left-- > 0) {
			const { body } = await pool.request({
				method: 'POST',
				path: `${pathname}/param2/1/com.alibaba.product/alibaba.product.get/8888888`,
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				body: `productID=${productId}&webSite=1688`,
			});
			await body.json();
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	await pool.close();
}
