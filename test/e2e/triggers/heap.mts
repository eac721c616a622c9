import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StatePaths } from '../../../playground/lib/paths.mts';
import { until } from './stage.mts';

const reportOf = (paths: StatePaths) => join(paths.root, 'heap.txt');

/** What an n8n has to be started with, so that its memory can be measured. */
export function heapSettings(paths: StatePaths): Record<string, string> {
	const reporter = new URL('./heapReporter.mts', import.meta.url).href;
	return {
		HEAP_REPORT: reportOf(paths),
		NODE_OPTIONS: `--expose-gc --import ${reporter}`,
	};
}

/** Megabytes that n8n holds after it has collected its garbage. */
export async function heapMb(paths: StatePaths, pid: number): Promise<number> {
	const report = reportOf(paths);
	rmSync(report, { force: true });
	process.kill(pid, 'SIGUSR2');
	await until(() => existsSync(report), 'n8n tells what it holds');
	return Math.round(Number(readFileSync(report, 'utf8')) / 1024 ** 2);
}
