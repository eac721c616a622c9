import type { IBinaryKeyData, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { SandboxApp } from '../../../sandbox/gateway/apps.mts';
import type { Sandbox } from '../../../sandbox/server.mts';
import { runWorkflow, type RunResult } from '../harness/run.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { workflowWith } from '../harness/workflow.mts';

export interface Input {
	readonly items?: ReadonlyArray<INodeExecutionData['json']>;
	/** The files of the items, in their order. */
	readonly files?: readonly IBinaryKeyData[];
	/** Settings of the node, such as `onError`. */
	readonly settings?: Partial<INode>;
}

/** Runs operations of one resource as an app of the sandbox. */
export function runner(sandbox: () => Sandbox, app: SandboxApp, resource: string) {
	return async (
		operation: string,
		fields: INodeParameters = {},
		{ items, files, settings }: Input = {},
	): Promise<RunResult> =>
		await runWorkflow({
			workflow: workflowWith({ resource, operation, ...fields }, settings),
			items,
			files,
			credentials: sandboxCredential(sandbox(), {}, app),
		});
}

/** The records that the node put out. */
export function records(result: RunResult): Array<INodeExecutionData['json']> {
	return result.items('1688').map(({ json }) => json);
}

/** Each output item's input items, by their indices. */
export function links(result: RunResult): number[][] {
	return result
		.items('1688')
		.map(({ pairedItem }) =>
			[pairedItem].flat().map((link) => (typeof link === 'object' ? link.item : Number(link))),
		);
}
