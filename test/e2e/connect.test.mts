/**
 * The real n8n with the packed package, a real browser, and the sandbox in place of 1688: a person makes a
 * credential, connects it, runs a workflow, and the token expires.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { sellerApp } from '../../sandbox/gateway/apps.mts';
import {
	logIn,
	openNewCredential,
	runOpenWorkflow,
	startChromium,
	type Chromium,
} from './lib/browser.mts';
import { credentialId, executions, saveWorkflow, setStage, type Stage } from './lib/stage.mts';

const LIFE_MS = 2000;
const GET_API = 'com.alibaba.product:alibaba.product.get-1';

let chromium: Chromium;
let stage: Stage;
let page: Page;
let failed = 0;

before(async () => {
	chromium = await startChromium();
	stage = await setStage();
	page = await chromium.context.newPage();
	await logIn(page, stage.url, stage.login);
});

after(async () => {
	await chromium?.close();
	await stage?.close(failed === 0);
});

/** A test that keeps n8n's folder and shows the page when it fails. */
function step(name: string, action: () => Promise<void>): void {
	void test(name, async () => {
		try {
			await action();
		} catch (error) {
			failed++;
			await page.screenshot({ path: `${stage.paths.root}/failure-${failed}.png` });
			throw error;
		}
	});
}

const outcomes = () =>
	stage.sandbox.calls.filter(({ apiId }) => apiId === GET_API).map(({ outcome }) => outcome);
const productId = () => String(stage.sandbox.state.products[0].productID);

/** Every secret that went from hand to hand, seen by the side that gave them out. */
function secrets(): string[] {
	const { accessTokens, refreshTokens } = stage.sandbox.oauth.handedOut(sellerApp.appKey);
	assert.ok(accessTokens.length > 2, 'tokens were handed out');
	return [sellerApp.appSecret, ...accessTokens, ...refreshTokens];
}

step('a credential is connected on the authorise page', async () => {
	const { sandbox, url } = stage;
	sandbox.oauth.settings.accessTokenLifeMs = LIFE_MS;
	await openNewCredential(page, url, 'Alibaba 1688 OAuth2 API', {
		appKey: sellerApp.appKey,
		appSecret: sellerApp.appSecret,
		authUrl: sandbox.authoriseUrl,
		gatewayUrl: sandbox.gatewayUrl,
	});
	const popupOpens = chromium.context.waitForEvent('page');
	await page.getByTestId('quick-connect-button').first().click();
	const popup = await popupOpens;
	await popup.getByRole('button', { name: /登录并授权/ }).click();
	await page.getByTestId('oauth-connect-success-banner').waitFor({ state: 'visible' });
	assert.equal(sandbox.oauth.counts.authorised, 1);
	assert.equal(sandbox.oauth.counts.redeemed, 1);
	assert.equal(sandbox.oauth.counts.refused, 0);
});

step('a workflow runs with it, and again after the token has expired', async () => {
	const { api, sandbox, url } = stage;
	const type = 'alibaba1688OAuth2Api';
	const workflowId = await saveWorkflow(api, type, await credentialId(api, type), productId());
	// The token has expired meanwhile, or does so between the runs: each run renews at most once.
	await page.goto(`${url}/workflow/${workflowId}`);
	await page.getByTestId('canvas-node').first().waitFor();
	for (let run = 1; run <= 2; run++) {
		await delay(LIFE_MS);
		assert.equal(await runOpenWorkflow(page), 'success');
		assert.equal(sandbox.oauth.counts.refreshed, run);
	}
	assert.deepEqual(outcomes(), ['401', 'ok', '401', 'ok']);

	// A token that lives is not renewed.
	sandbox.oauth.settings.accessTokenLifeMs = 600_000;
	await delay(LIFE_MS);
	for (let run = 1; run <= 2; run++) assert.equal(await runOpenWorkflow(page), 'success');
	assert.equal(sandbox.oauth.counts.refreshed, 3);

	const stored = await executions(api, workflowId);
	assert.deepEqual(
		stored.map(({ status }) => status),
		['success', 'success', 'success', 'success'],
	);
	for (const { data } of stored) {
		assert.match(data, new RegExp(productId()));
		for (const secret of secrets()) assert.ok(!data.includes(secret), 'no secret is stored');
	}
});

step('a credential with a pasted refresh token renews and is saved by n8n', async () => {
	const { api, sandbox, url } = stage;
	sandbox.oauth.settings.accessTokenLifeMs = 600_000;
	const { accessToken, refreshToken } = sandbox.oauth.grant(sellerApp.appKey, 'seller');
	sandbox.oauth.endAccessTokens(sellerApp.appKey);
	const { refreshed } = sandbox.oauth.counts;
	const callsBefore = outcomes().length;

	await openNewCredential(page, url, 'Alibaba 1688 API', {
		appKey: sellerApp.appKey,
		appSecret: sellerApp.appSecret,
		accessToken,
		refreshToken: refreshToken!.value,
		gatewayUrl: sandbox.gatewayUrl,
	});
	await page.getByTestId('credential-save-button').getByRole('button').click();
	// n8n tests the credential when it is saved.
	await page.getByTestId('credentials-config-container-test-success').waitFor({ state: 'visible' });
	assert.equal(sandbox.oauth.counts.refreshed, refreshed + 1);

	const type = 'alibaba1688Api';
	const workflowId = await saveWorkflow(api, type, await credentialId(api, type), productId());
	await page.goto(`${url}/workflow/${workflowId}`);
	await page.getByTestId('canvas-node').first().waitFor();
	for (let run = 1; run <= 3; run++) assert.equal(await runOpenWorkflow(page), 'success');
	assert.deepEqual(outcomes().slice(callsBefore), ['401', 'ok', 'ok', 'ok']);
	assert.equal(sandbox.oauth.counts.refreshed, refreshed + 2);
	for (const { data } of await executions(api, workflowId)) {
		for (const secret of secrets()) assert.ok(!data.includes(secret), 'no secret is stored');
	}
});

step('no secret is in an address, in the log of n8n or legible in its database', async () => {
	const { sandbox } = stage;
	const addresses = chromium.urls.join('\n');
	const written = stage.written();
	assert.match(written, /Editor is now accessible/);
	for (const secret of secrets()) {
		for (const form of [secret, encodeURIComponent(secret)]) {
			assert.ok(!addresses.includes(form), 'no address has a secret');
			assert.ok(!written.includes(form), 'nothing that n8n wrote has a secret');
		}
	}
	// What OAuth itself sends by addresses: a code that is good once, for two minutes.
	const callback = chromium.urls.filter((address) => address.includes('code='));
	assert.equal(callback.length, 1);
	const inQuery = sandbox.calls.flatMap(({ sentIn }) =>
		Object.keys(sentIn).filter((name) => sentIn[name] === 'query'),
	);
	assert.deepEqual([...new Set(inQuery)], ['need_refresh_token']);
});
