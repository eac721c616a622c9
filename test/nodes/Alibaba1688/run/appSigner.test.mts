import type { IDataObject } from 'n8n-workflow';
import { AppSigner } from '../../../../nodes/Alibaba1688/run/appSigner';
import type { GatewayContext } from '../../../../nodes/Alibaba1688/run/gateway';

/** n8n with one stored credential, which a person may edit, and a gateway that answers everything. */
function n8nWith(stored: IDataObject): GatewayContext {
	return {
		getCredentials: async () => ({ ...stored }),
		helpers: {
			httpRequestWithAuthentication: async () => ({ statusCode: 200, headers: {}, body: '{}' }),
		},
	} as unknown as GatewayContext;
}

test('a token that somebody types while a run lasts is a secret of that run, like the one before', async () => {
	const stored = { appKey: '1000000', appSecret: 'first-secret', accessToken: 'first-token' };
	const signer = await AppSigner.open(n8nWith(stored));
	const { token } = await signer.send({ url: 'https://gw.open.1688.com/openapi/' });
	Object.assign(stored, { appSecret: 'second-secret', accessToken: 'second-token' });

	expect(await token!.refused()).toBe('renewed');
	expect(signer.secrets).toEqual(
		expect.arrayContaining(['first-secret', 'first-token', 'second-secret', 'second-token']),
	);
});
