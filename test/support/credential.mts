import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { Alibaba1688Api } from '../../credentials/Alibaba1688Api.credentials';
import type { SignedOptions } from './received.mts';

export const GATEWAY = 'https://gw.open.1688.com/openapi';
export const CURRENT_TIME = `${GATEWAY}/param2/1/system/currentTime/1000000`;
export const PRODUCT_GET = `${GATEWAY}/param2/1/com.alibaba.product/alibaba.product.get`;

/** A filled-in credential; the App Key and App Secret are those of the documented vector. */
export function credential(
	overrides: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return {
		appKey: '1000000',
		appSecret: 'test123',
		accessToken: '',
		signatureStyle: 'openPlatform',
		gatewayUrl: GATEWAY,
		requestsPerSecond: 5,
		...overrides,
	};
}

/** Signs as n8n does: the function of a fresh instance of the type. */
export async function sign(
	options: SignedOptions,
	overrides: ICredentialDataDecryptedObject = {},
): Promise<IHttpRequestOptions> {
	return await new Alibaba1688Api().authenticate(
		credential(overrides),
		options as unknown as IHttpRequestOptions,
	);
}
