import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endAllPrograms } from '../../../playground/lib/childProcesses.mts';
import { logIn, type Login } from '../../../playground/lib/login.mts';
import { N8nApi } from '../../../playground/lib/n8nApi.mts';
import { N8nProcess } from '../../../playground/lib/n8nProcess.mts';
import { statePaths, type StatePaths } from '../../../playground/lib/paths.mts';
import { prepare } from '../../../playground/lib/playground.mts';
import { freePort } from '../../../playground/lib/ports.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';

/** An n8n of its own with the packed package, and a sandbox. */
export interface Stage {
	readonly url: string;
	readonly login: Login;
	readonly api: N8nApi;
	readonly sandbox: Sandbox;
	readonly paths: StatePaths;
	/** Everything that n8n has written: its log and its database. */
	written(): string;
	/** Stops everything; n8n's folder is deleted when the test has passed. */
	close(passed: boolean): Promise<void>;
}

export async function setStage(): Promise<Stage> {
	const paths = statePaths(mkdtempSync(join(tmpdir(), 'n8n-1688-e2e-')));
	await prepare(paths);
	const sandbox = await startSandbox({ referenceTime: Date.now() });
	const n8n = await N8nProcess.start(paths, await freePort());
	const api = new N8nApi(n8n.url);
	const login = await logIn(api, paths);
	return {
		url: n8n.url,
		login,
		api,
		sandbox,
		paths,
		written() {
			const database = readdirSync(paths.n8n).filter((name) => name.startsWith('database.sqlite'));
			const files = [paths.n8nLog, ...database.map((name) => join(paths.n8n, name))];
			return files.map((file) => readFileSync(file, 'latin1')).join('\n');
		},
		async close(passed) {
			await n8n.stop();
			await endAllPrograms();
			await sandbox.close();
			if (passed) rmSync(paths.root, { recursive: true, force: true });
			else console.log(`n8n's log and database are in ${paths.root}`);
		},
	};
}

interface Named {
	id: string;
	name: string;
}

/** The id of the only credential of a type. */
export async function credentialId(api: N8nApi, type: string): Promise<string> {
	const found = await api.get<Array<Named & { type: string }>>('/credentials');
	const ofType = found.filter((credential) => credential.type === type);
	if (ofType.length !== 1) throw new Error(`n8n has ${ofType.length} credentials of ${type}`);
	return ofType[0].id;
}

/** Saves a workflow of a manual trigger and a 1688 node that gets a product. */
export async function saveWorkflow(
	api: N8nApi,
	authentication: string,
	credential: string,
	productId: string,
): Promise<string> {
	const { id } = await api.post<Named>('/workflows', {
		name: `Get a product with ${authentication}`,
		nodes: [
			{
				id: 'a0000000-0000-4000-8000-000000000001',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'a0000000-0000-4000-8000-000000000002',
				name: 'Get Product',
				type: 'n8n-nodes-alibaba1688.alibaba1688',
				typeVersion: 1,
				position: [260, 0],
				parameters: {
					authentication,
					resource: 'product',
					operation: 'get',
					productId: { __rl: true, mode: 'id', value: productId },
				},
				credentials: { [authentication]: { id: credential, name: '1688' } },
			},
		],
		connections: { Start: { main: [[{ node: 'Get Product', type: 'main', index: 0 }]] } },
		settings: { saveManualExecutions: true },
	});
	return id;
}

interface Execution {
	readonly status: string;
	readonly data: string;
}

/** What n8n stored of the executions of a workflow, newest first, once all of them are over. */
export async function executions(api: N8nApi, workflowId: string): Promise<Execution[]> {
	for (;;) {
		const { results } = await api.get<{ results: Array<{ id: string }> }>('/executions', {
			workflowId,
		});
		const stored = await Promise.all(
			results.map(async ({ id }) => await api.get<Execution>(`/executions/${id}`)),
		);
		// The editor shows the end of a run before n8n has stored it.
		if (stored.every(({ status }) => !['new', 'running'].includes(status))) return stored;
		await delay(200);
	}
}
