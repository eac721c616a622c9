import { execFileSync } from 'node:child_process';
import { PackageDirectoryLoader } from 'n8n-core';
import type { IHookFunctions, INodeType } from 'n8n-workflow';

const loader = new PackageDirectoryLoader(process.cwd());
const nodeOf = (name: string) => loader.getNode(name).type as INodeType;

beforeAll(async () => await loader.loadAll());

test('index.js exports both triggers', () => {
	const script = `
		const { Alibaba1688Trigger, Alibaba1688PollTrigger } = require(${JSON.stringify(process.cwd())});
		const names = [new Alibaba1688Trigger(), new Alibaba1688PollTrigger()].map((node) => node.description.name);
		process.stdout.write(JSON.stringify(names));`;
	const names: unknown = JSON.parse(execFileSync('node', ['-e', script]).toString());
	expect(names).toEqual(['alibaba1688Trigger', 'alibaba1688PollTrigger']);
});

test.each([
	['alibaba1688Trigger', 'Alibaba 1688 Trigger'],
	['alibaba1688PollTrigger', 'Alibaba 1688 Polling Trigger'],
])('n8n loads %s as a trigger with icons and codex', (name, displayName) => {
	const { description } = nodeOf(name);
	const icon = expect.stringMatching(/^icons\/n8n-nodes-alibaba1688\/dist\/.+\.svg$/);
	expect(description).toMatchObject({
		displayName,
		group: ['trigger'],
		inputs: [],
		outputs: ['main'],
		iconUrl: { light: icon, dark: icon },
		codex: { categories: expect.arrayContaining([expect.any(String)]) },
	});
	expect(description.usableAsTool).toBeUndefined();
});

test('the address of the push trigger is what its path says, for both of its methods', () => {
	const { description } = nodeOf('alibaba1688Trigger');
	expect(description.webhooks).toEqual(
		['POST', 'GET'].map((httpMethod) =>
			expect.objectContaining({
				httpMethod,
				responseMode: 'onReceived',
				path: '={{$parameter["path"]}}',
				isFullPath: true,
			}),
		),
	);
});

test('nothing is registered at 1688, which has no API for it', async () => {
	const { description, webhookMethods } = nodeOf('alibaba1688Trigger');
	for (const { name } of description.webhooks!) {
		const methods = webhookMethods![name as 'default']!;
		for (const method of ['checkExists', 'create', 'delete'] as const) {
			expect(await methods[method]!.call({} as IHookFunctions)).toBe(true);
		}
	}
});

test('n8n offers poll times for the polling trigger', () => {
	const { description } = nodeOf('alibaba1688PollTrigger');
	expect(description.polling).toBe(true);
	expect(description.properties.map(({ name }) => name)).toContain('pollTimes');
});
