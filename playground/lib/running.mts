import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.mts';
import type { StatePaths } from './paths.mts';

/** What other programs need to find the playground that runs. */
export interface Running {
	pid: number;
	/** Address of n8n; absent until it answers. */
	url?: string;
}

/** Says that this process uses the state folder; two n8n on one database would damage it. */
export function claim(paths: StatePaths): void {
	const other = readRunning(paths);
	if (other && other.pid !== process.pid) {
		throw new Failure(
			`A playground already runs with ${paths.root} (process ${other.pid}` +
				`${other.url ? `, ${other.url}` : ''}). Stop it, or give this one a folder with --state.`,
		);
	}
	write(paths, { pid: process.pid });
}

/** Publishes the address of n8n. */
export function announce(paths: StatePaths, url: string): void {
	write(paths, { pid: process.pid, url });
}

/** Gives the state folder back. */
export function release(paths: StatePaths): void {
	if (readRunning(paths)?.pid === process.pid) rmSync(paths.running);
}

/** The playground that uses the state folder, if there is one. */
export function readRunning({ running }: StatePaths): Running | undefined {
	if (!existsSync(running)) return undefined;
	const found = JSON.parse(readFileSync(running, 'utf8')) as Running;
	return isAlive(found.pid) ? found : undefined;
}

function write({ running }: StatePaths, value: Running): void {
	writeFileSync(running, JSON.stringify(value));
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
