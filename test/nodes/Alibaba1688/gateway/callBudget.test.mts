import { call, type Gateway, type SignedSent } from '../../../../nodes/Alibaba1688/gateway/call';
import { Slots } from '../../../../nodes/Alibaba1688/gateway/concurrency';
import type { CallError } from '../../../../nodes/Alibaba1688/gateway/failure';
import { Pacer } from '../../../../nodes/Alibaba1688/gateway/pacer';
import type { Effect } from '../../../../nodes/Alibaba1688/gateway/retry';
import { Tally } from '../../../../nodes/Alibaba1688/gateway/tally';
import { FakeClock } from '../../../support/fakeClock.mts';
import { fakeGateway } from '../../../support/fakeGateway.mts';

const BUDGET_MS = 10_000;

/** Calls that may take ten seconds, at one call a second; `answer` is what each request meets. */
function callsWithin(answer: (timeout: number) => SignedSent | Promise<SignedSent>) {
	const clock = new FakeClock();
	const pacer = new Pacer(1, clock);
	const timeouts: number[] = [];
	/** A call of an execution of its own, and how long it took. */
	const make = async (
		tally = new Tally(),
		budgetMs: number | undefined = BUDGET_MS,
		effect: Effect = 'read',
	) => {
		const send: Gateway['send'] = async ({ timeout }) => {
			timeouts.push(timeout!);
			return await answer(timeout!);
		};
		const slots = new Slots(1000);
		const gateway = fakeGateway(clock, send, { pacer, slots, tally, budgetMs });
		const begin = clock.now();
		const expected = { result: 'result' };
		const outcome = await call(gateway, {
			api: 'ns:api-1',
			parameters: {},
			effect,
			expected,
		}).then(
			() => 'done',
			({ message, isOutcomeUnknown }: CallError) =>
				isOutcomeUnknown ? `outcome unknown: ${message}` : message,
		);
		return { outcome, tookMs: clock.now() - begin };
	};
	return { clock, pacer, timeouts, make };
}

const good = (): SignedSent => ({
	ok: true,
	answer: { status: 200, headers: {}, text: '{"result":1}' },
});

const BUSY = 'other executions are using up the call rate of this app';

test.each(['read', 'write', 'money'] as const)(
	'a %s for which others leave no room fails at once, and nothing is sent for it',
	async (effect) => {
		const { clock, make, timeouts } = callsWithin(good);
		const others = Array.from({ length: 20 }, async () => await make(undefined, Infinity));
		await clock.runUntil(500);
		const { outcome, tookMs } = await clock.runUntilSettled(make(undefined, undefined, effect));
		expect([outcome, tookMs, timeouts.length]).toEqual([BUSY, 0, 1]);
		await clock.runUntilSettled(Promise.all(others));
		expect(timeouts).toHaveLength(20);
	},
);

test('one execution with a thousand calls leaves room for another', async () => {
	const { clock, make } = callsWithin(good);
	const tally = new Tally();
	for (let i = 0; i < 1000; i++) void make(tally, Infinity);
	await clock.runUntil(500);
	const { outcome, tookMs } = await clock.runUntilSettled(make());
	expect(outcome).toBe('done');
	expect(tookMs).toBeLessThan(3000);
});

test('a wait that becomes longer than it looked ends in time, and its place goes to nobody', async () => {
	const { clock, pacer, make, timeouts } = callsWithin(good);
	const tally = new Tally();
	const own = Array.from({ length: 6 }, async () => await make(tally, Infinity));
	await clock.runUntil(100);
	const late = make(tally);
	await clock.runUntil(200);
	// The rate falls to a hundredth while it waits.
	for (let i = 0; i < 20; i++) {
		await clock.runUntil(200 + i);
		pacer.refused({ grantedAt: clock.now() });
	}
	expect(pacer.currentRate).toBeLessThan(0.02);
	const { outcome, tookMs } = await clock.runUntilSettled(late);
	expect([outcome, tookMs]).toEqual([BUSY, BUDGET_MS]);
	await clock.runUntilSettled(Promise.all(own));
	expect(timeouts).toHaveLength(6);
});

test('a call that is tried again and again ends within its budget', async () => {
	const { clock, make, timeouts } = callsWithin(async (timeout) => {
		await clock.sleep(Math.min(3000, timeout));
		return { ok: false, failure: { kind: 'network', code: 'ETIMEDOUT', message: 'no answer' } };
	});
	const { outcome, tookMs } = await clock.runUntilSettled(make());
	expect(outcome).toBe('no answer');
	expect(tookMs).toBeLessThanOrEqual(BUDGET_MS);
	expect(timeouts.length).toBeGreaterThan(1);
	// Each request may last as long as is left.
	expect(timeouts[0]).toBe(BUDGET_MS);
	for (const [index, timeout] of timeouts.entries()) {
		expect(timeout).toBeLessThanOrEqual(BUDGET_MS - 3000 * index);
	}
});

test('a fault after a long wait for the first turn is tried again all the same', async () => {
	let faults = 0;
	const { clock, make } = callsWithin((timeout) => {
		expect(timeout).toBe(30_000);
		return clock.now() > 100_000 && faults++ === 0
			? { ok: false, failure: { kind: 'network', code: 'ECONNRESET', message: 'cut' } }
			: good();
	});
	const tally = new Tally();
	const calls = Array.from({ length: 150 }, async () => await make(tally, Infinity));
	const outcomes = await clock.runUntilSettled(Promise.all(calls));
	expect(faults).toBeGreaterThan(0);
	expect(outcomes.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
});
