import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import * as listSearch from './methods/listSearch';
import * as resourceMapping from './methods/resourceMapping';
import { testCredential } from './methods/testCredential';
import { nodeProperties } from './operations/description';
import { authenticationField } from './run/authentication';
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
		credentials: [
			{
				name: 'alibaba1688Api',
				required: true,
				testedBy: 'testCredential',
				// Also where the parameter is missing: it has this value by default.
				displayOptions: { show: { authentication: ['alibaba1688Api', undefined] } },
			},
			{
				name: 'alibaba1688OAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['alibaba1688OAuth2Api'] } },
			},
		],
		properties: [authenticationField, ...nodeProperties()],
	};

	methods = {
		listSearch: { ...listSearch },
		resourceMapping: { ...resourceMapping },
		credentialTest: { testCredential },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this);
	}
}
