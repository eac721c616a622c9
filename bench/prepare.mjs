/**
 * Installs the client that the benchmarks compare with, and the n8n of the playground with the Node.js
 * that it brings.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const n8n = join('playground', 'n8n');

for (const folder of ['bench', n8n]) {
	if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) continue;
	console.log(`Installing what ${folder} needs …`);
	npm(folder, 'ci', '--no-audit', '--no-fund');
}
// Installs run no scripts; this one fetches the program itself.
if (!existsSync(join(n8n, 'node_modules', 'node', 'bin'))) {
	npm(n8n, 'rebuild', 'node', '--ignore-scripts=false');
}

function npm(cwd, ...parameters) {
	const { status } = spawnSync('npm', [...parameters, '--loglevel=error'], {
		cwd,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
}
