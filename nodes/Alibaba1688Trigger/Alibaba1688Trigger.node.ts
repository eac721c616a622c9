import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { testCredential } from '../Alibaba1688/methods/testCredential';
import { authenticationField } from '../Alibaba1688/run/authentication';
import { properties } from './description';
import { LOOK, receive } from './receive';

const address = {
	responseMode: 'onReceived',
	path: '={{$parameter["path"]}}',
	isFullPath: true,
} as const;

/** 1688 has no API to register an address: it stays where a person pasted it. */
const registeredByHand = {
	async checkExists(this: IHookFunctions): Promise<boolean> {
		return true;
	},
	async create(this: IHookFunctions): Promise<boolean> {
		return true;
	},
	async delete(this: IHookFunctions): Promise<boolean> {
		return true;
	},
};

export class Alibaba1688Trigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alibaba 1688 Trigger',
		name: 'alibaba1688Trigger',
		icon: {
			light: 'file:../../icons/alibaba1688.svg',
			dark: 'file:../../icons/alibaba1688.dark.svg',
		},
		group: ['trigger'],
		version: [1],
		subtitle:
			'={{ [...$parameter["topics"], $parameter["otherTopics"]].filter(Boolean).join(", ") || "All topics" }}',
		description:
			'Starts the workflow when 1688 (阿里巴巴) pushes a message about an order, refund, shipment, product or contract',
		eventTriggerDescription: 'Waiting for a message from 1688',
		activationMessage:
			'1688 can now push messages to the production URL of this node. Paste it in the console of open.1688.com if it is not there yet.',
		defaults: { name: 'Alibaba 1688 Trigger' },
		triggerPanel: {
			header: 'Listen for Messages of 1688 (消息推送)',
			executionsHelp: {
				inactive:
					'<b>While building</b>, click the button and let a message come to the <b>test URL</b>, or open the test URL in a browser with <code>?sample=ORDER_BUYER_VIEW_ORDER_PAY</code> behind it for a made-up one. <br /><br /><b>To run by itself</b>, publish the workflow and paste the <b>production URL</b> in the console of open.1688.com.',
				active:
					'<b>The workflow runs by itself</b> for each message that 1688 pushes to the production URL; see the <a data-key="executions">executions</a>. <br /><br /><b>While building</b>, click the button and open the test URL in a browser with <code>?sample=ORDER_BUYER_VIEW_ORDER_PAY</code> behind it for a made-up message.',
			},
			activationHint:
				'Publish the workflow, then paste the production URL in the console of open.1688.com: one address for each app.',
		},
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
		webhooks: [
			{ name: 'default', httpMethod: 'POST', ...address },
			{ name: LOOK, httpMethod: 'GET', ...address, ndvHideUrl: true },
		],
		properties: [authenticationField, ...properties],
	};

	methods = { credentialTest: { testCredential } };

	webhookMethods = { default: registeredByHand, [LOOK]: registeredByHand };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
