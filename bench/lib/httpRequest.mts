import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { INode, INodeParameters, INodeType, IVersionedNodeType } from 'n8n-workflow';

export const HTTP_REQUEST = 'n8n-nodes-base.httpRequest';
const VERSION = 4.2;

/** n8n's own HTTP Request node, from the n8n of the playground. */
export function httpRequestNode(): INodeType {
	const require = createRequire(join(process.cwd(), 'playground', 'n8n', 'package.json'));
	const { HttpRequest } = require('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js') as {
		HttpRequest: new () => IVersionedNodeType;
	};
	return new HttpRequest().getNodeType(VERSION);
}

/** The node as a user sets it up to call one API of 1688 with this package's credential. */
export function httpRequestCall(
	url: string,
	body: Record<string, string>,
	options: INodeParameters,
): INode {
	return {
		id: '1688',
		name: '1688',
		type: HTTP_REQUEST,
		typeVersion: VERSION,
		position: [200, 0],
		onError: 'continueRegularOutput',
		credentials: { alibaba1688Api: { id: '1', name: '1688' } },
		parameters: {
			method: 'POST',
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'alibaba1688Api',
			sendBody: true,
			contentType: 'form-urlencoded',
			bodyParameters: {
				parameters: Object.entries(body).map(([name, value]) => ({ name, value })),
			},
			options,
		},
	};
}
