import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { CallRecord } from '../../sandbox/gateway/calls.mts';
import type { Fault } from '../../sandbox/faults/faults.mts';
import { runWorkflow } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { CREATE_API, createOrders, secretsIn } from './support/writes.mts';

const TOKEN_API = 'system.oauth2:getToken-1';
const TOKEN_LATENCY_MS = 3000;

let sandbox: Sandbox;
beforeAll(async () => {
	const latency = ({ apiId }: CallRecord) => (apiId === TOKEN_API ? TOKEN_LATENCY_MS : 0);
	sandbox = await startSandbox({ latency });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Stops a run of three orders after so long, and waits whether anything is sent afterwards. */
async function stopped(
	afterMs: number,
	fault?: Fault,
	settings: ICredentialDataDecryptedObject = {},
	waitMs = 500,
) {
	if (fault) sandbox.faults.add(fault);
	let stoppedAt = 0;
	const { run } = await runWorkflow({
		...createOrders(sandbox, 3),
		credentials: sandboxCredential(sandbox, { requestsPerSecond: 1000, ...settings }),
		onStart: (cancel) => {
			setTimeout(() => {
				stoppedAt = performance.now();
				cancel();
			}, afterMs);
		},
	});
	const ms = performance.now() - stoppedAt;
	const received = sandbox.received(CREATE_API);
	await new Promise((resolve) => setTimeout(resolve, waitMs));
	expect(sandbox.received(CREATE_API)).toBe(received);
	expect(run.status).toBe('canceled');
	expect(ms).toBeLessThan(1000);
	expect(secretsIn(sandbox, run)).toEqual([]);
	return received;
}

test('stopped while an order waits for its turn, no further one is sent', async () => {
	expect(await stopped(1000, undefined, { requestsPerSecond: 0.2 })).toBe(1);
});

test('stopped during the request of an order, it is not sent again and no further one is', async () => {
	const received = await stopped(800, { api: CREATE_API, kind: 'silence', times: 'always' });
	expect(received).toBe(1);
});

test('stopped during the wait before a retry, the order is not sent again', async () => {
	const received = await stopped(1500, { api: CREATE_API, kind: 'qos', times: 'always' });
	expect(received).toBeGreaterThan(0);
	expect(sandbox.count(CREATE_API)).toBe(0);
});

test('stopped while a new token is on its way, no order is sent, not even when it has come', async () => {
	const { accessToken, refreshToken } = sandbox.oauth.grant(sellerApp.appKey, 'seller');
	sandbox.oauth.endAccessTokens(sellerApp.appKey);
	const tokens = { accessToken, refreshToken: refreshToken!.value };
	// The first order is refused, a new token is asked for, and the run is stopped meanwhile.
	expect(await stopped(1000, undefined, tokens, TOKEN_LATENCY_MS)).toBe(1);
	expect(sandbox.oauth.counts.refreshed).toBe(1);
	expect(sandbox.count(CREATE_API)).toBe(0);
});
