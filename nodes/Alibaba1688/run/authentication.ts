import type { INodeProperties } from 'n8n-workflow';
import type { GatewayContext } from './gateway';

export const APP_CREDENTIAL = 'alibaba1688Api';
export const CONNECTED_CREDENTIAL = 'alibaba1688OAuth2Api';

export type CredentialName = typeof APP_CREDENTIAL | typeof CONNECTED_CREDENTIAL;

/**
 * Which of the two credentials a node uses; every node of the package has this parameter, and shows
 * its credentials by it. (The lint of n8n wants the list of credentials in the file of the node.)
 */
export const authenticationField: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'App Key and Token', value: APP_CREDENTIAL },
		{ name: 'OAuth2', value: CONNECTED_CREDENTIAL },
	],
	default: APP_CREDENTIAL,
};

/** The credential that was chosen; the parameter is read from the node, as contexts differ in how. */
export function chosenCredential(context: GatewayContext): CredentialName {
	const { authentication } = context.getNode().parameters;
	return authentication === CONNECTED_CREDENTIAL ? CONNECTED_CREDENTIAL : APP_CREDENTIAL;
}
