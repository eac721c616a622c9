import { growth, median, type Row } from '../lib/measure.mts';
import { httpRequestCall } from '../lib/httpRequest.mts';
import { getAllOrders, runHttpRequest } from '../lib/runs.mts';
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
		const seconds: number[] = [];
		for (let run = 0; run < RUNS; run++) {
			const fast = await getAllOrders(sandbox, { requestsPerSecond: 1000, maxConcurrency: 20 });
			if (fast.items !== orders) throw new Error(`${fast.items} of ${orders} orders`);
			seconds.push(fast.seconds);
		}
		const fast = median(seconds);
		times.push(fast);
		rows.push({
			name: `Return All, ${orders} orders, 20 at a time`,
			value: fast,
			unit: 's',
		});
		if (orders === Math.max(...SIZES)) {
			const paginated = await runHttpRequest(sandbox, paginatedCall(sandbox.gatewayUrl), 1);
			const usual = await getAllOrders(sandbox, { requestsPerSecond: 5 });
			rows.push(
				{ name: `HTTP Request pagination, ${orders} orders`, value: paginated.seconds, unit: 's' },
				{
					name: `HTTP Request pagination to Return All, ${orders} orders`,
					value: paginated.seconds / fast,
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

function paginatedCall(gatewayUrl: string) {
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
