import { readdirSync, readFileSync } from 'node:fs';
import { operations } from '../../nodes/Alibaba1688/operations/registry';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { runExample } from './examples/example.mts';
import { examples } from './examples/index.mts';
import { itemSchema, schemaFile, schemaFolder } from './support/schemaFiles.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const named = operations.map(({ resource, operation }) => [resource, operation] as const);

test.each(named)('what %s:%s puts out is what its schema says', async (resource, operation) => {
	const example = examples[resource]?.[operation];
	// An operation without an example has no schema: add one to test/engine/examples/<resource>.mts.
	expect(example).toBeDefined();
	const items = await runExample(sandbox, resource, operation, example);
	// Stale: npm run schemas.
	expect(JSON.parse(readFileSync(schemaFile(resource, operation), 'utf8'))).toEqual(
		itemSchema(items, example),
	);
});

test('there is no schema and no example of an operation that does not exist', () => {
	const files = readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replaceAll('\\', '/').replace('/', ':').replace('.json', ''));
	const known = named.map(([resource, operation]) => `${resource}:${operation}`);
	const exemplified = Object.entries(examples).flatMap(([resource, ofResource]) =>
		Object.keys(ofResource).map((operation) => `${resource}:${operation}`),
	);
	expect(files.sort()).toEqual([...known].sort());
	expect(exemplified.sort()).toEqual([...known].sort());
});
