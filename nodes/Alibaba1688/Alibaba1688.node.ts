import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import * as listSearch from './methods/listSearch';
import { testCredential } from './methods/testCredential';
import { nodeProperties } from './operations/description';
import { execute } from './run/execute';

export class Alibaba1688 implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alibaba 1688',
		name: 'alibaba1688',
		icon: {
			light: 'file:../../icons/alibaba1688.svg',
			dark: 'file:../../icons/alibaba1688.dark.svg',
		},
		group: ['input'],
		version: [1],
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Work with products, orders and shipments on 1688, the wholesale marketplace of Alibaba (阿里巴巴)',
		defaults: { name: 'Alibaba 1688' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'alibaba1688Api', required: true, testedBy: 'testCredential' }],
		properties: nodeProperties(),
	};

	methods = {
		listSearch: { ...listSearch },
		credentialTest: { testCredential },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this);
	}
}
