import assert from 'node:assert/strict';
import { sellerApp } from '../../../sandbox/server.mts';
import { until, type Stage } from './stage.mts';

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
	await until(
		async () => (await stage.executions(id, ['success'])) >= COUNT,
		`${COUNT} executions ran`,
		600_000,
	);

	assert.deepEqual(new Set(deliveries.map(({ statuses }) => statuses.join())), new Set(['200']));
	const executions = await stage.handedOver(id);
	assert.equal(executions.size, COUNT);
	assert.deepEqual(
		[...executions.values()].map((items) => items.map(({ messageId }) => messageId).join()).sort(),
		deliveries.map(({ msgId }) => String(msgId)).sort(),
	);
	console.log(
		`${COUNT} pushes, ${AT_ONCE} at a time: ${COUNT} executions, ${(COUNT / seconds).toFixed(0)} a second`,
	);
	await stage.deactivate(id);
}
