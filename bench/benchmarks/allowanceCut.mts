import { median, type Row } from '../lib/measure.mts';
import { getProducts } from '../lib/runs.mts';
import { startBenchSandbox } from '../lib/sandbox.mts';

const RATE = 20;
const COUNT = 500;
const LATENCY_MS = 100;
const RUNS = 3;
/** Half of the calls are made before the cut. */
const CUT_AFTER_MS = (COUNT / 2 / RATE) * 1000;
const LIMIT_SECONDS = COUNT / 2 / RATE + COUNT / 2 / (RATE / 2);

/** The allowance is cut to half in mid-run, and nobody tells the node. */
export default async function allowanceCut(): Promise<Row[]> {
	const ratios: number[] = [];
	const refused: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const sandbox = await startBenchSandbox({
			latency: LATENCY_MS,
			allowance: { rate: RATE, burst: RATE },
		});
		const timer = setTimeout(() => {
			void sandbox.setAllowance({ rate: RATE / 2, burst: RATE / 2 });
		}, CUT_AFTER_MS);
		const result = await getProducts(sandbox, COUNT, { requestsPerSecond: RATE });
		clearTimeout(timer);
		if (result.items !== COUNT || result.failed > 0) throw new Error('Items were lost');
		ratios.push(result.seconds / LIMIT_SECONDS);
		refused.push(((await sandbox.count()).throttled / COUNT) * 100);
		sandbox.close();
	}
	const name = `${COUNT} Get Product, allowance cut from ${RATE}/s to ${RATE / 2}/s`;
	return [
		{
			name: `${name}: time to the limit`,
			value: median(ratios),
			unit: '×',
			bound: { atMost: 1.15 },
		},
		{ name: `${name}: refused calls`, value: median(refused), unit: '%' },
	];
}
