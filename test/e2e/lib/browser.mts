import { existsSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '../../../playground/lib/chromium.mts';
import { Failure } from '../../../playground/lib/failure.mts';
import type { Login } from '../../../playground/lib/login.mts';

/** A headless Chromium, and every address that it asked for. */
export interface Chromium {
	readonly context: BrowserContext;
	readonly urls: readonly string[];
	close(): Promise<void>;
}

/** @throws Failure that says where the browser was looked for */
export async function startChromium(): Promise<Chromium> {
	if (!existsSync(chromiumPath)) {
		throw new Failure(
			`There is no Chromium at ${chromiumPath}. Install it (Debian: apt-get install chromium), ` +
				'or name its path in CHROMIUM_PATH. Without a browser this test cannot run.',
		);
	}
	const browser = await launchChromium();
	const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
	// The computer may have other things to do.
	context.setDefaultTimeout(120_000);
	const urls: string[] = [];
	context.on('request', (request) => urls.push(request.url()));
	return { context, urls, close: async () => await browser.close() };
}

export async function logIn(
	page: Page,
	address: string,
	{ email, password }: Login,
): Promise<void> {
	await page.goto(`${address}/signin`);
	await page.getByLabel('Email').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/home/);
}

/** Creates a credential in n8n's dialog, up to where its fields are filled in. */
export async function openNewCredential(
	page: Page,
	address: string,
	typeName: string,
	fields: Readonly<Record<string, string>>,
): Promise<void> {
	await page.goto(`${address}/home/credentials/create`);
	const search = page.getByPlaceholder('Search for app...');
	await search.click();
	await search.fill(typeName);
	await page.getByText(typeName, { exact: true }).last().click();
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.getByTestId('credential-edit-dialog').waitFor();
	for (const [name, value] of Object.entries(fields)) {
		await page.getByTestId(`parameter-input-${name}`).locator('input').first().fill(value);
	}
}

/** Presses the button that runs the workflow that is open, and waits for n8n's word on it. */
export async function runOpenWorkflow(page: Page): Promise<'success' | string> {
	await page.getByTestId('execute-workflow-button').click();
	const message = page.getByRole('alert').filter({ hasText: /executed successfully|Problem/ });
	await message.first().waitFor();
	const text = (await message.first().innerText()).trim();
	await message.first().locator('.el-notification__closeBtn').click();
	return /executed successfully/.test(text) ? 'success' : text;
}
