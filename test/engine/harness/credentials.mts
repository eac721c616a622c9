import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
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
		if (!renewed || !(expirable.name in renewed)) return undefined;
		Object.assign(this.stored[typeName], renewed);
		return { ...credentials, ...renewed } as ICredentialDataDecryptedObject;
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
		return { ...defaults, ...this.stored[type] } as ICredentialDataDecryptedObject;
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
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		Object.assign(this.stored[type], data);
	}

	getCredentialsProperties(type: string): ICredentialsDecrypted['data'] & never[] {
		return this.loaded.credentialType(type).properties as never;
	}

	async getCredentials(): Promise<never> {
		throw new Error('Nodes read credentials decrypted');
	}
}
