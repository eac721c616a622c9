import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const playground = join(import.meta.dirname, '..');

/** The repository. */
export const projectFolder = join(playground, '..');

/** n8n is installed here, below the scripts and not above: they must load before it is there. */
export const n8nPackageFolder = join(playground, 'n8n');

export const examplesFolder = join(projectFolder, 'examples');

/**
 * The files and folders of one playground.
 *
 * @param folder where they are, created when it is missing
 */
export function statePaths(folder = join(playground, '.state')) {
	mkdirSync(folder, { recursive: true });
	// n8n compares the paths of files after following links.
	const stateFolder = realpathSync(folder);
	return {
		root: stateFolder,
		/** n8n's own folder: database, encryption key, installed community packages. */
		n8n: join(stateFolder, '.n8n'),
		/** The only folder that workflows may read and write, with n8n's own default name. */
		files: join(stateFolder, '.n8n-files'),
		/** The packed package. */
		tarballs: join(stateFolder, 'package'),
		login: join(stateFolder, 'login.json'),
		/** Address and process id while the playground runs. */
		running: join(stateFolder, 'running.json'),
		setupLog: join(stateFolder, 'setup.log'),
		n8nLog: join(stateFolder, 'n8n.log'),
	};
}

export type StatePaths = ReturnType<typeof statePaths>;
