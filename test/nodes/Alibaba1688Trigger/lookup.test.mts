import type { Gateway } from '../../../nodes/Alibaba1688/gateway/call';
import { Slots } from '../../../nodes/Alibaba1688/gateway/concurrency';
import { addSubjects } from '../../../nodes/Alibaba1688Trigger/lookup';
import { FakeClock } from '../../support/fakeClock.mts';
import { fakeGateway } from '../../support/fakeGateway.mts';

const STYLE = { simplify: false, language: 'en' };

/** A gateway that takes a while for each answer, or until the call gives up. */
function slowGateway(answerMs: number) {
	const clock = new FakeClock();
	const send: Gateway['send'] = async ({ timeout }) => {
		await clock.sleep(Math.min(answerMs, timeout!));
		if (answerMs > timeout!) {
			return { ok: false, failure: { kind: 'network', code: '', message: 'too slow' } };
		}
		return { ok: true, answer: { status: 200, headers: {}, text: '{"result":{"id":1}}' } };
	};
	const gateway = fakeGateway(clock, send, { slots: new Slots(5) });
	return { clock, gateway };
}

const orders = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		type: 'ORDER_BUYER_VIEW_ORDER_PAY',
		data: { orderId: String(index + 1) },
	}));

test.each([
	['quick ones are all made', 100, 50, 50, 1_500],
	['slow ones end together, and the rest goes on without', 3_000, 50, 15, 10_100],
	['one that never ends', 60_000, 1, 0, 10_100],
])('the lookups of a message share ten seconds: %s', async (_name, answerMs, count, done, most) => {
	const { clock, gateway } = slowGateway(answerMs);
	const added = addSubjects(async () => gateway, orders(count), STYLE);
	const events = await clock.runUntilSettled(added);
	expect(clock.now()).toBeLessThanOrEqual(most);
	expect(events).toHaveLength(count);
	expect(events.filter(({ order }) => order)).toHaveLength(done);
	for (const { order, lookupError } of events.slice(done)) {
		expect([order, lookupError]).toEqual([null, expect.any(String)]);
	}
});
