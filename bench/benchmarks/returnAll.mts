import { growth, median, type Row } from '../lib/measure.mts';
import { httpRequestCall } from '../lib/httpRequest.mts';
import { getAllOrders, runHttpRequest, type Outcome } from '../lib/runs.mts';
import { startBenchSandbox } from '../lib/sandbox.mts';

const LATENCY_MS = 100;
const SIZES = [1250, 2500, 5000];
const RUNS = 3;
const API = 'param2/1/com.alibaba.trade/alibaba.trade.getBuyerOrderList';

/** Return All in pages of 20 against HTTP Request's pagination, which reads page after page. */
export default async function returnAll(): Promise<Row[]> {
	const rows: Row[] = [];
	const times: number[] = [];
	for (const orders of SIZES) {
		const sandbox = await startBenchSandbox({ latency: LATENCY_MS, orders });
		const fast = await medianOf(async () => {
			const settings = { requestsPerSecond: 1000, maxConcurrency: 20 };
			const result = await getAllOrders(sandbox, settings);
			if (result.items !== orders) throw new Error(`${result.items} of ${orders} orders`);
			return result;
		});
		times.push(fast);
		rows.push({
			name: `Return All, ${orders} orders, 20 at a time`,
			value: fast,
			unit: 's',
		});
		if (orders === Math.max(...SIZES)) {
			const paginatedCall = httpRequestPages(sandbox.gatewayUrl);
			const paginated = await medianOf(async () => await runHttpRequest(sandbox, paginatedCall, 1));
			const usual = await getAllOrders(sandbox, { requestsPerSecond: 5 });
			rows.push(
				{ name: `HTTP Request pagination, ${orders} orders`, value: paginated, unit: 's' },
				{
					name: `HTTP Request pagination to Return All, ${orders} orders`,
					value: paginated / fast,
					unit: '×',
					bound: { atLeast: 12 },
				},
				{
					name: `Return All, ${orders} orders, at the defaults (5/s)`,
					value: usual.seconds,
					unit: 's',
				},
			);
		}
		sandbox.close();
	}
	rows.push(growth('Return All, 20 at a time', SIZES, times));
	return rows;
}

/** Seconds that a task takes, the median of several runs. */
async function medianOf(task: () => Promise<Outcome>): Promise<number> {
	const seconds: number[] = [];
	for (let run = 0; run < RUNS; run++) seconds.push((await task()).seconds);
	return median(seconds);
}

function httpRequestPages(gatewayUrl: string) {
	return httpRequestCall(
		`${gatewayUrl}/${API}`,
		{ page: '1', pageSize: '20' },
		{
			pagination: {
				pagination: {
					paginationMode: 'updateAParameterInEachRequest',
					parameters: {
						parameters: [{ type: 'body', name: 'page', value: '={{ $pageCount + 1 }}' }],
					},
					paginationCompleteWhen: 'other',
					completeExpression: '={{ $response.body.result.length < 20 }}',
					limitPagesFetched: false,
				},
			},
		},
	);
}
