import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { TestCredentials } from '../engine/harness/credentials.mts';
import { loadPackage } from '../engine/harness/package.mts';

const TYPE = 'alibaba1688OAuth2Api';

/** The fields as n8n hands them to its OAuth2 client, expressions computed. */
async function fields(
	typed: ICredentialDataDecryptedObject,
): Promise<ICredentialDataDecryptedObject> {
	const helper = new TestCredentials(await loadPackage(), { [TYPE]: typed });
	return await helper.getDecrypted(undefined, { id: '1', name: '1688' }, TYPE);
}

const app = { appKey: '1000000', appSecret: 'test123' };

test('the official addresses are there from the start', async () => {
	expect(await fields(app)).toMatchObject({
		grantType: 'authorizationCode',
		clientId: '1000000',
		clientSecret: 'test123',
		authUrl: 'https://auth.1688.com/oauth/authorize',
		authQueryParameters: 'site=1688',
		accessTokenUrl:
			'https://gw.open.1688.com/openapi/http/1/system.oauth2/getToken/1000000?need_refresh_token=true',
		authentication: 'body',
		scope: '',
	});
});

test.each([
	['http://127.0.0.1:16880/openapi', '1000000'],
	['http://127.0.0.1:16880/openapi/', '1000000'],
	[' http://127.0.0.1:16880/openapi// ', ' 1000000\n'],
])('the tokens come from the gateway that was typed (%p, %p)', async (gatewayUrl, appKey) => {
	const { accessTokenUrl, clientId } = await fields({ ...app, gatewayUrl, appKey });
	expect(clientId).toBe('1000000');
	expect(accessTokenUrl).toBe(
		'http://127.0.0.1:16880/openapi/http/1/system.oauth2/getToken/1000000?need_refresh_token=true',
	);
});

test('what is asked for has the words of 1688, and the redirect domain is explained', async () => {
	const { properties } = (await loadPackage()).credentialType(TYPE);
	const shown = properties.filter(({ type }) => type !== 'hidden' && type !== 'notice');
	expect(shown.map(({ displayName }) => displayName)).toEqual([
		'App Key',
		'App Secret',
		'Authorization URL',
		'Gateway URL',
		'Requests per Second',
	]);
	expect(shown.find(({ name }) => name === 'appSecret')).toMatchObject({
		typeOptions: { password: true },
	});
	const notices = properties.filter(({ type }) => type === 'notice');
	expect(notices.map(({ displayName }) => displayName).join()).toMatch(
		/domain.*OAuth Redirect URL/,
	);
});
