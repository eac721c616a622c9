import { httpRequestCall } from '../lib/httpRequest.mts';
import { growth, median, seconds, type Row } from '../lib/measure.mts';
import { getProducts, runHttpRequest } from '../lib/runs.mts';
import { evenBareCalls } from '../lib/bareCalls.mts';
import { startWarmSandbox, type BenchSandbox } from '../lib/sandbox.mts';

const RATE = 20;
const LATENCY_MS = 100;
const SIZES = [100, 250, 500];
const RUNS = 3;
const EVEN_MARGINS = [2, 5];
const API = 'param2/1/com.alibaba.product/alibaba.product.get';

/** Get Product at the app's allowance: how near to the limit, and how many calls are refused. */
export default async function paced(): Promise<Row[]> {
	const rows: Row[] = [];
	for (const burst of [RATE, 1]) rows.push(...(await node(burst)));
	rows.push(...(await evenCalls()));
	rows.push(...(await httpRequest('as it is', {})));
	const batch = { batch: { batchSize: RATE, batchInterval: 1000 } };
	rows.push(...(await httpRequest('batches of 20 each second', { batching: batch })));
	return rows;
}

/** Several runs, each against a sandbox with an allowance that begins now. */
async function runs(
	burst: number,
	run: (sandbox: BenchSandbox) => Promise<Measured>,
): Promise<Measured> {
	const all: Measured[] = [];
	for (let i = 0; i < RUNS; i++) {
		const sandbox = await startWarmSandbox({
			latency: LATENCY_MS,
			allowance: { rate: RATE, burst },
		});
		all.push(await run(sandbox));
		sandbox.close();
	}
	const medianOf = (name: keyof Measured) => median(all.map((measured) => measured[name]));
	return { toLimit: medianOf('toLimit'), lost: medianOf('lost') };
}

/** The time to the limit N/rate, and the calls that were refused or the items that failed. */
interface Measured {
	readonly toLimit: number;
	readonly lost: number;
}

async function node(burst: number): Promise<Row[]> {
	const rows: Row[] = [];
	const times: number[] = [];
	for (const count of SIZES) {
		const { toLimit, lost } = await runs(burst, async (sandbox) => {
			const result = await getProducts(sandbox, count, { requestsPerSecond: RATE });
			if (result.items !== count || result.failed > 0) throw new Error('Items were lost');
			return {
				toLimit: result.seconds / (count / RATE),
				lost: ((await sandbox.count()).throttled / count) * 100,
			};
		});
		times.push((toLimit * count) / RATE);
		const name = `${count} Get Product at ${RATE}/s, bucket of ${burst}`;
		const isBound = count === 500;
		rows.push(
			{
				name: `${name}: time to the limit`,
				value: toLimit,
				unit: '×',
				...(isBound && { bound: { atMost: 1.03 } }),
			},
			{
				name: `${name}: refused calls`,
				value: lost,
				unit: '%',
				...(isBound && { bound: { atMost: 1 } }),
			},
		);
	}
	rows.push(growth(`Get Product at ${RATE}/s, bucket of ${burst}`, SIZES, times));
	return rows;
}

/**
 * What the jitter of this machine alone costs where there is no burst: calls that leave as evenly as they
 * can, without n8n, and again where they are refused.
 */
async function evenCalls(): Promise<Row[]> {
	const count = 500;
	const rows: Row[] = [];
	for (const percent of EVEN_MARGINS) {
		const { toLimit, lost } = await runs(1, async (sandbox) => {
			const spacingMs = (1000 / RATE) * (1 + percent / 100);
			const took = await seconds(async () => await evenBareCalls(sandbox, count, spacingMs));
			const { throttled } = await sandbox.count();
			return { toLimit: took / (count / RATE), lost: (throttled / count) * 100 };
		});
		const name = `${count} bare calls, ${percent} % further apart than ${RATE}/s, bucket of 1`;
		rows.push(
			{ name: `${name}: time to the limit`, value: toLimit, unit: '×' },
			{ name: `${name}: refused calls`, value: lost, unit: '%' },
		);
	}
	return rows;
}

async function httpRequest(name: string, options: object): Promise<Row[]> {
	const count = 500;
	const { toLimit, lost } = await runs(RATE, async (sandbox) => {
		const body = { productID: '={{ $json.productId }}', webSite: '1688' };
		const call = httpRequestCall(`${sandbox.gatewayUrl}/${API}`, body, options as never);
		const result = await runHttpRequest(sandbox, call, count);
		return { toLimit: result.seconds / (count / RATE), lost: result.failed };
	});
	const title = `${count} by HTTP Request, ${name}`;
	return [
		{ name: `${title}: failed`, value: lost, unit: 'items' },
		{ name: `${title}: time to the limit`, value: toLimit, unit: '×' },
	];
}
