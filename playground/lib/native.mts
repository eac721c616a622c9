import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNpm } from './childProcesses.mts';
import { n8nPackageFolder } from './paths.mts';

/** n8n asks for this version or a later one; the lockfile pins the release that is installed. */
const NODE_MAJOR = 24;

const modules = join(n8nPackageFolder, 'node_modules');
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const sqliteBinding = join(modules, 'sqlite3', 'build', 'Release', 'node_sqlite3.node');

/** This computer's Node.js when it is of the right version, or else the one from npm. */
export const nodeForN8n =
	Number(process.versions.node.split('.')[0]) === NODE_MAJOR ? process.execPath : ownNode;

/** What is compiled and thus not in the packages: a name to show, and how to provide it. */
export interface NativePart {
	name: string;
	provide(log: string): Promise<void>;
}

/** The compiled parts that are missing; n8n needs no others. */
export function missingNativeParts(): NativePart[] {
	// SQLite first: once the newer Node.js is there, it is the one that npm runs install scripts
	// with, and the headers to compile with are those of this computer's Node.js.
	const parts = [
		{ file: sqliteBinding, name: 'SQLite', provide: provideSqlite },
		{ file: nodeForN8n, name: `Node.js ${NODE_MAJOR}`, provide: provideNode },
	];
	return parts.filter(({ file }) => !existsSync(file));
}

async function provideNode(log: string): Promise<void> {
	await rebuild('node', log, {
		problem:
			`n8n needs Node.js ${NODE_MAJOR}, which npm could not provide for this computer. ` +
			`Install Node.js ${NODE_MAJOR} and start again`,
	});
}

async function provideSqlite(log: string): Promise<void> {
	await rebuild('sqlite3', log, {
		// The script downloads a finished binary from GitHub; where it cannot, it compiles. The
		// binding uses Node-API, so any headers do and the ones at hand spare another download.
		env: { npm_config_nodedir: process.env.npm_config_nodedir ?? nodeWithHeaders() },
		problem:
			'SQLite could be neither downloaded nor compiled. ' +
			'Compiling takes a C++ compiler, make and Python 3',
	});
}

/** npm's install scripts of one package, which the install itself leaves out. */
async function rebuild(
	name: string,
	log: string,
	{ env, problem }: { env?: NodeJS.ProcessEnv; problem: string },
): Promise<void> {
	await runNpm(['rebuild', name, '--ignore-scripts=false', '--foreground-scripts'], {
		cwd: n8nPackageFolder,
		env: { ...process.env, ...env },
		log,
		problem,
	});
}

function nodeWithHeaders(): string | undefined {
	const prefix = join(dirname(process.execPath), '..');
	return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? prefix : undefined;
}
