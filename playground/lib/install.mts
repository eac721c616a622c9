import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './childProcesses.mts';
import { n8nPackageFolder } from './paths.mts';

const nodeModules = join(n8nPackageFolder, 'node_modules');

/** The n8n that this playground pins. */
export const n8nVersion: string = (
	JSON.parse(readFileSync(join(n8nPackageFolder, 'package.json'), 'utf8')) as {
		dependencies: { n8n: string };
	}
).dependencies.n8n;

/** The file that is run with Node.js to start n8n. */
export const n8nEntry = join(nodeModules, 'n8n', 'bin', 'n8n');

/** Whether node_modules is complete and as the lockfile says. */
export function isInstalled(): boolean {
	// npm writes this file last, so its age tells whether an install was finished.
	const marker = join(nodeModules, '.package-lock.json');
	const lockfile = join(n8nPackageFolder, 'package-lock.json');
	return (
		existsSync(n8nEntry) &&
		existsSync(marker) &&
		statSync(marker).mtimeMs >= statSync(lockfile).mtimeMs
	);
}

/** Installs n8n from the lockfile; no install script of its 2,300 packages runs. */
export async function installN8n(log: string): Promise<void> {
	await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: n8nPackageFolder,
		log,
		problem: `n8n ${n8nVersion} could not be installed`,
	});
}
