import { exactParse } from '../../sandbox/exactJson.mts';
import { Agent, request } from 'undici';
import { createHmac } from 'node:crypto';
import { sellerApp } from '../../sandbox/gateway/apps.mts';
import { growth, median, medianRatio, type Row } from '../lib/measure.mts';
import { getAllOrders } from '../lib/runs.mts';
import { startBenchSandbox, type BenchSandbox } from '../lib/sandbox.mts';

const SIZES = [3_125, 12_500, 50_000];
const RUNS = 3;
const PAGE = 20;
/** What is held only grows, so fewer looks miss nothing of its peak, which is at the end. */
const SAMPLE_BARE_EVERY = 50;
const MEGABYTE = 1024 * 1024;

/** The most memory that Return All holds, against fetching and holding the same objects bare. */
export default async function memory(): Promise<Row[]> {
	const collect = globalThis.gc;
	if (!collect) throw new Error('Run node with --expose-gc');
	const rows: Row[] = [];
	const peaks: number[] = [];
	for (const orders of SIZES) {
		const sandbox = await startBenchSandbox({ orders, callLimit: 100 });
		const bares: number[] = [];
		const owns: number[] = [];
		for (let run = 0; run < RUNS; run++) {
			bares.push(await peak(collect, async (sample) => await holdBare(sandbox, orders, sample)));
			owns.push(await peak(collect, async (sample) => await readAll(sandbox, orders, sample)));
		}
		sandbox.close();
		const own = median(owns);
		peaks.push(own);
		rows.push(
			{ name: `Return All, ${orders} orders: peak heap`, value: own / MEGABYTE, unit: 'MB' },
			{
				name: `Return All, ${orders} orders: to holding the objects bare`,
				value: medianRatio(owns, bares),
				unit: '×',
				...(orders === Math.max(...SIZES) && { bound: { atMost: 1.5 } }),
			},
		);
	}
	rows.push(growth('Return All, peak heap', SIZES, peaks));
	return rows;
}

/** Called while pages are read, and when all are there. */
type Sample = () => void;

/** Highest growth of the heap, measured after a forced collection for each sample. */
async function peak(
	collect: () => void,
	task: (sample: Sample) => Promise<unknown>,
): Promise<number> {
	collect();
	const before = process.memoryUsage().heapUsed;
	let highest = 0;
	await task(() => {
		collect();
		highest = Math.max(highest, process.memoryUsage().heapUsed - before);
	});
	return highest;
}

async function readAll(sandbox: BenchSandbox, orders: number, sample: Sample): Promise<unknown> {
	const settings = { requestsPerSecond: 1_000_000, onRequest: sample };
	const result = await getAllOrders(sandbox, settings);
	sample();
	if (result.items !== orders) throw new Error(`${result.items} of ${orders} orders`);
	return result;
}

async function holdBare(sandbox: BenchSandbox, orders: number, sample: Sample): Promise<unknown[]> {
	const held: unknown[] = [];
	const dispatcher = new Agent({ connections: 4 });
	for (let page = 1; held.length < orders; page++) {
		if (page % SAMPLE_BARE_EVERY === 0) sample();
		const { result } = (await fetchPage(sandbox.gatewayUrl, page, dispatcher)) as {
			result: unknown[];
		};
		for (const order of result) held.push({ json: order, pairedItem: { item: 0 } });
	}
	sample();
	await dispatcher.close();
	return held;
}

async function fetchPage(gatewayUrl: string, page: number, dispatcher: Agent): Promise<unknown> {
	const path = `param2/1/com.alibaba.trade/alibaba.trade.getBuyerOrderList/${sellerApp.appKey}`;
	const fields: Record<string, string> = {
		access_token: sellerApp.tokens[0].value,
		page: String(page),
		pageSize: String(PAGE),
	};
	const pairs = Object.entries(fields).map(([name, value]) => name + value);
	const hmac = createHmac('sha1', sellerApp.appSecret).update(path + pairs.sort().join(''));
	const form = { ...fields, _aop_signature: hmac.digest('hex').toUpperCase() };
	const { body } = await request(`${gatewayUrl}/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams(form).toString(),
		dispatcher,
	});
	return exactParse(await body.text());
}
