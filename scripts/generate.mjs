/**
 * Writes the registry of operations from the files in nodes/Alibaba1688/operations/<resource>/.
 * A file is an operation when it has a default export; published code may not read folders, so the
 * list is made when the package is built. `--check` fails when the committed list is stale.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'nodes', 'Alibaba1688', 'operations');
const target = join(folder, 'registry.ts');

const files = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
	.filter(
		(file) =>
			file.endsWith('.ts') && readFileSync(join(folder, file), 'utf8').includes('export default'),
	)
	.map((file) => file.slice(0, -'.ts'.length))
	.sort();

const nameOf = (file) => file.replace(/\/(.)/, (_, letter) => letter.toUpperCase());
const registry = `// Written by scripts/generate.mjs from the files beside it; do not edit.
import type { Operation } from './operation';
${files.map((file) => `import ${nameOf(file)} from './${file}';`).join('\n')}

export const operations: readonly Operation[] = [
${files.map((file) => `\t${nameOf(file)},`).join('\n')}
];
`;

const current = () => {
	try {
		return readFileSync(target, 'utf8');
	} catch {
		return '';
	}
};

if (current() !== registry) {
	if (process.argv.includes('--check')) {
		console.error('operations/registry.ts is stale: run npm run build');
		process.exit(1);
	}
	writeFileSync(target, registry);
}
