import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import type { INodeType } from 'n8n-workflow';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;

test('index.js exports the classes of the node and the credentials', () => {
	// Required in a process of its own, as a user of the package does.
	const script = `
		const { Alibaba1688, Alibaba1688Api, Alibaba1688OAuth2Api } = require(${JSON.stringify(ROOT)});
		const credentials = [new Alibaba1688Api(), new Alibaba1688OAuth2Api()];
		const names = [new Alibaba1688().description.name, ...credentials.map(({ name }) => name)];
		process.stdout.write(JSON.stringify(names));`;
	const names: unknown = JSON.parse(execFileSync('node', ['-e', script]).toString());
	expect(names).toEqual(['alibaba1688', 'alibaba1688Api', 'alibaba1688OAuth2Api']);
});

describe('package.json', () => {
	test('names the package, its licence and its entry', () => {
		expect(manifest).toMatchObject({
			name: 'n8n-nodes-alibaba1688',
			license: 'MIT',
			main: 'index.js',
			keywords: expect.arrayContaining(['n8n-community-node-package']),
		});
	});

	test('asks for nothing at run time but n8n itself', () => {
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.optionalDependencies ?? {}).toEqual({});
		expect(manifest).not.toHaveProperty('bundledDependencies');
		expect(manifest).not.toHaveProperty('overrides');
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	test('is strict and registers what lies in dist', () => {
		const n8n = manifest.n8n as { credentials: string[]; nodes: string[] };
		expect(n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
		expect(n8n.credentials).toEqual([
			'dist/credentials/Alibaba1688Api.credentials.js',
			'dist/credentials/Alibaba1688OAuth2Api.credentials.js',
		]);
		expect(n8n.nodes).toContain('dist/nodes/Alibaba1688/Alibaba1688.node.js');
		for (const file of [...n8n.credentials, ...n8n.nodes]) {
			expect({ file, exists: existsSync(join(ROOT, file)) }).toEqual({ file, exists: true });
		}
	});

	test('runs nothing when it is installed', () => {
		const scripts = Object.keys(manifest.scripts as object);
		expect(scripts).toEqual(expect.arrayContaining(['start', 'test', 'lint', 'scan', 'sandbox']));
		for (const script of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']) {
			expect(scripts).not.toContain(script);
		}
	});

	test('pins every package that builds and tests it', () => {
		const versions = Object.values(manifest.devDependencies as Record<string, string>);
		expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	});
});

test('the lockfile names no registry', () => {
	const { packages } = JSON.parse(read('package-lock.json')) as { packages: object };
	expect(Object.keys(packages).length).toBeGreaterThan(100);
	expect(Object.values(packages).filter((entry) => 'resolved' in entry)).toEqual([]);
});

test('the registry of operations is what the files say', () => {
	const { status, stderr } = spawnSync('node', ['scripts/generate.mjs', '--check'], { cwd: ROOT });
	expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
});

describe('the tarball', () => {
	const [{ files }] = JSON.parse(
		execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			cwd: ROOT,
			stdio: ['ignore', 'pipe', 'ignore'],
		}).toString(),
	) as Array<{ files: Array<{ path: string; size: number }> }>;
	const paths = files.map(({ path }) => path);

	test('holds what n8n needs', () => {
		expect(paths).toEqual(
			expect.arrayContaining([
				'package.json',
				'index.js',
				'dist/nodes/Alibaba1688/Alibaba1688.node.js',
				'dist/nodes/Alibaba1688/Alibaba1688.node.json',
				'dist/credentials/Alibaba1688Api.credentials.js',
				'dist/credentials/Alibaba1688OAuth2Api.credentials.js',
			]),
		);
	});

	test('holds nothing else', () => {
		const needed =
			/^(package\.json|index\.js|README[\w.-]*\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(js|json|svg|png))$/;
		expect(paths.filter((path) => !needed.test(path))).toEqual([]);
		expect(
			paths.filter((path) => /(^|\/)(test|sandbox|playground)\/|tsbuildinfo/.test(path)),
		).toEqual([]);
	});
});

