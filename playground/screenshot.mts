/**
 * Takes the pictures of docs/images/ from the playground that runs: the demo workflow on the canvas,
 * the panel of its 1688 node with the answer of the stand-in, and panels of an order and a product node.
 *
 * Start the playground first. CHROMIUM_PATH names the browser when it is not /usr/bin/chromium; the
 * computer needs a font with Chinese characters.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Page } from 'playwright-core';
import { launchChromium } from './lib/chromium.mts';
import { failureText, Failure } from './lib/failure.mts';
import { readLogin, type Login } from './lib/login.mts';
import { N8nApi } from './lib/n8nApi.mts';
import { projectFolder, statePaths } from './lib/paths.mts';
import { readRunning } from './lib/running.mts';
import {
	findCredential,
	saveWorkflow,
	withCredential,
	type NewWorkflow,
} from './lib/workflows.mts';

const images = join(projectFolder, 'docs', 'images');
const demoName = '1688 products to a spreadsheet';
const nodeName = 'Get Product';

/** One node of the package with parameters, run and opened. */
interface Panel {
	file: string;
	node: string;
	parameters: object;
}

const panels: readonly Panel[] = [
	{
		file: 'order.png',
		node: 'Get Order Lines',
		parameters: {
			resource: 'order',
			operation: 'getMany',
			perspective: 'buyer',
			limit: 10,
			filters: { orderStatus: 'waitsellersend' },
			options: { output: 'orderLine' },
		},
	},
	{
		file: 'product.png',
		node: 'Search Products',
		parameters: { resource: 'product', operation: 'search', keyword: '连衣裙', limit: 10 },
	},
];

const { state } = new Command('screenshot.mts')
	.option('--state <dir>', 'the folder that the playground was started with')
	.parse()
	.opts<{ state?: string }>();

const paths = statePaths(state);
const url = readRunning(paths)?.url;
if (url) {
	await takePictures(url, readLogin(paths)).catch(fail);
} else {
	fail(new Failure('The playground does not run; start it with `npm start`.'));
}

async function takePictures(address: string, login: Login): Promise<void> {
	mkdirSync(images, { recursive: true });
	const browser = await launchChromium();
	try {
		const page = await browser.newPage({
			viewport: { width: 1440, height: 800 },
			deviceScaleFactor: 1.5,
		});
		await logIn(page, address, login);
		await openDemo(page);
		await runWorkflow(page);
		await save(page, 'workflow.png');
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${nodeName}"]`).dblclick();
		await page.getByTestId('ndv').waitFor();
		await save(page, 'node.png');
		const api = new N8nApi(address);
		await api.post('/login', { emailOrLdapLoginId: login.email, password: login.password });
		for (const panel of panels) await takePanel(page, api, address, panel);
	} finally {
		await browser.close();
	}
}

async function takePanel(page: Page, api: N8nApi, address: string, panel: Panel): Promise<void> {
	const { id } = await saveWorkflow(
		api,
		withCredential(workflowOf(panel), await findCredential(api)),
	);
	await page.goto(`${address}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
	await runWorkflow(page);
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${panel.node}"]`).dblclick();
	await page.getByTestId('ndv').waitFor();
	await save(page, panel.file);
}

function workflowOf({ node, parameters }: Panel): NewWorkflow {
	const common = { typeVersion: 1, position: [0, 0] };
	return {
		name: `Picture of ${node}`,
		nodes: [
			{ ...common, name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} },
			{
				...common,
				name: node,
				type: 'n8n-nodes-alibaba1688.alibaba1688',
				position: [240, 0],
				parameters,
			},
		],
		connections: { Start: { main: [[{ node, type: 'main', index: 0 }]] } },
		settings: {},
	};
}

async function logIn(page: Page, address: string, { email, password }: Login): Promise<void> {
	await page.goto(`${address}/signin`);
	await page.getByLabel('Email').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/home/);
}

async function openDemo(page: Page): Promise<void> {
	await page.getByText(demoName).first().click();
	await page.getByTestId('canvas-node').first().waitFor();
}

async function runWorkflow(page: Page): Promise<void> {
	await page.getByTestId('execute-workflow-button').click();
	const message = page.getByRole('alert').filter({ hasText: 'Workflow executed successfully' });
	await message.waitFor();
	await message.locator('.el-notification__closeBtn').click();
}

async function save(page: Page, name: string): Promise<void> {
	// Panels slide in and icons load.
	await page.waitForTimeout(2000);
	await page.screenshot({ path: join(images, name) });
	console.log(join(images, name));
}

function fail(error: unknown): void {
	console.error(failureText(error));
	process.exitCode = 1;
}
