import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { startSandbox } from '../../sandbox/server.mts';
import { installN8n, isInstalled, n8nVersion } from './install.mts';
import { logIn, type Login } from './login.mts';
import { N8nApi } from './n8nApi.mts';
import { N8nProcess } from './n8nProcess.mts';
import { missingNativeParts } from './native.mts';
import { runOnce } from './once.mts';
import { installPackage, isPackageCurrent } from './packageInstall.mts';
import type { StatePaths } from './paths.mts';
import { freePort, freePortLike } from './ports.mts';
import { announce, claim, release } from './running.mts';
import { step } from './steps.mts';
import { demoFile, saveCredential, saveExamples, type Workflow } from './workflows.mts';

export interface PlaygroundOptions {
	/** Run the demo workflow and end. */
	once?: boolean;
	/** Port of n8n. */
	port?: number;
}

/** Everything that runs; the programs end with `endAllPrograms`, the sandbox with this process. */
interface Playground {
	n8n: N8nProcess;
	api: N8nApi;
	login: Login;
	gatewayUrl: string;
	demo: Workflow;
}

/**
 * Brings everything up and stays until it is told to stop, or until the demo workflow has run.
 *
 * @throws Failure that says what is wrong, or the stop signal's reason when that came too early
 */
export async function runPlayground(
	paths: StatePaths,
	options: PlaygroundOptions,
	stop: AbortSignal,
): Promise<void> {
	claim(paths);
	const stopped = once(stop, 'abort');
	const interrupted = stopped.then(() => {
		throw stop.reason;
	});
	try {
		const playground = await Promise.race([bringUp(paths, options), interrupted]);
		const { n8n, api, demo } = playground;
		if (options.once) {
			const run = runOnce(api, demo, paths.root);
			await Promise.race([run, n8n.crash(), interrupted]);
		} else {
			announce(paths, n8n.url);
			console.log(welcome(playground));
			await Promise.race([stopped, n8n.crash()]);
		}
	} finally {
		release(paths);
	}
}

async function bringUp(paths: StatePaths, options: PlaygroundOptions): Promise<Playground> {
	const port = await (options.port ? freePort(options.port) : freePortLike(5678));
	await prepare(paths);

	const { gatewayUrl } = await step('Starting the stand-in for 1688', async () => {
		// Data up to today, so that filters such as "the last seven days" find something.
		return await startSandbox({ referenceTime: Date.now() });
	});
	const n8n = await step('Starting n8n', async () => {
		return await N8nProcess.start(paths, port);
	});

	return await step('Loading credential and examples', async () => {
		const api = new N8nApi(n8n.url);
		const login = await logIn(api, paths);
		const examples = await saveExamples(api, await saveCredential(api, gatewayUrl));
		return { n8n, api, login, gatewayUrl, demo: examples.get(demoFile)! };
	});
}

/** Installs and builds what is missing. */
export async function prepare(paths: StatePaths): Promise<void> {
	const log = paths.setupLog;
	writeFileSync(log, '');
	if (!isInstalled()) {
		console.log('The first start installs n8n and takes about five minutes.\n');
		await step(`Installing n8n ${n8nVersion} (about three minutes)`, async () => {
			await installN8n(log);
		});
	}
	for (const { name, provide } of missingNativeParts()) {
		await step(`Providing ${name}`, async () => await provide(log));
	}
	if (!isPackageCurrent(paths)) {
		await step('Building and installing the package', async () => await installPackage(paths));
	}
}

function welcome({ n8n, login, demo, gatewayUrl }: Playground): string {
	return `
n8n is ready.

Open       ${n8n.url}/workflow/${demo.id}
Email      ${login.email}
Password   ${login.password}

The credential "1688 sandbox" leads to a stand-in for 1688 on this computer,
${gatewayUrl}. The workflows of examples/ are put back to their
files at every start; save your own under other names.

Press Ctrl-C to stop.`;
}