describe('what n8n loads', () => {
	const loader = new PackageDirectoryLoader(ROOT);
	beforeAll(async () => await loader.loadAll());

	test('is the node with its icons, and an agent can use it', () => {
		const { type, sourcePath } = loader.getNode('alibaba1688');
		expect(sourcePath).toContain('dist/nodes/Alibaba1688/Alibaba1688.node.js');
		const { description } = type as INodeType;
		expect(description).toMatchObject({
			name: 'alibaba1688',
			displayName: 'Alibaba 1688',
			usableAsTool: true,
			codex: { categories: expect.arrayContaining([expect.any(String)]) },
			iconUrl: icons(),
		});
	});

	test('is the credential with its icons, tested by the node', () => {
		const { type } = loader.getCredential('alibaba1688Api');
		expect(type).toMatchObject({ name: 'alibaba1688Api', displayName: 'Alibaba 1688 API' });
		// A test on the type would win over the one of the node.
		expect(type.test).toBeUndefined();
		expect(type).toMatchObject({ iconUrl: icons() });
		const { type: node } = loader.getNode('alibaba1688');
		const { credentials } = (node as INodeType).description;
		expect(credentials).toContainEqual(
			expect.objectContaining({ name: 'alibaba1688Api', testedBy: expect.any(String) }),
		);
	});

	test('is the credential with a Connect button, and the node offers both', () => {
		expect(loader.getCredential('alibaba1688OAuth2Api').type).toMatchObject({
			extends: ['oAuth2Api'],
			displayName: 'Alibaba 1688 OAuth2 API',
			iconUrl: icons(),
		});
		const { credentials, properties } = (loader.getNode('alibaba1688').type as INodeType)
			.description;
		const types = ['alibaba1688Api', 'alibaba1688OAuth2Api'];
		expect(credentials?.map(({ name }) => name)).toEqual(types);
		const authentication = properties.find(({ name }) => name === 'authentication');
		expect(authentication).toMatchObject({ type: 'options', default: 'alibaba1688Api' });
		expect(authentication?.options?.map((option) => 'value' in option && option.value)).toEqual(
			types,
		);
	});

	test('is nothing of which the icon file is missing', () => {
		const { iconUrl } = loader.getCredential('alibaba1688Api').type as unknown as {
			iconUrl: { light: string; dark: string };
		};
		for (const url of Object.values(iconUrl)) {
			const path = url.replace('icons/n8n-nodes-alibaba1688/', '');
			expect(read(path)).toMatch(/^\s*(<\?xml[^>]*>\s*)?<svg/);
		}
		expect(read(iconUrl.light.replace('icons/n8n-nodes-alibaba1688/', ''))).not.toBe(
			read(iconUrl.dark.replace('icons/n8n-nodes-alibaba1688/', '')),
		);
	});

	test('has the fields of the credential, secrets hidden', () => {
		const { properties } = loader.getCredential('alibaba1688Api').type;
		const byName = Object.fromEntries(properties.map((property) => [property.name, property]));
		expect(byName).toMatchObject({
			appKey: { type: 'string' },
			appSecret: { typeOptions: { password: true } },
			accessToken: { typeOptions: { password: true }, default: '' },
			refreshToken: { typeOptions: { password: true }, default: '' },
			// n8n renews the token of a field like this, and saves what it got.
			renewedToken: { type: 'hidden', typeOptions: { expirable: true, password: true } },
			renewedTokenDetails: { type: 'hidden', typeOptions: { password: true } },
			signatureStyle: { type: 'options', default: 'openPlatform' },
			gatewayUrl: { default: 'https://gw.open.1688.com/openapi' },
			requestsPerSecond: { type: 'number', default: 5 },
		});
		const values = byName.signatureStyle.options?.map(
			(option) => 'value' in option && option.value,
		);
		expect(values?.sort()).toEqual(['openPlatform', 'sign']);
	});

	test('has the parameters of the operation that gets a product', () => {
		const { type } = loader.getNode('alibaba1688');
		const { properties } = (type as INodeType).description;
		const own = properties.filter(
			({ displayOptions: { show } = {} }) =>
				!show || (show.resource?.includes('product') && show.operation?.includes('get')),
		);
		const named = (name: string) => own.find((property) => property.name === name);
		expect(named('productId')).toMatchObject({
			type: 'resourceLocator',
			modes: ['list', 'id', 'url'].map((name) => expect.objectContaining({ name })),
		});
		expect(named('simplify')).toMatchObject({ type: 'boolean', default: true });
	});
});

function icons(): object {
	const url = expect.stringMatching(/^icons\/n8n-nodes-alibaba1688\/dist\/.+\.svg$/);
	return { light: url, dark: url };
}
