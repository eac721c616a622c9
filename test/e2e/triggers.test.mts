/**
 * The triggers in a real n8n with the packed package. E2E_STATE names a folder to use again, e.g. one in
 * memory: n8n writes a lot, and a slow disk makes it refuse pushes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { endAllPrograms } from '../../playground/lib/childProcesses.mts';
import { statePaths } from '../../playground/lib/paths.mts';
import { prepare } from '../../playground/lib/playground.mts';
import { examples } from './triggers/examples.mts';
import { forged } from './triggers/forged.mts';
import { killed } from './triggers/killed.mts';
import { pushes } from './triggers/pushes.mts';
import { Stage } from './triggers/stage.mts';

const given = process.env.E2E_STATE;
const folder = given ?? mkdtempSync(join(tmpdir(), 'n8n-1688-triggers-'));
let stage: Stage;

before(async () => {
	const paths = statePaths(folder);
	await prepare(paths);
	stage = await Stage.open(paths);
});

after(async () => {
	await stage?.close();
	await endAllPrograms();
	if (!given) rmSync(folder, { recursive: true, force: true });
});

test('the examples do what they say', async () => await examples(stage));
test('1,000 pushes, 50 at a time, are one execution each', async () => await pushes(stage));
test('n8n killed in the middle of polls loses no message', async () => await killed(stage));
test('10,000 posts that 1688 did not send start nothing', async () => await forged(stage));
