/** Installs the client that the benchmarks compare with, and the n8n of the playground. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

for (const folder of ['bench', join('playground', 'n8n')]) {
	if (existsSync(join(folder, 'node_modules'))) continue;
	console.log(`Installing what ${folder} needs …`);
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: folder,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
}
