import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'undici';
import { runWorkflow } from '../../test/engine/harness/run.mts';
import { workflowWith } from '../../test/engine/harness/workflow.mts';
import { bareNode } from '../lib/bareNode.mts';
import { median, seconds, type Row } from '../lib/measure.mts';
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
	for (const count of SIZES) {
		const own: number[] = [];
		const bare: number[] = [];
		const pool: number[] = [];
		const expression: number[] = [];
		const settings = { requestsPerSecond: 1_000_000 };
		await getProducts(target, 500, settings);
		for (let run = 0; run < RUNS; run++) {
			const fixed = { ...settings, fixedId: productId };
			own.push((await getProducts(target, count, fixed)).seconds);
			expression.push((await getProducts(target, count, settings)).seconds);
			bare.push(await seconds(async () => await bareRun(target, count)));
			pool.push(await seconds(async () => await undiciRun(gatewayUrl, productId, count)));
		}
		const name = `${count} Get Product in the engine`;
		rows.push(
			{ name, value: median(own), unit: 's' },
			{
				name: `${name}: to n8n's helper alone`,
				value: median(own.map((time, run) => time / bare[run])),
				unit: '×',
				...(count === Math.max(...SIZES) && { bound: { atMost: 1.35 } }),
			},
			{
				// The bare node reads its input as it is; n8n evaluates an expression for each item.
				name: `${name}, the id by an expression: to n8n's helper alone`,
				value: median(expression.map((time, run) => time / bare[run])),
				unit: '×',
			},
			{ name: `${count} by an undici pool`, value: median(pool), unit: 's' },
		);
	}
	server.disconnect();
	return rows;
}

async function bareRun(target: Target, count: number): Promise<void> {
	const { nodes, connections } = workflowWith({});
	const url = `${target.gatewayUrl}/param2/1/com.alibaba.product/alibaba.product.get/8888888`;
	const result = await runWorkflow({
		workflow: {
			nodes: [nodes[0], { ...nodes[1], type: 'test.bare', credentials: {} }],
			connections,
		},
		items: productItems(target, count),
		credentials: {},
		nodeTypes: { 'test.bare': bareNode(url, CONCURRENCY) },
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
