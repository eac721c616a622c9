import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { sellerApp } from '../../../sandbox/server.mts';
import { sendTo, until, type Stage } from './stage.mts';

const LIST = 'cn.alibaba.open:push.query.messageList-1';
const WAITING = 500;

/** n8n is killed in the middle of polls with 500 waiting messages, and started again each time. */
export async function killed(stage: Stage): Promise<void> {
	const { sandbox, collector } = stage;
	const { appKey } = sellerApp;
	const all: string[] = [];
	const miss = async () => {
		const type = 'ORDER_BUYER_VIEW_ORDER_PAY';
		const missed = await sandbox.push.push({ type, appKey, count: WAITING, missed: true });
		all.push(...missed.map(({ msgId }) => String(msgId)));
	};
	const handled = () => new Set(collector.of('handled').map(({ messageId }) => messageId));

	// Nothing may be confirmed before n8n has it: looked at the moment a confirmation arrives.
	const { messages } = sandbox.state;
	const confirm = messages.confirm.bind(messages);
	const unhandled: number[] = [];
	messages.confirm = (key, ids) => {
		const known = handled();
		unhandled.push(...[...ids].filter((id) => !known.has(String(id))));
		confirm(key, ids);
	};

	// Slow pages, so that there is a middle: 500 messages are three pages.
	const left = () => messages.list(appKey, {}, Date.now()).length;
	const slow = () => sandbox.faults.add({ kind: 'silence', api: LIST, after: 1, times: 'always' });
	const received = () => sandbox.received(LIST);
	const id = await stage.activate('killed', [
		{
			name: 'Trigger',
			type: 'n8n-nodes-alibaba1688.alibaba1688PollTrigger',
			parameters: { event: 'missedMessages', pollTimes: { item: [{ mode: 'everyMinute' }] } },
		},
		sendTo(collector, 'handled'),
		{
			name: 'Ids Again',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: {
				assignments: {
					assignments: [
						{
							id: '1',
							name: 'messageId',
							type: 'string',
							value: "={{ $('Trigger').item.json.messageId }}",
						},
					],
				},
				options: {},
			},
		},
		{
			name: 'Remove Duplicates',
			type: 'n8n-nodes-base.removeDuplicates',
			typeVersion: 2,
			parameters: {
				operation: 'removeItemsSeenInPreviousExecutions',
				dedupeValue: '={{ $json.messageId }}',
				options: {},
			},
		},
		sendTo(collector, 'once'),
	]);

	for (const moment of ['first', 'second']) {
		await miss();
		const fault = slow();
		const before = received();
		await until(() => received() > before + 1, `the ${moment} poll is in its middle`, 180_000);
		await stage.n8n.kill();
		fault.remove();
		console.log(`killed in the middle of a poll, ${left()} messages wait`);
		await stage.restart();
		await until(() => handled().size === all.length, 'the messages were handled', 180_000);
	}
	// And once at the moment in which a poll hands over: right after its last page.
	await miss();
	const before = received();
	await until(() => received() >= before + 3, 'a poll reads its last page', 180_000);
	await delay(30);
	await stage.n8n.kill();
	console.log(`killed when a poll was handing over, ${left()} messages wait`);
	await stage.restart();

	await until(() => left() === 0, 'all messages are confirmed', 400_000);
	await until(() => collector.of('once').length >= all.length, 'all were seen', 120_000);
	await delay(3000);

	assert.deepEqual(unhandled, [], 'nothing was confirmed that n8n had not handled');
	all.sort();
	assert.deepEqual([...handled()].sort(), all, 'every message arrived');
	const once = collector.of('once').map(({ messageId }) => messageId);
	assert.deepEqual(once.sort(), all, 'each was seen once behind Remove Duplicates');
	console.log(
		`${all.length} messages: ${collector.of('handled').length} times handed over, ` +
			`${once.length} behind Remove Duplicates, ${unhandled.length} confirmed unhandled`,
	);
	await stage.deactivate(id);
}
