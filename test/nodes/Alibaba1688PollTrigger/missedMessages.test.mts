import { Budget } from '../../../nodes/Alibaba1688PollTrigger/budget';
import { confirmMessages } from '../../../nodes/Alibaba1688PollTrigger/missedMessages';
import { FakeClock } from '../../support/fakeClock.mts';
import { fakeGateway } from '../../support/fakeGateway.mts';

const ids = Array.from({ length: 1000 }, (_, index) => String(index + 1));

/** Confirms a thousand messages while each call takes so long, in a poll of 100 s. */
async function confirmed(callMs: number): Promise<readonly string[]> {
	const clock = new FakeClock();
	const gateway = fakeGateway(clock, async () => {
		await clock.sleep(callMs);
		return { ok: true, answer: { status: 200, headers: {}, text: '{"isSuccess":true}' } };
	});
	const done: string[] = [];
	const budget = new Budget(clock, 100_000);
	await clock.runUntilSettled(
		confirmMessages(budget.bound(gateway), budget, ids, (batch) => done.push(...batch)),
	);
	// n8n gives up a poll that takes longer.
	expect(clock.now()).toBeLessThan(100_000);
	return done;
}

test('messages are confirmed 200 at a time', async () => {
	expect(await confirmed(100)).toEqual(ids);
});

test('what the time of a poll is too short for is left for the next one', async () => {
	expect(await confirmed(26_500)).toEqual(ids.slice(0, 600));
});
