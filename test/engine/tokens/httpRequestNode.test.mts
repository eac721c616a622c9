import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { sellerApp } from '../../../sandbox/gateway/apps.mts';
import type { Handout } from '../../../sandbox/oauth/tokenOffice.mts';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { signedRequests } from '../../support/n8nContexts.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';

/*
 * n8n's HTTP Request node asks a credential with a renewable token for a new one after any failure, and
 * sends the request again when it gets one. It must get one only when 1688 refuses the token: a purchase
 * that ran into a time-out may have been made.
 */

const MEMO_API = 'com.alibaba.trade:alibaba.order.memoAdd-1';
const ACCOUNT_API = 'com.alibaba.account:alibaba.account.basic-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 5, orders: 3 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

type Stored = Record<string, ICredentialDataDecryptedObject>;

function credentialOf({ accessToken, refreshToken }: Handout): Stored {
	return sandboxCredential(sandbox, { accessToken, refreshToken: refreshToken!.value });
}

const handOut = () => sandbox.oauth.grant(sellerApp.appKey, 'seller');

/** Adds a memo as n8n's node of that name would, or as nodes do with the newer helper. */
async function addMemo(stored: Stored, helper: 'ofNodes' | 'ofHttpRequestNode'): Promise<unknown> {
	const requests = await signedRequests(stored);
	const url = `${sandbox.gatewayUrl}/param2/1/com.alibaba.trade/alibaba.order.memoAdd`;
	const [{ id }] = sandbox.state.orders.list({}, 0, 1).orders;
	const fields = { orderId: String(id), memo: '备忘', remarkIcon: '1' };
	const options =
		helper === 'ofNodes'
			? { url, body: fields, json: true }
			: { uri: url, form: fields, json: true };
	return await requests[helper]({ method: 'POST', ...options } as IHttpRequestOptions);
}

const helpers = ['ofNodes', 'ofHttpRequestNode'] as const;

describe.each(helpers)('a request %s', (helper) => {
	test('is sent again when its token has expired, with a new one that is then kept', async () => {
		const stored = credentialOf(handOut());
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		for (let i = 0; i < 2; i++) await addMemo(stored, helper);
		expect(sandbox.count(MEMO_API)).toBe(2);
		expect(sandbox.received(MEMO_API)).toBe(3);
		expect(sandbox.oauth.counts.refreshed).toBe(1);
	});

	test.each(['loseAnswer', 'status', 'truncated', 'businessError', 'qos'] as const)(
		'is sent once when it fails by %s, and the token is left alone',
		async (kind) => {
			const stored = credentialOf(handOut());
			sandbox.faults.add({
				kind,
				api: MEMO_API,
				phase: 'after',
				times: 'always',
				...(kind === 'status' && { status: 500 }),
				...(kind === 'businessError' && { code: '1', message: 'no' }),
			} as never);
			await addMemo(stored, helper).catch(() => undefined);
			expect(sandbox.calls.filter(({ apiId }) => apiId === MEMO_API)).toMatchObject([
				{ outcome: `fault:${kind}` },
			]);
			expect(sandbox.oauth.counts.refreshed).toBe(0);
		},
	);

	test('is sent once when 1688 does not say whether the token is good', async () => {
		const stored = credentialOf(handOut());
		sandbox.faults.add({ kind: 'status', status: 502, api: ACCOUNT_API, times: 'always' });
		sandbox.faults.add({ kind: 'loseAnswer', api: MEMO_API });
		await addMemo(stored, helper).catch(() => undefined);
		expect(sandbox.received(MEMO_API)).toBe(1);
		expect(sandbox.oauth.counts.refreshed).toBe(0);
	});

	test('is sent once when it is lost just after the token was renewed', async () => {
		const stored = credentialOf(handOut());
		sandbox.oauth.endAccessTokens(sellerApp.appKey);
		await addMemo(stored, helper);
		const before = sandbox.received(MEMO_API);
		sandbox.faults.add({ kind: 'loseAnswer', api: MEMO_API, times: 'always' });
		await addMemo(stored, helper).catch(() => undefined);
		expect(sandbox.received(MEMO_API)).toBe(before + 1);
		expect(sandbox.oauth.counts.refreshed).toBe(1);
	});
});
