import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { Budget } from '../../../nodes/Alibaba1688PollTrigger/budget';
import { pollMessages } from '../../../nodes/Alibaba1688PollTrigger/pollMessages';
import type { SignedSent } from '../../../nodes/Alibaba1688/gateway/call';
import { FakeClock } from '../../support/fakeClock.mts';
import { fakeGateway } from '../../support/fakeGateway.mts';

const HOUR_MS = 3_600_000;
const POLL_MS = 100_000;
const PAGE_SIZE = 200;

/** A node that polls 1688 once an hour, and how long 1688 takes to confirm a page of messages. */
function hourlyNode(waiting: Set<string>) {
	const clock = new FakeClock();
	const data: IDataObject = {};
	const context = {
		getWorkflowStaticData: () => data,
		getNodeParameter: (_name: string, fallback: unknown) => fallback,
	} as unknown as IPollFunctions;
	let confirmMs = 0;
	const gateway = fakeGateway(clock, async ({ url, body }) => {
		const sent = new URLSearchParams(body as Record<string, string>);
		if (!url.includes('push.message.confirm')) return page([...waiting], Number(sent.get('page')));
		await clock.sleep(confirmMs);
		for (const id of JSON.parse(sent.get('msgIdList')!) as number[]) waiting.delete(String(id));
		return answerOf({ isSuccess: true });
	});
	/** The ids of the messages that a poll emits. */
	return async (confirmTakesMs: number) => {
		confirmMs = confirmTakesMs;
		const budget = new Budget(clock, POLL_MS);
		const now = clock.now();
		const records = await clock.runUntilSettled(
			pollMessages({
				context,
				gateway: budget.bound(gateway),
				budget,
				now,
				clock: () => clock.now(),
				mark: 'this process',
			}),
		);
		await clock.runUntil(now + HOUR_MS);
		return records.map(({ messageId }) => String(messageId));
	};
}

function page(ids: string[], number: number): SignedSent {
	const datas = ids
		.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
		.map((id) => ({ msgId: Number(id), type: 'ORDER_BUYER_VIEW_ORDER_PAY', data: {} }));
	return answerOf({ pushMessagePage: { datas, totalCount: ids.length } });
}

function answerOf(body: object): SignedSent {
	return { ok: true, answer: { status: 200, headers: {}, text: JSON.stringify(body) } };
}

test('messages that a slow poll does not come to confirm are left to the next one and not emitted again', async () => {
	const ids = Array.from({ length: 1000 }, (_, index) => String(index + 1));
	const waiting = new Set(ids);
	const poll = hourlyNode(waiting);
	expect(await poll(100)).toEqual(ids);

	expect(await poll(26_500)).toEqual([]);
	expect(waiting.size).toBe(400);

	expect(await poll(100)).toEqual([]);
	expect(waiting.size).toBe(0);
});
