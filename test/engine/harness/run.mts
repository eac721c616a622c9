import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IBinaryKeyData,
	type ICredentialDataDecryptedObject,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { TestCredentials } from './credentials.mts';
import './regex.mts';
import { loadPackage } from './package.mts';

export interface RunOptions {
	/** What n8n's editor exports; the node named `Start` gets the items. */
	readonly workflow: Pick<IWorkflowBase, 'nodes' | 'connections'>;
	readonly items?: readonly INodeExecutionData['json'][];
	/** The files of the items, in their order. */
	readonly files?: readonly IBinaryKeyData[];
	readonly credentials: Record<string, ICredentialDataDecryptedObject>;
	readonly mode?: WorkflowExecuteMode;
	/** The same id twice is the same execution to n8n. */
	readonly executionId?: string;
	/** Further node types, by their full name. */
	readonly nodeTypes?: Record<string, INodeType>;
	/** Called for each request before it is signed. */
	readonly onRequest?: () => void;
	/** Called with a function that cancels the run, as the Stop button does. */
	readonly onStart?: (cancel: () => void) => void;
}

export interface RunResult {
	readonly run: IRun;
	/** The items of an output of a node's last run. */
	items(nodeName: string, output?: number): INodeExecutionData[];
	/** The error that ended the run, as n8n would store it. */
	readonly error:
		| { message: string; description?: string | null; [key: string]: unknown }
		| undefined;
	/** The hints that nodes added. */
	hints(nodeName: string): string[];
}

let runs = 0;

/** Runs a workflow in n8n's own engine, with the built package and without a database. */
export async function runWorkflow(options: RunOptions): Promise<RunResult> {
	const loaded = await loadPackage();
	const { mode = 'manual', executionId = `test-${++runs}` } = options;
	const workflowData = {
		id: 'workflow',
		name: 'Test',
		active: false,
		...options.workflow,
	} as unknown as IWorkflowBase;
	const nodeTypes = withExtra(loaded.nodeTypes, options.nodeTypes);
	const workflow = new Workflow({ ...workflowData, nodeTypes });

	const hooks = new ExecutionLifecycleHooks(mode, executionId, workflowData);
	const finished = new Promise<IRun>((resolve) => {
		hooks.addHandler('workflowExecuteAfter', (data) => resolve(data));
	});
	const start = workflow.getNode('Start');
	if (!start) throw new Error('The workflow has no node named Start');
	const items = (options.items ?? [{}]).map((json, index) => {
		const binary = options.files?.[index];
		return binary ? { json, binary } : { json };
	});
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }],
		},
	});
	const credentialsHelper = new TestCredentials(loaded, options.credentials, options.onRequest);
	const engine = new WorkflowExecute(
		additionalData(credentialsHelper, hooks, executionId),
		mode,
		data,
	);
	await workflow.expression.acquireIsolate();
	try {
		const running = engine.processRunExecutionData(workflow);
		options.onStart?.(() => running.cancel());
		// A cancelled run never settles the engine's promise by its value, the hook always fires.
		const [run] = await Promise.all([finished, running.catch(() => undefined)]);
		return result(run);
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

function result(run: IRun): RunResult {
	const { runData, error } = run.data.resultData;
	const last = (nodeName: string) => runData[nodeName]?.at(-1);
	return {
		run,
		items: (nodeName, output = 0) => last(nodeName)?.data?.main[output] ?? [],
		error: error as unknown as RunResult['error'],
		hints: (nodeName) => (last(nodeName)?.hints ?? []).map(({ message }) => message),
	};
}

function withExtra(known: INodeTypes, extra: Record<string, INodeType> = {}): INodeTypes {
	const find = (name: string) => extra[name] ?? known.getByNameAndVersion(name);
	return { ...known, getByName: find, getByNameAndVersion: find };
}

/** What n8n gives every node, without a database. */
export function additionalData(
	credentialsHelper: TestCredentials,
	hooks: ExecutionLifecycleHooks,
	executionId: string,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost:5678';
	return {
		credentialsHelper,
		hooks,
		executionId,
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: `${url}/rest`,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		mcpBaseUrl: url,
		mcpTestBaseUrl: url,
		logAiEvent: () => undefined,
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
}
