import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sellerApp } from '../../sandbox/gateway/apps.mts';
import type { N8nApi } from './n8nApi.mts';
import { examplesFolder } from './paths.mts';

/** What the playground knows of a workflow; everything else passes through untouched. */
export interface Workflow {
	id: string;
	name: string;
	nodes: Array<{ name: string; type: string; credentials?: object; [field: string]: unknown }>;
	connections: object;
	settings: object;
}

export type NewWorkflow = Omit<Workflow, 'id'>;

interface Named {
	id: string;
	name: string;
	/** A deleted workflow stays in n8n's list until it is deleted for good. */
	isArchived?: boolean;
}

const credentialType = 'alibaba1688Api';
const credentialName = '1688 sandbox';
const packageName = 'n8n-nodes-alibaba1688';

/** The demo workflow; `--once` runs it. */
export const demoFile = 'products-to-spreadsheet.json';

/** Whether this is a node of the package. */
export const isOwnNode = (node: { type: string }) => node.type.startsWith(`${packageName}.`);

/** Creates the credential of the sandbox's seller, or points it at the sandbox of this start. */
export async function saveCredential(api: N8nApi, gatewayUrl: string): Promise<Named> {
	const credential = {
		name: credentialName,
		type: credentialType,
		data: {
			appKey: sellerApp.appKey,
			appSecret: sellerApp.appSecret,
			accessToken: sellerApp.tokens[0].value,
			signatureStyle: 'openPlatform',
			gatewayUrl,
			requestsPerSecond: 50,
		},
	};
	const existing = await api.get<Named[]>('/credentials', { name: credentialName });
	const found = existing.find(({ name }) => name === credentialName);
	return found
		? await api.patch<Named>(`/credentials/${found.id}`, credential)
		: await api.post<Named>('/credentials', credential);
}

/** Brings every example to its n8n with the credential filled in; one of that name is replaced. */
export async function saveExamples(api: N8nApi, credential: Named): Promise<Map<string, Workflow>> {
	const saved = new Map<string, Workflow>();
	for (const file of readdirSync(examplesFolder).filter((name) => name.endsWith('.json'))) {
		const text = readFileSync(join(examplesFolder, file), 'utf8');
		const workflow = withCredential(JSON.parse(text) as Workflow, credential);
		saved.set(file, await saveWorkflow(api, workflow));
	}
	return saved;
}

/** Creates a workflow, or replaces the one of that name. */
export async function saveWorkflow(api: N8nApi, workflow: NewWorkflow): Promise<Workflow> {
	const existing = await api.get<Named[]>('/workflows', { name: workflow.name });
	const found = existing.find((entry) => entry.name === workflow.name && !entry.isArchived);
	return found
		? await api.patch<Workflow>(`/workflows/${found.id}`, workflow)
		: await api.post<Workflow>('/workflows', workflow);
}

/** The credential that the playground made. */
export async function findCredential(api: N8nApi): Promise<Named> {
	const [found] = await api.get<Named[]>('/credentials', { name: credentialName });
	return found;
}

export function withCredential<T extends NewWorkflow>(workflow: T, { id, name }: Named): T {
	const credentials = { [credentialType]: { id, name } };
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => (isOwnNode(node) ? { ...node, credentials } : node)),
	};
}
