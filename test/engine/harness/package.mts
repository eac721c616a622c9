import { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType, INodeTypes } from 'n8n-workflow';
import { manualTrigger } from './manualTrigger.mts';

// jest and every npm script run in the folder of the package.
const ROOT = process.cwd();
export const PACKAGE = 'n8n-nodes-alibaba1688';

/** What n8n would load from the built package: registration, icons and codex included. */
export interface LoadedPackage {
	readonly nodeTypes: INodeTypes;
	credentialType(name: string): ICredentialType;
}

let loaded: Promise<LoadedPackage> | undefined;

/** Loads dist the way n8n does, once for each test file. */
export async function loadPackage(): Promise<LoadedPackage> {
	loaded ??= load();
	return await loaded;
}

async function load(): Promise<LoadedPackage> {
	const loader = new PackageDirectoryLoader(ROOT);
	await loader.loadAll();
	const nodes = new Map<string, INodeType>([['test.manualTrigger', manualTrigger]]);
	for (const [name, { type }] of Object.entries(loader.nodeTypes)) {
		nodes.set(`${PACKAGE}.${name}`, type as INodeType);
	}
	const find = (name: string): INodeType => {
		const node = nodes.get(name);
		if (!node) throw new Error(`Unknown node type ${name}`);
		return node;
	};
	return {
		nodeTypes: {
			getByName: find,
			getByNameAndVersion: find,
			getKnownTypes: () => ({}),
		},
		credentialType: (name) => loader.getCredential(name).type,
	};
}
