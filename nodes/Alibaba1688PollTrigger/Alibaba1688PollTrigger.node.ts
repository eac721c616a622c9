import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { testCredential } from '../Alibaba1688/methods/testCredential';
import { authenticationField } from '../Alibaba1688/run/authentication';
import { properties } from './description';
import { poll } from './poll';

export class Alibaba1688PollTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alibaba 1688 Polling Trigger',
		name: 'alibaba1688PollTrigger',
		icon: {
			light: 'file:../../icons/alibaba1688.svg',
			dark: 'file:../../icons/alibaba1688.dark.svg',
		},
		group: ['trigger'],
		version: [1],
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow when orders, refunds or products at 1688 (阿里巴巴) changed; for n8n without a public address',
		eventTriggerDescription: 'Looks for changes at 1688',
		activationMessage:
			'n8n now looks for changes at 1688. Changes from before are left out; missed messages that still wait at 1688 come.',
		defaults: { name: 'Alibaba 1688 Polling Trigger' },
		polling: true,
		inputs: [],
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
		properties: [authenticationField, ...properties],
	};

	methods = { credentialTest: { testCredential } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
