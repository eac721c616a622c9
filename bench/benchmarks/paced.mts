import { httpRequestCall } from '../lib/httpRequest.mts';
import { growth, median, type Row } from '../lib/measure.mts';
import { getProducts, runHttpRequest } from '../lib/runs.mts';
import { evenBareCalls } from '../lib/bareCalls.mts';
import { startWarmSandbox } from '../lib/sandbox.mts';

const RATE = 20;
const LATENCY_MS = 100;
const SIZES = [100, 250, 500];
const RUNS = 3;
const EVEN_MARGIN = 1.02;
const API = 'param2/1/com.alibaba.product/alibaba.product.get';

/** Get Product at the app's allowance: how near to the limit, and how many calls are refused. */
export default async function paced(): Promise<Row[]> {
	const rows: Row[] = [];
	for (const burst of [RATE, 1]) rows.push(...(await node(burst)));
	rows.push(await evenCalls());
	rows.push(...(await httpRequest('as it is', {})));
	const batch = { batch: { batchSize: RATE, batchInterval: 1000 } };
	rows.push(...(await httpRequest('batches of 20 each second', { batching: batch })));
	return rows;
}

async function node(burst: number): Promise<Row[]> {
	const rows: Row[] = [];
	const times: number[] = [];
	for (const count of SIZES) {
		const ratios: number[] = [];
		const throttled: number[] = [];
		// The largest size is the one with a bound; the others show how the time grows.
		for (let run = 0; run < (count === 500 ? RUNS : 1); run++) {
			const sandbox = await startWarmSandbox({
				latency: LATENCY_MS,
				allowance: { rate: RATE, burst },
			});
			const result = await getProducts(sandbox, count, { requestsPerSecond: RATE });
			if (result.items !== count || result.failed > 0) throw new Error('Items were lost');
			ratios.push(result.seconds / (count / RATE));
			throttled.push(((await sandbox.count()).throttled / count) * 100);
			sandbox.close();
		}
		times.push((median(ratios) * count) / RATE);
		const name = `${count} Get Product at ${RATE}/s, bucket of ${burst}`;
		const isBound = count === 500;
		rows.push(
			{
				name: `${name}: time to the limit`,
				value: median(ratios),
				unit: '×',
				...(isBound && { bound: { atMost: 1.03 } }),
			},
			{
				name: `${name}: refused calls`,
				value: median(throttled),
				unit: '%',
				...(isBound && { bound: { atMost: 1 } }),
			},
		);
	}
	rows.push(growth(`Get Product at ${RATE}/s, bucket of ${burst}`, SIZES, times));
	return rows;
}

/** What the jitter of this machine alone costs: calls that leave as evenly as they can, without n8n. */
async function evenCalls(): Promise<Row> {
	const sandbox = await startWarmSandbox({
		latency: LATENCY_MS,
		allowance: { rate: RATE, burst: 1 },
	});
	const count = 500;
	await evenBareCalls(sandbox, count, (1000 / RATE) * EVEN_MARGIN);
	const { throttled } = await sandbox.count();
	sandbox.close();
	return {
		name: `${count} bare calls, 2 % further apart than ${RATE}/s, bucket of 1: refused calls`,
		value: (throttled / count) * 100,
		unit: '%',
	};
}

async function httpRequest(name: string, options: object): Promise<Row[]> {
	const sandbox = await startWarmSandbox({
		latency: LATENCY_MS,
		allowance: { rate: RATE, burst: RATE },
	});
	const body = { productID: '={{ $json.productId }}', webSite: '1688' };
	const call = httpRequestCall(`${sandbox.gatewayUrl}/${API}`, body, options as never);
	const count = 500;
	const result = await runHttpRequest(sandbox, call, count);
	sandbox.close();
	const title = `${count} by HTTP Request, ${name}`;
	return [
		{ name: `${title}: failed`, value: result.failed, unit: 'items' },
		{ name: `${title}: time to the limit`, value: result.seconds / (count / RATE), unit: '×' },
	];
}
