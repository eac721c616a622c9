import assert from 'node:assert/strict';
import { Agent, request } from 'undici';
import { mapInOrder } from '../../../nodes/Alibaba1688/gateway/concurrency';
import { signedForm } from '../../../sandbox/push/sender.mts';
import { sellerApp } from '../../../sandbox/server.mts';
import { heapMb, heapSettings } from './heap.mts';
import { until, type Stage } from './stage.mts';

const COUNT = 10_000;
const AT_ONCE = 50;
const BETWEEN_LOOKS = 2000;
/** What n8n may hold more after the last of them than after the first two thousand. */
const MOST_GROWTH_MB = 20;

/** Ten thousand posts that 1688 did not send, or sent before: none starts an execution. */
export async function forged(stage: Stage): Promise<void> {
	// n8n reads the path of a webhook as an expression, and its default engine starts a sandbox of its own
	// for each request: seven a second. The old engine asks the same node the same thing, quickly.
	await stage.n8n.stop();
	await stage.restart({ N8N_EXPRESSION_ENGINE: 'legacy', ...heapSettings(stage.paths) });
	const path = `forged-${Date.now()}`;
	const id = await stage.activate('forged', [
		{
			name: 'Trigger',
			type: 'n8n-nodes-alibaba1688.alibaba1688Trigger',
			webhookId: path,
			parameters: { path },
		},
	]);
	const url = await stage.webhookUrl(path);
	const dispatcher = new Agent();
	const post = async (body: string, type = 'application/x-www-form-urlencoded') => {
		const headers = { 'content-type': type };
		const answer = await request(url, { method: 'POST', headers, body, dispatcher });
		await answer.body.dump();
		return answer.statusCode;
	};
	const text = JSON.stringify({ msgId: 1, type: 'ORDER_X', data: { orderId: '1' } });
	const good = signedForm(text, sellerApp.appSecret).toString();
	assert.equal(await post(good), 200);
	await until(async () => (await stage.executions(id, ['success'])) === 1, 'the good one ran');

	const kinds: Array<readonly [name: string, make: (index: number) => [string, string?]]> = [
		['forged', () => [signedForm(text, 'another secret').toString()]],
		['mutated', (index) => [mutated(good, index)]],
		['truncated', (index) => [good.slice(0, 1 + (index % (good.length - 1)))]],
		['replayed', () => [good]],
		['unsigned', (index) => [`message=${'x'.repeat(index % 50_000)}`]],
		['in another form', () => [text, 'application/json']],
		['in another charset', () => [good, 'application/x-www-form-urlencoded; charset=gbk']],
		['multipart', () => ['--x--', 'multipart/form-data; boundary=x']],
	];
	const oversized = `message=${'x'.repeat(17 * 1024 * 1024)}`;
	const statuses = new Map<string, Set<number>>();
	const one = async (index: number) => {
		const [name, make] = kinds[index % kinds.length];
		const isOversized = index % 1000 === 999;
		const status = await (isOversized ? post(oversized) : post(...make(index))).catch(() => 0);
		const key = isOversized ? 'oversized' : name;
		statuses.set(key, (statuses.get(key) ?? new Set()).add(status));
	};
	const heap: number[] = [];
	for (let begin = 0; begin < COUNT; begin += BETWEEN_LOOKS) {
		await mapInOrder(BETWEEN_LOOKS, AT_ONCE, async (index) => await one(begin + index));
		heap.push(await heapMb(stage.paths, stage.n8n.pid));
	}
	await dispatcher.close();

	const summary = Object.fromEntries(
		[...statuses].map(([kind, set]) => [kind, [...set].join(' ')]),
	);
	console.log(`${COUNT} forged posts: no execution. Answers:`, summary);
	console.log(`MB that n8n holds after each ${BETWEEN_LOOKS} of them: ${heap.join(', ')}`);
	for (const kind of [
		'forged',
		'mutated',
		'truncated',
		'unsigned',
		'in another form',
		'multipart',
	]) {
		assert.deepEqual([...statuses.get(kind)!], [401], kind);
	}
	assert.deepEqual([...statuses.get('replayed')!], [200]);
	// n8n itself refuses these, or cuts the connection.
	for (const kind of ['in another charset', 'oversized']) {
		const taken = [...statuses.get(kind)!].filter((status) => status !== 0 && status < 400);
		assert.deepEqual(taken, [], kind);
	}
	assert.equal(await stage.executions(id), 1);
	assert.ok(heap.at(-1)! - heap[0] < MOST_GROWTH_MB, 'the memory of n8n stays flat');
	await stage.deactivate(id);
}

/** The same text with one character of the message or the signature replaced. */
function mutated(form: string, index: number): string {
	const [message, signature] = form.split('&_aop_signature=');
	const isInMessage = index % 2 === 0;
	const part = isInMessage ? message.slice('message='.length) : signature;
	const at = index % part.length;
	// A letter that changes what a percent code means, and a digit that no signature has twice.
	const other = part[at] === '0' ? '1' : '0';
	const changed = part.slice(0, at) + other + part.slice(at + 1);
	return isInMessage
		? `message=${changed}&_aop_signature=${signature}`
		: `${message}&_aop_signature=${changed}`;
}
