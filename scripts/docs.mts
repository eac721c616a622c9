/**
 * Writes docs/operations.md from the operations and the catalogue of APIs. `--check` fails when the
 * committed page is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { operationsDoc } from './lib/operationsDoc.mts';

const docs = join(import.meta.dirname, '..', 'docs');
const target = join(docs, 'operations.md');
const options = { ...(await resolveConfig(target)), filepath: target };
const permissions = readFileSync(join(docs, 'permissions.md'), 'utf8');
const page = await format(operationsDoc(permissions), options);

if (!process.argv.includes('--check')) {
	writeFileSync(target, page);
} else if (readFileSync(target, 'utf8') !== page) {
	console.error('docs/operations.md is stale: run npm run docs');
	process.exit(1);
}
