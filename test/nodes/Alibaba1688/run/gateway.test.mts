import { HookContext, PollContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { call } from '../../../../nodes/Alibaba1688/gateway/call';
import { openGateway, type GatewayContext } from '../../../../nodes/Alibaba1688/run/gateway';
import { sellerApp } from '../../../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../../../sandbox/server.mts';
import { TestCredentials } from '../../../engine/harness/credentials.mts';
import { loadPackage } from '../../../engine/harness/package.mts';
import {
	connectedCredential,
	sandboxCredential,
} from '../../../engine/harness/sandboxCredential.mts';
import { workflowWith } from '../../../engine/harness/workflow.mts';
import { editorContext } from '../../../support/n8nContexts.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

type Stored = Record<string, ICredentialDataDecryptedObject>;

/** A credential of either type of which the access token has expired. */
const types: Record<string, () => Stored> = {
	alibaba1688Api: () => {
		const { accessToken, refreshToken } = sandbox.oauth.grant(sellerApp.appKey, 'seller');
		return sandboxCredential(sandbox, { accessToken, refreshToken: refreshToken!.value });
	},
	alibaba1688OAuth2Api: () =>
		connectedCredential(sandbox, sandbox.oauth.grant(sellerApp.appKey, 'seller')),
};

/** n8n's contexts other than that of an execution. */
const contexts: Record<
	string,
	(stored: Stored, authentication: string) => Promise<GatewayContext>
> = {
	'the editor': async (stored, authentication) =>
		await editorContext(stored, { authentication, resource: 'product', operation: 'get' }),
	polling: async (stored, authentication) =>
		new PollContext(...(await parts(stored, authentication)), 'trigger', 'activate'),
	'the life of a webhook': async (stored, authentication) =>
		new HookContext(...(await parts(stored, authentication)), 'trigger', 'activate'),
	'a webhook': async (stored, authentication) =>
		new WebhookContext(
			...(await parts(stored, authentication)),
			'webhook',
			{ webhookDescription: {} } as never,
			[],
			null,
		),
};

async function parts(stored: Stored, authentication: string) {
	const loaded = await loadPackage();
	const { nodeTypes } = loaded;
	const workflow = new Workflow({
		id: 'workflow',
		active: false,
		nodeTypes,
		...workflowWith({ authentication, resource: 'product', operation: 'get' }),
	});
	const additionalData = {
		credentialsHelper: new TestCredentials(loaded, stored),
	} as unknown as IWorkflowExecuteAdditionalData;
	return [workflow, workflow.getNode('1688')!, additionalData] as const;
}

describe.each(Object.keys(types))('with %s', (authentication) => {
	test.each(Object.keys(contexts))('a call from %s renews an expired token', async (name) => {
		const stored = types[authentication]();
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		const gateway = await openGateway(await contexts[name](stored, authentication));
		const answer = await call(gateway, {
			api: 'com.alibaba.account:alibaba.account.basic-1',
			parameters: {},
			effect: 'read',
			expected: { result: 'result' },
		});
		expect(answer).toMatchObject({ kind: 'data', value: { loginId: 'sandbox卖家01' } });
		expect(sandbox.oauth.counts.refreshed).toBe(1);
		// The secrets of before and after are both hidden in messages.
		expect(gateway.secrets.length).toBeGreaterThanOrEqual(4);
	});
});
