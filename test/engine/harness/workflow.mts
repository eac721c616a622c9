import type { INode, INodeParameters, IWorkflowBase } from 'n8n-workflow';
import { PACKAGE } from './package.mts';

/** A workflow of a start node and one Alibaba 1688 node named `1688`. */
export function workflowWith(
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): Pick<IWorkflowBase, 'nodes' | 'connections'> {
	return {
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'test.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '1688',
				name: '1688',
				type: `${PACKAGE}.alibaba1688`,
				typeVersion: 1,
				position: [200, 0],
				parameters,
				credentials: {
					alibaba1688Api: { id: '1', name: '1688' },
					alibaba1688OAuth2Api: { id: '2', name: '1688 connected' },
				},
				...settings,
			},
		],
		connections: { Start: { main: [[{ node: '1688', type: 'main', index: 0 }]] } },
	};
}

/** A locator as the editor writes it. */
export function locator(value: string, mode = 'id'): INodeParameters[string] {
	return { __rl: true, mode, value };
}
