/**
 * Puts the libraries that the published code uses into dist, with their licences: an n8n community
 * package may have no run-time dependency.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const file = join(root, 'dist', 'nodes', 'Alibaba1688', 'gateway', 'xml.js');

// The build copies every picture and schema below the project, those of installed packages included.
for (const name of readdirSync(join(root, 'dist'))) {
	if (!['credentials', 'icons', 'nodes'].includes(name)) {
		rmSync(join(root, 'dist', name), { recursive: true });
	}
}

const { metafile } = await build({
	entryPoints: [file],
	outfile: file,
	allowOverwrite: true,
	bundle: true,
	platform: 'node',
	target: 'node20',
	metafile: true,
	logLevel: 'warning',
});

const libraries = [
	...new Set(
		Object.keys(metafile.inputs)
			.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
			.filter(Boolean),
	),
];
const notices = libraries.map((name) => {
	const folder = join(root, 'node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const text = ['LICENSE', 'LICENSE.md', 'license']
		.map((candidate) => join(folder, candidate))
		.find(existsSync);
	return `${name} ${version} (${license})\n\n${text ? readFileSync(text, 'utf8').trim() : ''}`;
});
writeFileSync(
	file,
	`/*!\nThis file contains:\n\n${notices.join('\n\n').replaceAll('*/', '* /')}\n*/\n${readFileSync(file, 'utf8')}`,
);
