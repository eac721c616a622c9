/**
 * Loaded into an n8n whose memory is measured: at SIGUSR2 it collects its garbage and writes what is
 * left, in bytes, into the file that HEAP_REPORT names.
 */
import { renameSync, writeFileSync } from 'node:fs';

const file = process.env.HEAP_REPORT;
const collect = (globalThis as { gc?: () => void }).gc;
if (file && collect) {
	process.on('SIGUSR2', () => {
		collect();
		const { heapUsed, external } = process.memoryUsage();
		writeFileSync(`${file}.new`, String(heapUsed + external));
		renameSync(`${file}.new`, file);
	});
}
