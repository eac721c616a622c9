/** The triggers in a real n8n: `npx tsx test/e2e/triggers/run.mts [--state <dir>] [examples|pushes|forged|killed]`. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endAllPrograms } from '../../../playground/lib/childProcesses.mts';
import { statePaths } from '../../../playground/lib/paths.mts';
import { prepare } from '../../../playground/lib/playground.mts';
import { examples } from './examples.mts';
import { forged } from './forged.mts';
import { killed } from './killed.mts';
import { pushes } from './pushes.mts';
import { Stage } from './stage.mts';

const scenes = { examples, pushes, forged, killed };

const { values, positionals } = parseArgs({
	options: { state: { type: 'string', default: join(tmpdir(), 'alibaba1688-e2e') } },
	allowPositionals: true,
});
const chosen = positionals.length > 0 ? positionals : Object.keys(scenes);
const paths = statePaths(values.state);
let failed = false;
try {
	await prepare(paths);
	const stage = await Stage.open(paths);
	for (const name of chosen) {
		console.log(`\n${name}`);
		await scenes[name as keyof typeof scenes](stage);
	}
	await stage.close();
} catch (error) {
	console.error(error);
	failed = true;
}
await endAllPrograms();
process.exit(failed ? 1 : 0);
