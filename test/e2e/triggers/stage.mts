import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'flatted';
import { request } from 'undici';
import { N8nApi } from '../../../playground/lib/n8nApi.mts';
import { N8nProcess } from '../../../playground/lib/n8nProcess.mts';
import { logIn } from '../../../playground/lib/login.mts';
import type { StatePaths } from '../../../playground/lib/paths.mts';
import { freePort } from '../../../playground/lib/ports.mts';
import {
	saveCredential,
	withCredential,
	type NewWorkflow,
	type Workflow,
} from '../../../playground/lib/workflows.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { Collector } from './collector.mts';

export type Node = Record<string, unknown> & { name: string; type: string };

interface RunData {
	resultData: {
		runData: { Trigger: Array<{ data: { main: Array<Array<{ json: { messageId: string } }>> } }> };
	};
}

/** A real n8n with the packed package, a sandbox and a collector for what workflows send. */
export class Stage {
	private constructor(
		readonly paths: StatePaths,
		private readonly port: number,
		readonly sandbox: Sandbox,
		readonly collector: Collector,
		public n8n: N8nProcess,
		private api: N8nApi,
		private credential: { id: string; name: string },
	) {}

	static async open(paths: StatePaths): Promise<Stage> {
		const port = await freePort();
		const sandbox = await startSandbox({ referenceTime: Date.now(), products: 20, orders: 50 });
		const n8n = await N8nProcess.start(paths, port);
		const api = new N8nApi(n8n.url);
		await logIn(api, paths);
		const credential = await saveCredential(api, sandbox.gatewayUrl);
		// A run that broke off leaves workflows that are active and keep their addresses.
		for (const { id } of await api.get<Workflow[]>('/workflows', { active: true })) {
			await api.post(`/workflows/${id}/deactivate`, {});
		}
		return new Stage(paths, port, sandbox, await Collector.start(), n8n, api, credential);
	}

	/** Starts n8n again, after it was killed or stopped. */
	async restart(settings?: Readonly<Record<string, string>>): Promise<void> {
		this.n8n = await N8nProcess.start(this.paths, this.port, settings);
		this.api = new N8nApi(this.n8n.url);
		await logIn(this.api, this.paths);
	}

	/** Saves a workflow whose nodes follow one another, and lets it run by itself. */
	async activate(name: string, nodes: Node[]): Promise<string> {
		const chain = nodes.map((node, index) => ({
			id: `${name}-${index}`,
			typeVersion: 1,
			position: [index * 200, 0],
			parameters: {},
			...node,
		}));
		const connections = Object.fromEntries(
			nodes
				.slice(1)
				.map((node, index) => [
					nodes[index].name,
					{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
				]),
		);
		return await this.activateWorkflow({
			name: `${name} ${Date.now()}`,
			nodes: chain,
			connections,
			settings: { executionOrder: 'v1' },
		});
	}

	/** Saves a workflow with the sandbox's credential in it, and lets it run by itself. */
	async activateWorkflow(workflow: NewWorkflow): Promise<string> {
		const { id, versionId } = await this.api.post<Workflow & { versionId: string }>(
			'/workflows',
			withCredential(workflow, this.credential),
		);
		await this.api.post(`/workflows/${id}/activate`, { versionId });
		return id;
	}

	async deactivate(workflowId: string): Promise<void> {
		await this.api.post(`/workflows/${workflowId}/deactivate`, {});
	}

	/** Number of executions of a workflow that n8n has, whatever became of them. */
	async executions(workflowId: string, status?: string[]): Promise<number> {
		const { count } = await this.api.get<{ count: number }>('/executions', { workflowId, status });
		return count;
	}

	/** What the node named Trigger handed over, by execution. */
	async handedOver(workflowId: string): Promise<Map<string, Array<{ messageId: string }>>> {
		const found = new Map<string, Array<{ messageId: string }>>();
		for (let cursor: string | null | undefined; cursor !== null; ) {
			const query = new URLSearchParams({
				filter: JSON.stringify({ workflowId }),
				limit: '100',
				...(cursor ? { cursor } : {}),
			});
			const { results, nextCursor } = await this.api.get<{
				results: Array<{ id: string }>;
				nextCursor: string | null;
			}>(`/executions?${query.toString()}`);
			for (const { id } of results) {
				const { data } = await this.api.get<{ data: string }>(`/executions/${id}`);
				const { resultData } = parse(data) as RunData;
				const items = resultData.runData.Trigger[0].data.main[0];
				found.set(
					id,
					items.map(({ json }) => json),
				);
			}
			cursor = nextCursor;
		}
		return found;
	}

	/** n8n answers a moment before it has registered the addresses of active workflows. */
	async webhookUrl(path: string): Promise<string> {
		const url = `${this.n8n.url}/webhook/${path}`;
		await until(async () => {
			const { statusCode, body } = await request(url);
			await body.dump();
			return statusCode === 200;
		}, 'the webhook answers');
		return url;
	}

	async close(): Promise<void> {
		await this.n8n.stop();
		this.collector.close();
		await this.sandbox.close();
	}
}

/** A node that sends the id of each item to the collector. */
export function sendTo(collector: Collector, name: string): Node {
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${collector.url}/${name}`,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ JSON.stringify({ messageId: $json.messageId, executionId: $execution.id }) }}',
			options: {},
		},
	};
}

/** Waits for something to become true. */
export async function until(
	isTrue: () => boolean | Promise<boolean>,
	what: string,
	timeoutMs = 120_000,
): Promise<void> {
	const end = performance.now() + timeoutMs;
	while (!(await isTrue())) {
		if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
		await delay(100);
	}
}
