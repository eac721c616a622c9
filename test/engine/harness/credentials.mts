import {
	ICredentialsHelper,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
} from 'n8n-workflow';
import type { LoadedPackage } from './package.mts';

/**
 * The credential store of a test: n8n's own decrypts from its database; here the data lies in memory.
 * Like n8n it fills in the defaults of the type and runs the type's own functions.
 */
export class TestCredentials extends ICredentialsHelper {
	constructor(
		private readonly loaded: LoadedPackage,
		/** By credential type; updates are kept here, as n8n keeps them in its database. */
		readonly stored: Record<string, ICredentialDataDecryptedObject>,
		private readonly onRequest?: () => void,
	) {
		super();
	}

	getParentTypes(name: string): string[] {
		return this.loaded.credentialType(name).extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		this.onRequest?.();
		const { authenticate } = this.loaded.credentialType(typeName);
		if (typeof authenticate !== 'function') throw new Error(`${typeName} does not sign`);
		return await authenticate.call(
			this.loaded.credentialType(typeName),
			credentials,
			requestOptions,
		);
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.loaded.credentialType(typeName);
		const expirable = type.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (!type.preAuthentication || !expirable) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const renewed = await type.preAuthentication.call(helpers, credentials);
		if (renewed[expirable.name] === undefined) return undefined;
		Object.assign(this.stored[typeName], renewed);
		return Object.assign(credentials, renewed) as ICredentialDataDecryptedObject;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getDecrypted(
		_additionalData: unknown,
		_details: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const defaults = Object.fromEntries(
			this.loaded
				.credentialType(type)
				.properties.map((property) => [property.name, property.default]),
		);
		const data = structuredClone({ ...defaults, ...this.stored[type] });
		return resolved(data as ICredentialDataDecryptedObject);
	}

	async updateCredentials(
		_details: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		Object.assign(this.stored[type], data);
	}

	async updateCredentialsOauthTokenData(
		_details: INodeCredentialsDetails,
		type: string,
		{ oauthTokenData }: ICredentialDataDecryptedObject,
	): Promise<void> {
		Object.assign(this.stored[type], { oauthTokenData });
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.loaded.credentialType(type).properties;
	}

	async getCredentials(): Promise<never> {
		throw new Error('Nodes read credentials decrypted');
	}
}

/** Computes what is written as an expression, with `$self` for the credential, as n8n does. */
function resolved(data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
	if (!Object.values(data).some((value) => String(value).startsWith('='))) return data;
	const node: INode = {
		id: 'credential',
		name: 'Credential',
		type: 'test.credential',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const type = { description: { properties: [] } };
	const find = () => type as never;
	const { expression } = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) },
	});
	const values = expression.getComplexParameterValue(
		node,
		data as never,
		'internal',
		{},
		undefined,
		undefined,
		data,
	);
	return values as unknown as ICredentialDataDecryptedObject;
}
