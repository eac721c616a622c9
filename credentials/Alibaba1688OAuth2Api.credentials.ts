import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	DEFAULT_GATEWAY_URL,
	DEFAULT_REQUESTS_PER_SECOND,
} from '../nodes/Alibaba1688/gateway/gatewaySettings';

/**
 * n8n's own OAuth2 flow gets, keeps and renews the token. It cannot sign a call for 1688, so the nodes
 * of this package do that with what is stored here.
 */
export class Alibaba1688OAuth2Api implements ICredentialType {
	name = 'alibaba1688OAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Alibaba 1688 OAuth2 API';

	icon = {
		light: 'file:../icons/alibaba1688.svg',
		dark: 'file:../icons/alibaba1688.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-alibaba1688/n8n-nodes-alibaba1688#get-an-app-key';

	/** n8n's HTTP Request node would send the token in a header, to any host that a workflow names. */
	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		{
			displayName:
				'1688 sends people back only to the domain that is registered for your app. Enter the domain of the OAuth Redirect URL above as the callback address (回调地址) of your app in the console of open.1688.com.',
			name: 'redirectNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			description: 'From the page of your app in the console of open.1688.com',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From the same page. It signs every call and is sent only to get tokens.',
		},
		// n8n's editor gives these two names of its own, whatever they are called here.
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'hidden',
			default: '={{ $self["appKey"].trim() }}',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'hidden',
			typeOptions: { password: true },
			default: '={{ $self["appSecret"].trim() }}',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'string',
			default: 'https://auth.1688.com/oauth/authorize',
			required: true,
			description: 'The page on which a person lets your app act for their 1688 account',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			default: DEFAULT_GATEWAY_URL,
			description: 'Where tokens come from and calls go, https only',
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			// n8n sends no parameters of its own choice with a code, so this one travels in the query.
			default:
				'={{ $self["gatewayUrl"].trim().replace(/\\/+$/, "") }}/http/1/system.oauth2/getToken/{{ ($self["appKey"] || $self["clientId"]).trim() }}?need_refresh_token=true',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: 'site=1688',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			// 1688 reads key and secret from the body, not from a header.
			default: 'body',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0.1 },
			default: DEFAULT_REQUESTS_PER_SECOND,
			description:
				'How many calls per second 1688 allows your app. The node stays below it and slows down by itself when 1688 refuses calls.',
		},
	];
}
