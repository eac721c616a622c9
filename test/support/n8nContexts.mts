import { CredentialTestContext, LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialTestFunctions,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
	type INodeParameters,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { TestCredentials } from '../engine/harness/credentials.mts';
import { loadPackage } from '../engine/harness/package.mts';
import { workflowWith } from '../engine/harness/workflow.mts';

/**
 * n8n's context of a node that is open in the editor. Its helpers are the ones that nodes have, so
 * what they send is what n8n sends. The credential types come from the built package.
 */
export async function editorContext(
	credentials: Record<string, ICredentialDataDecryptedObject>,
	parameters: INodeParameters = { resource: 'product', operation: 'get' },
): Promise<ILoadOptionsFunctions> {
	const loaded = await loadPackage();
	const workflow = new Workflow({
		id: 'workflow',
		active: false,
		nodeTypes: loaded.nodeTypes,
		...workflowWith(parameters),
	});
	const node = workflow.getNode('1688');
	if (!node) throw new Error('The workflow has no node named 1688');
	const additionalData = {
		credentialsHelper: new TestCredentials(loaded, credentials),
		currentNodeParameters: parameters,
	} as unknown as IWorkflowExecuteAdditionalData;
	return new LoadOptionsContext(workflow, node, additionalData, 'parameters.productId');
}

/** n8n's context of the Test button of a credential. */
export function credentialTestContext(): ICredentialTestFunctions {
	return new CredentialTestContext();
}

/** n8n's two ways to send a signed request: that of nodes, and the older one of its HTTP Request node. */
export async function signedRequests(credentials: Record<string, ICredentialDataDecryptedObject>) {
	const context = await editorContext(credentials);
	const { httpRequestWithAuthentication, requestWithAuthentication } = context.helpers;
	return {
		ofNodes: async (options: IHttpRequestOptions): Promise<unknown> =>
			await httpRequestWithAuthentication.call(context, 'alibaba1688Api', options),
		ofHttpRequestNode: async (options: object): Promise<unknown> =>
			await requestWithAuthentication.call(context, 'alibaba1688Api', options),
	};
}
