import type { SignedSent } from '../../../../nodes/Alibaba1688/gateway/call';
import { Cancellation, CancelledError } from '../../../../nodes/Alibaba1688/gateway/clock';
import type { Effect } from '../../../../nodes/Alibaba1688/gateway/retry';
import { sendInTime } from '../../../../nodes/Alibaba1688/gateway/sendInTime';
import { FakeClock } from '../../../support/fakeClock.mts';
import { fakeGateway } from '../../../support/fakeGateway.mts';

const EFFECTS: Effect[] = ['read', 'write', 'money'];
const ANSWER: SignedSent = { ok: true, answer: { status: 200, headers: {}, text: '{}' } };
const ABORTED: SignedSent = {
	ok: false,
	failure: { kind: 'network', code: 'ERR_CANCELED', message: 'canceled' },
};

/** A request that is answered after so long, or never; n8n may end it when the run is stopped. */
function requestOf({ answeredAfterMs = Infinity, isAborted = false, end = Infinity }) {
	const clock = new FakeClock();
	const stop = new Cancellation();
	const send = async () =>
		await new Promise<SignedSent>((resolve) => {
			if (answeredAfterMs < Infinity) {
				void clock.sleep(answeredAfterMs).then(() => resolve(ANSWER));
			}
			if (isAborted) void stop.race(new Promise(() => {}), () => resolve(ABORTED)).catch(() => {});
		});
	const gateway = fakeGateway(clock, send, { stop });
	const outcome = async (effect: Effect) => {
		const sent = sendInTime(gateway, { url: '' }, effect, end).catch((error: unknown) => error);
		return { sent: await clock.runUntilSettled(sent), ms: clock.now() };
	};
	const stopAfter = (ms: number) => void clock.sleep(ms).then(() => stop.cancel());
	return { outcome, stopAfter };
}

describe.each(EFFECTS)('a %s', (effect) => {
	test('is answered', async () => {
		const { outcome } = requestOf({ answeredAfterMs: 700 });
		expect(await outcome(effect)).toEqual({ sent: ANSWER, ms: 700 });
	});

	test('without an answer until the end of its time has failed', async () => {
		const { outcome } = requestOf({ end: 10_000 });
		const { sent, ms } = await outcome(effect);
		expect(sent).toMatchObject({ ok: false, failure: { kind: 'network', code: 'ETIMEDOUT' } });
		expect(ms).toBeLessThanOrEqual(10_100);
	});

	test('that has not left when the run is stopped is given up at once', async () => {
		const { outcome, stopAfter } = requestOf({ answeredAfterMs: 20_000 });
		stopAfter(500);
		const { sent, ms } = await outcome(effect);
		expect(sent).toBeInstanceOf(CancelledError);
		expect(ms).toBeLessThanOrEqual(600);
	});
});

test('a read that n8n ends when the run is stopped is given up at once', async () => {
	const { outcome, stopAfter } = requestOf({ isAborted: true });
	stopAfter(500);
	const { sent, ms } = await outcome('read');
	expect(sent).toBeInstanceOf(CancelledError);
	expect(ms).toBe(500);
});

test.each(['write', 'money'] as const)(
	'what became of a %s that n8n ends when the run is stopped is not lost',
	async (effect) => {
		const { outcome, stopAfter } = requestOf({ isAborted: true });
		stopAfter(500);
		expect(await outcome(effect)).toEqual({ sent: ABORTED, ms: 500 });
	},
);
