/**
 * Runs the benchmarks, each in a process of its own, prints a table and writes bench/results.json.
 * `npm run bench -- sign json` runs these alone and leaves the other figures in the file as they are.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { keepsBound, type Row } from './lib/measure.mts';

const BENCHMARKS = ['sign', 'json', 'overhead', 'paced', 'allowanceCut', 'returnAll', 'memory'];
const RESULTS = join(import.meta.dirname, 'results.json');

interface Results {
	machine: string;
	benchmarks: Record<string, Row[]>;
}

new Command('bench')
	.description('Measures the package side by side with what else a user could take.')
	.argument('[names...]', `which to run: ${BENCHMARKS.join(', ')}`, BENCHMARKS)
	.action(runAll)
	.parse();

function runAll(names: string[]): void {
	const benchmarks: Record<string, Row[]> = existsSync(RESULTS)
		? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results).benchmarks
		: {};
	const failed: string[] = [];
	for (const name of names) {
		console.log(`\n${name}`);
		const nodes = name === 'json' ? [process.execPath, node24()] : [process.execPath];
		try {
			benchmarks[name] = nodes.flatMap((node) => rowsOf(name, node));
		} catch (error) {
			// The figures of the others still count.
			failed.push(name);
			console.error((error as Error).message);
			continue;
		}
		console.table(benchmarks[name].map(tableRow));
		writeResults(benchmarks);
	}
	const missed = names.flatMap((name) => benchmarks[name] ?? []).filter((row) => !keepsBound(row));
	console.log(`\n${machine()}\nWritten to bench/results.json`);
	for (const { name } of missed) console.log(`Missed: ${name}`);
	for (const name of failed) console.log(`Failed: ${name}`);
	if (missed.length + failed.length > 0) process.exitCode = 1;
}

function writeResults(benchmarks: Results['benchmarks']): void {
	const results: Results = { machine: machine(), benchmarks };
	writeFileSync(RESULTS, `${JSON.stringify(results, undefined, '\t')}\n`);
}

function machine(): string {
	const [{ model }] = cpus();
	const memory = Math.round(totalmem() / 1024 ** 3);
	return `${cpus().length} × ${model.trim()}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}

function rowsOf(name: string, node: string): Row[] {
	const child = join(import.meta.dirname, 'lib', 'child.mts');
	const { status, stdout } = spawnSync(node, ['--expose-gc', '--import', 'tsx', child, name], {
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	});
	if (status !== 0) throw new Error(`The benchmark ${name} ended with status ${status}`);
	return JSON.parse(stdout.split('\n').findLast((line) => line.startsWith('[')) ?? '[]') as Row[];
}

/** The Node that the playground brings for n8n. */
function node24(): string {
	return join(
		import.meta.dirname,
		'..',
		'playground',
		'n8n',
		'node_modules',
		'node',
		'bin',
		'node',
	);
}

function tableRow(row: Row): Record<string, string> {
	const { name, value, unit, bound } = row;
	const limit = bound && ('atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`);
	return {
		Figure: name,
		Value: `${value.toPrecision(4)} ${unit}`,
		Bound: limit ? `${limit} ${keepsBound(row) ? 'kept' : 'MISSED'}` : '',
	};
}
