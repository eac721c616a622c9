import assert from 'node:assert/strict';
import { sellerApp } from '../../../sandbox/server.mts';
import { sendTo, until, type Stage } from './stage.mts';

const COUNT = 1000;
const AT_ONCE = 50;

/** A thousand pushes, fifty at a time: each becomes exactly one execution. */
export async function pushes(stage: Stage): Promise<void> {
	const path = `pushes-${Date.now()}`;
	const id = await stage.activate('pushes', [
		{
			name: 'Trigger',
			type: 'n8n-nodes-alibaba1688.alibaba1688Trigger',
			webhookId: path,
			parameters: { path },
		},
		sendTo(stage.collector, 'pushes'),
	]);
	const url = await stage.webhookUrl(path);
	const { push } = stage.sandbox;
	push.settings = { ...push.settings, timeoutMs: 60_000 };
	const begin = performance.now();
	const deliveries = await push.push({
		type: 'ORDER_BUYER_VIEW_ORDER_PAY',
		appKey: sellerApp.appKey,
		url,
		count: COUNT,
		concurrency: AT_ONCE,
	});
	const seconds = (performance.now() - begin) / 1000;
	const collected = stage.collector.of('pushes');
	await until(() => collected.length >= COUNT, `${COUNT} executions ran`, 600_000);

	assert.deepEqual(new Set(deliveries.map(({ statuses }) => statuses.join())), new Set(['200']));
	assert.equal(await stage.executions(id), COUNT);
	assert.equal(new Set(collected.map(({ executionId }) => executionId)).size, COUNT);
	assert.deepEqual(
		collected.map(({ messageId }) => messageId).sort(),
		deliveries.map(({ msgId }) => String(msgId)).sort(),
	);
	console.log(
		`${COUNT} pushes, ${AT_ONCE} at a time: ${COUNT} executions, ${(COUNT / seconds).toFixed(0)} a second`,
	);

	// The same messages once more start nothing.
	const again = await push.push({
		type: 'ORDER_BUYER_VIEW_ORDER_PAY',
		appKey: sellerApp.appKey,
		url,
		data: { orderId: '1' },
	});
	assert.equal(again[0].delivered, true);
	await until(() => collected.length > COUNT, 'one more execution ran');
	assert.equal(await stage.executions(id), COUNT + 1);
	await stage.deactivate(id);
}
