import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import {
	DEFAULT_GATEWAY_URL,
	DEFAULT_REQUESTS_PER_SECOND,
	readSigningCredential,
} from '../nodes/Alibaba1688/gateway/gatewaySettings';
import { signRequest } from '../nodes/Alibaba1688/gateway/signRequest';
import { preAuthenticate } from '../nodes/Alibaba1688/gateway/tokens/preAuthenticate';
import { sendThrough } from '../nodes/Alibaba1688/run/transport';

export class Alibaba1688Api implements ICredentialType {
	name = 'alibaba1688Api';

	displayName = 'Alibaba 1688 API';

	icon = {
		light: 'file:../icons/alibaba1688.svg',
		dark: 'file:../icons/alibaba1688.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-alibaba1688/n8n-nodes-alibaba1688#get-an-app-key';

	properties: INodeProperties[] = [
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
			description:
				'From the same page. It signs every call; only the renewal of a token sends it, to 1688 itself.',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The token of the 1688 account that the app acts for, from the authorisation page of the console. Apps of the single-user kind (自用型) need none.',
		},
		{
			displayName: 'Refresh Token',
			name: 'refreshToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'With it, n8n gets a new access token whenever 1688 says that the old one has expired. It came with the access token; leave it empty for tokens that do not expire.',
		},
		{
			displayName: 'Renewed Token',
			name: 'renewedToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Renewed Token Details',
			name: 'renewedTokenDetails',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Signature Style',
			name: 'signatureStyle',
			type: 'options',
			options: [
				{
					name: 'Open Platform',
					value: 'openPlatform',
					description: 'The official signature of gw.open.1688.com',
				},
				{
					name: 'Sign',
					value: 'sign',
					description:
						'The recipe of a widespread guide for beginners, for gateways that follow it',
				},
			],
			default: 'openPlatform',
		},
		{
			displayName:
				"The real gw.open.1688.com does not accept the style 'Sign': without an App Key in the path it was measured to answer gw.AppKeyMissing. It is for gateways that follow the guide. The access token is then part of the URL, where logs on the way may keep it, and operations that move money refuse this style.",
			name: 'signNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { signatureStyle: ['sign'] } },
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			default: DEFAULT_GATEWAY_URL,
			description:
				'Where calls go, https only. Requests to any other host are not signed with this credential.',
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

	/** Renews the token; n8n saves what is returned. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await preAuthenticate(
			credentials,
			async (request) =>
				await sendThrough(
					async (options) => (await this.helpers.httpRequest(options)) as unknown,
					request,
				),
		);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return signRequest(readSigningCredential(credentials), requestOptions, Date.now());
	}
}
