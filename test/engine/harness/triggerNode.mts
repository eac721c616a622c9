import { ExecutionLifecycleHooks } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { TestCredentials } from './credentials.mts';
import { loadPackage, PACKAGE } from './package.mts';
import { additionalData } from './run.mts';

/** A trigger in a workflow of its own, as n8n has it while the workflow is active. */
export interface TriggerNode {
	readonly type: INodeType;
	readonly workflow: Workflow;
	readonly node: INode;
	readonly additionalData: IWorkflowExecuteAdditionalData;
}

let workflows = 0;

/** @param name `alibaba1688Trigger` or `alibaba1688PollTrigger` */
export async function triggerNode(
	name: string,
	parameters: INodeParameters,
	credentials: Record<string, ICredentialDataDecryptedObject>,
	mode: WorkflowExecuteMode = 'trigger',
): Promise<TriggerNode> {
	const loaded = await loadPackage();
	// The nodes keep things in the process by workflow, as they have to.
	const id = `workflow-${++workflows}`;
	const data = {
		id,
		name: 'Test',
		active: true,
		nodes: [
			{
				id: 'trigger',
				name: 'Trigger',
				type: `${PACKAGE}.${name}`,
				typeVersion: 1,
				position: [0, 0],
				webhookId: 'generated',
				parameters,
				credentials: Object.fromEntries(
					Object.keys(credentials).map((type) => [type, { id: '1', name: '1688' }]),
				),
			},
		],
		connections: {},
	} as unknown as IWorkflowBase;
	const workflow = new Workflow({ ...data, nodeTypes: loaded.nodeTypes });
	await workflow.expression.acquireIsolate();
	const node = workflow.getNode('Trigger')!;
	return {
		workflow,
		node,
		type: loaded.nodeTypes.getByNameAndVersion(node.type),
		additionalData: additionalData(
			new TestCredentials(loaded, credentials),
			new ExecutionLifecycleHooks(mode, id, data),
			id,
		),
	};
}
