import type { IBinaryKeyData, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { SandboxApp } from '../../../sandbox/gateway/apps.mts';
import type { Sandbox } from '../../../sandbox/server.mts';
import { Client, type Fields } from '../../sandbox/client.mts';
import { runWorkflow, type RunResult } from '../harness/run.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { workflowWith } from '../harness/workflow.mts';

/** What an example can use to find its parameters and to bring the sandbox into the right state. */
export interface Bench {
	readonly sandbox: Sandbox;
	/** Calls an API as the app of the example and gives the answer's body. */
	// Examples look into many different envelopes.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	call(apiId: string, fields?: Fields): Promise<any>;
}

type Given = INodeParameters | ((bench: Bench) => INodeParameters | Promise<INodeParameters>);

/** A call of an operation that works against the sandbox; the output schemas are made of them. */
export interface Example {
	readonly app: SandboxApp;
	/** The fields of the node beside resource and operation; what is absent has its default. */
	readonly parameters: Given;
	/** The same operation with other fields that give items of the same kind, such as the perspective. */
	readonly variants?: readonly Given[];
	/** The fields of the items depend on what is asked for, so the schema names none. */
	readonly isOpen?: boolean;
	readonly items?: ReadonlyArray<INodeExecutionData['json']>;
	/** The files of the items, in their order. */
	readonly files?: readonly IBinaryKeyData[];
}

/** The examples of one resource, by operation. */
export type Examples = Readonly<Record<string, Example>>;

/**
 * The runs of an operation for its example, variants included. The sandbox is reset before each.
 *
 * @param more fields on top of those of the example
 * @throws Error when a run fails or puts out nothing
 */
export async function runsOfExample(
	sandbox: Sandbox,
	resource: string,
	operation: string,
	{ app, parameters, variants = [], items, files }: Example,
	more: INodeParameters = {},
): Promise<RunResult[]> {
	const results: RunResult[] = [];
	for (const given of [parameters, ...variants]) {
		const fields = await prepare(sandbox, app, given);
		const result = await runWorkflow({
			workflow: workflowWith({ resource, operation, ...fields, ...more }),
			items,
			files,
			credentials: sandboxCredential(sandbox, {}, app),
		});
		if (result.error || result.items('1688').length === 0) {
			const { message = 'no output', description = '' } = result.error ?? {};
			throw new Error(`The example of ${resource}:${operation} failed: ${message} ${description}`);
		}
		results.push(result);
	}
	return results;
}

/** Puts the sandbox into the state that an example needs, and gives the fields of the node. */
export async function prepare(
	sandbox: Sandbox,
	app: SandboxApp,
	given: Given,
): Promise<INodeParameters> {
	sandbox.reset();
	if (typeof given !== 'function') return given;
	const client = new Client(sandbox, app);
	try {
		return await given({
			sandbox,
			call: async (apiId, fields) => (await client.call(apiId, fields)).json as unknown,
		});
	} finally {
		await client.close();
	}
}

/** The items that an operation puts out for its example, variants included. */
export async function runExample(
	...args: Parameters<typeof runsOfExample>
): Promise<Array<INodeExecutionData['json']>> {
	const results = await runsOfExample(...args);
	return results.flatMap((result) => result.items('1688').map(({ json }) => json));
}
