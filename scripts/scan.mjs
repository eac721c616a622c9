/**
 * Runs the rules of n8n's community scanner on what it would look at: the sources of the published
 * commit, and the packed tarball. The scanner's own command takes published packages only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	SOURCE_FILE_PATTERNS,
	analyzePackage,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-alibaba1688-scan-'));

try {
	const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [{ filename, files, size }] = JSON.parse(packed);
	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	console.log(`Tarball: ${files.length} files, ${Math.round(size / 1024)} kB`);

	report('sources', await analyzePackage(root, SOURCE_FILE_PATTERNS));
	report('tarball', await analyzePackage(join(folder, 'package'), ['**/*.js', 'package.json']));
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function report(name, { passed, message, details }) {
	console.log(`${passed ? 'clean' : 'FAILED'}: ${name}`);
	if (passed) return;
	console.error(message, details ?? '');
	process.exitCode = 1;
}
