/**
 * Installs the development dependencies when they are missing or older than the lockfile.
 * It runs as the first half of every command because npm skips `pre…` scripts under `ignore-scripts`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Node.js 20.19 or newer is needed, this is ${process.versions.node}.`);
	process.exit(1);
}

const root = join(import.meta.dirname, '..');
// npm writes this file last, so its age tells whether an install was finished.
const marker = join(root, 'node_modules', '.package-lock.json');
const lockfile = join(root, 'package-lock.json');

if (!existsSync(marker) || statSync(marker).mtimeMs < statSync(lockfile).mtimeMs) {
	console.log('Installing development dependencies (about one to two minutes) …');
	// Not `npm ci`: it refuses a lockfile made where a registry lacks optional binaries of other platforms.
	const { status } = spawnSync(
		'npm',
		['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
		{
			cwd: root,
			stdio: 'inherit',
			shell: process.platform === 'win32',
		},
	);
	if (status !== 0) process.exit(status ?? 1);
}
