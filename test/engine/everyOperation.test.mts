import type { INodeParameters } from 'n8n-workflow';
import { operations } from '../../nodes/Alibaba1688/operations/registry';
import { usesOf, type Operation } from '../../nodes/Alibaba1688/operations/operation';
import { receivers } from '../../sandbox/data/receivers.mts';
import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { prepare, runsOfExample } from './examples/example.mts';
import { examples } from './examples/index.mts';
import { runWorkflow, type RunResult } from './harness/run.mts';
import { sandboxCredential } from './harness/sandboxCredential.mts';
import { workflowWith } from './harness/workflow.mts';

/*
 * What holds for every operation, whoever wrote it: shown on its example, which n8n's engine runs
 * against the sandbox.
 */

/** Columns of simplified items that are no plain value, as `operation column`, and why. */
const nestedAllowed: Readonly<Record<string, string>> = {
	'message:getMany data': 'what was pushed, of another shape for each topic',
	'order:create orderIds': 'a purchase may become several orders',
	'product:getPublishSchema global': 'given back as it is when the product is published',
	'product:getPublishSchema required': 'names of the components of the form',
	'product:getPublishSchema components': 'the form',
	'product:getPublishSchema values': 'what the form is filled with',
};

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const nameOf = ({ resource, operation }: Operation) => `${resource}:${operation}`;
const simplifies = (operation: Operation) =>
	operation.simplify !== undefined || usesOf(operation).some(({ simplify }) => simplify);

// One without an example fails in schemas.test.mts.
const every = operations
	.filter(({ resource, operation }) => examples[resource]?.[operation])
	.map((operation) => [nameOf(operation), operation] as const);
const simplifying = every.filter(([, operation]) => simplifies(operation));

const known = new Map<string, Promise<RunResult[]>>();

/** The runs of the example; each is made once and looked at by several tests. */
async function runsOf(operation: Operation, more: INodeParameters = {}): Promise<RunResult[]> {
	const { resource, operation: name } = operation;
	const key = `${nameOf(operation)} ${JSON.stringify(more)}`;
	const runs =
		known.get(key) ?? runsOfExample(sandbox, resource, name, examples[resource][name], more);
	known.set(key, runs);
	return await runs;
}

async function outputOf(operation: Operation, more: INodeParameters = {}) {
	const runs = await runsOf(operation, more);
	return runs.flatMap((run) => run.items('1688').map(({ json }) => json));
}

test.each(every)('%s links every item to its input', async (_name, operation) => {
	const inputs = examples[operation.resource][operation.operation].items?.length ?? 1;
	for (const result of await runsOf(operation)) {
		for (const { pairedItem } of result.items('1688')) {
			const links = [pairedItem].flat();
			expect(links.length).toBeGreaterThan(0);
			for (const link of links) {
				expect(typeof link === 'object' && link.item >= 0 && link.item < inputs).toBe(true);
			}
		}
	}
});

test.each(every)('%s shows no secret anywhere in the run', async (_name, operation) => {
	const results = await runsOf(operation);
	const stored = JSON.stringify(results.map(({ run }) => run.data));
	for (const { appSecret, tokens } of [buyerApp, sellerApp]) {
		expect(stored).not.toContain(appSecret);
		for (const { value } of tokens) expect(stored).not.toContain(value);
	}
});

test.each(simplifying)('%s has flat, few columns when simplified', async (name, operation) => {
	for (const record of await outputOf(operation)) {
		expect(Object.keys(record).length).toBeLessThanOrEqual(10);
		const nested = Object.keys(record).filter(
			(column) =>
				typeof record[column] === 'object' &&
				record[column] !== null &&
				!(`${name} ${column}` in nestedAllowed),
		);
		expect({ nested }).toEqual({ nested: [] });
	}
});

test.each(simplifying)('%s gives ids as text when simplified', async (_name, operation) => {
	for (const record of await outputOf(operation)) {
		const ids = Object.entries(record).filter(([column]) => /(^id|Id|ID)$/.test(column));
		const wrong = ids.filter(([, value]) => value !== null && typeof value !== 'string');
		expect({ wrong }).toEqual({ wrong: [] });
	}
});

test.each(simplifying)('%s leaves people out when simplified', async (_name, operation) => {
	const output = JSON.stringify(await outputOf(operation));
	const names = receivers.map(({ name }) => name).filter((name) => output.includes(name));
	const mobiles = output.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g) ?? [];
	expect({ names, mobiles }).toEqual({ names: [], mobiles: [] });
});

test.each(simplifying)(
	"%s gives 1688's own fields, exact, when not simplified",
	async (_name, operation) => {
		const simple = await outputOf(operation);
		const raw = await outputOf(operation, { simplify: false });
		expect(raw).not.toEqual(simple);
		expect(roundedIn(raw)).toEqual([]);
	},
);

test.each(every)(
	'%s reports a refusal of 1688 on its item, in the words of 1688',
	async (_name, { resource, operation }) => {
		const { app, parameters, items, files } = examples[resource][operation];
		const fields = await prepare(sandbox, app, parameters);
		sandbox.faults.add({
			kind: 'businessError',
			code: 'SANDBOX_REFUSAL',
			message: '业务处理失败',
			times: 'always',
		});
		const result = await runWorkflow({
			workflow: workflowWith(
				{ resource, operation, ...fields },
				{ onError: 'continueRegularOutput' },
			),
			items,
			files,
			credentials: sandboxCredential(sandbox, {}, app),
		});
		const output = result.items('1688');
		expect(output.length).toBeGreaterThan(0);
		for (const { json, pairedItem } of output) {
			expect(`${String(json.error)} ${String(json.details)}`).toContain('业务处理失败');
			expect(pairedItem).toMatchObject({ item: expect.any(Number) });
		}
	},
);

/** Whole numbers that a JavaScript number cannot hold. */
function roundedIn(value: unknown): unknown[] {
	if (typeof value === 'number') {
		return Number.isInteger(value) && !Number.isSafeInteger(value) ? [value] : [];
	}
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(roundedIn) : [];
}
