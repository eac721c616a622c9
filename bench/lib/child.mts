/** Runs one benchmark and prints its rows as the last line. */
import 'reflect-metadata';
import type { Row } from './measure.mts';

const name = process.argv[2];
const { default: benchmark } = (await import(`../benchmarks/${name}.mts`)) as {
	default: () => Promise<Row[]>;
};
console.log(JSON.stringify(await benchmark()));
process.exit(0);
