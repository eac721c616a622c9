/**
 * Writes the output schemas, from which n8n shows the fields of an operation before it has run. They
 * are made of what the operations put out for their examples (test/engine/examples) when n8n's engine
 * runs them against the sandbox. A test fails when they are stale.
 *
 * Usage: npm run schemas [resource …]
 */
import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { startSandbox } from '../sandbox/server.mts';
import { runExample } from '../test/engine/examples/example.mts';
import { examples } from '../test/engine/examples/index.mts';
import { itemSchema, schemaFile } from '../test/engine/support/schemaFiles.mts';

const wanted = process.argv.slice(2);
const sandbox = await startSandbox();

try {
	for (const [resource, ofResource] of Object.entries(examples)) {
		if (wanted.length > 0 && !wanted.includes(resource)) continue;
		for (const [operation, example] of Object.entries(ofResource)) {
			const items = await runExample(sandbox, resource, operation, example);
			const file = schemaFile(resource, operation);
			const options = { ...(await resolveConfig(file)), filepath: file };
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, await format(JSON.stringify(itemSchema(items, example)), options));
		}
	}
} finally {
	await sandbox.close();
}
