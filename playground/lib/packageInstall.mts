import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runNpm, runToEnd } from './childProcesses.mts';
import { projectFolder, type StatePaths } from './paths.mts';

/** What the published package is made of. */
const sources = [
	'credentials',
	'icons',
	'nodes',
	'scripts',
	'index.js',
	'package.json',
	'tsconfig.json',
];

interface PackageJson {
	name: string;
	version: string;
	devDependencies?: object;
	peerDependencies?: object;
}

/** Whether n8n has the package as it is in the working copy. */
export function isPackageCurrent(paths: StatePaths): boolean {
	const file = tarball(paths);
	return (
		existsSync(file) &&
		existsSync(installedFolder(paths)) &&
		statSync(file).mtimeMs > Math.max(...sources.map((name) => newest(join(projectFolder, name))))
	);
}

/**
 * Builds and packs the package and unpacks it where n8n keeps community packages, the way n8n does
 * it with a package from npm. The nodes thus have the names that they have everywhere:
 * `n8n-nodes-alibaba1688.…` and not the `CUSTOM.…` of nodes in development.
 *
 * n8n loads what it finds in that folder. Its table of installed packages stays empty, so it misses
 * nothing and asks no registry.
 */
export async function installPackage(paths: StatePaths): Promise<void> {
	const log = paths.setupLog;
	const run = { cwd: projectFolder, log };
	await runNpm(['run', 'build'], {
		...run,
		// No spinner in the log.
		env: { ...process.env, CI: 'true' },
		problem: 'The package could not be built',
	});

	// The old folder goes first: when something fails on the way, the next start sees it missing.
	const folder = installedFolder(paths);
	rmSync(folder, { recursive: true, force: true });
	rmSync(paths.tarballs, { recursive: true, force: true });
	mkdirSync(paths.tarballs, { recursive: true });
	await runNpm(['pack', '--pack-destination', paths.tarballs], {
		...run,
		problem: 'The package could not be packed',
	});

	mkdirSync(folder, { recursive: true });
	await runToEnd('tar', ['-xzf', tarball(paths), '-C', folder, '--strip-components=1'], {
		...run,
		problem: 'The package could not be unpacked',
	});
	register(paths);
}

/** Writes the two package.json files as n8n leaves them after an install. */
function register(paths: StatePaths): void {
	const file = join(installedFolder(paths), 'package.json');
	const { devDependencies, peerDependencies, ...published } = readPackage(file);
	writeJson(file, published);
	writeJson(join(paths.n8n, 'nodes', 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies: { [published.name]: published.version },
	});
}

function installedFolder({ n8n }: StatePaths): string {
	return join(n8n, 'nodes', 'node_modules', own().name);
}

function tarball({ tarballs }: StatePaths): string {
	const { name, version } = own();
	return join(tarballs, `${name}-${version}.tgz`);
}

function own(): PackageJson {
	return readPackage(join(projectFolder, 'package.json'));
}

/** The latest change of a file, or of anything in a folder; a folder changes when a file is deleted. */
function newest(path: string): number {
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function readPackage(file: string): PackageJson {
	return JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
}

function writeJson(file: string, value: object): void {
	writeFileSync(file, JSON.stringify(value, null, '\t'));
}
