import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(import.meta.dirname, '..', 'package.json'));

export interface Client {
	readonly name: string;
	sign(path: string, parameters: object, secret: string): string;
}

/** The one 1688 client that npm still serves; it is published as TypeScript. */
export async function loadClient(): Promise<Client> {
	const manifest = require('1688-api/package.json') as { name: string; version: string };
	const main = join(require.resolve('1688-api/package.json'), '..', 'src', 'utilities.ts');
	const { sign } = (await import(pathToFileURL(main).href)) as Pick<Client, 'sign'>;
	return { name: `${manifest.name} ${manifest.version}`, sign };
}
