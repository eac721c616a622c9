import fc from 'fast-check';
import { Cancellation } from '../../../../nodes/Alibaba1688/gateway/clock';
import { Pacer, pacerFor } from '../../../../nodes/Alibaba1688/gateway/pacer';
import { FakeClock } from '../../../support/fakeClock.mts';

/** Callers of one pacer, and when each of them was let through. */
class Callers {
	readonly clock = new FakeClock();
	readonly pacer: Pacer;
	/** Every grant in its order: the time and the caller's name. */
	readonly grants: Array<{ at: number; name: string }> = [];
	private readonly owners = new Map<string, { owner: object; cancellation: Cancellation }>();

	constructor(rate: number) {
		this.pacer = new Pacer(rate, this.clock);
	}

	/** Queues so many calls of the named execution. */
	call(name: string, count = 1): void {
		const { owner, cancellation } = this.of(name);
		for (let i = 0; i < count; i++) {
			this.pacer.take(owner, cancellation).then(
				() => this.grants.push({ at: this.clock.now(), name }),
				() => undefined,
			);
		}
	}

	cancel(name: string): void {
		this.of(name).cancellation.cancel();
	}

	timesOf(name: string): number[] {
		return this.grants.filter((grant) => grant.name === name).map(({ at }) => at);
	}

	private of(name: string) {
		let found = this.owners.get(name);
		if (!found) this.owners.set(name, (found = { owner: {}, cancellation: new Cancellation() }));
		return found;
	}
}

/** Calls leave never closer than the rate allows, and at most 2 % further apart. */
function expectSpacing(times: readonly number[], first: number, spacing: number): void {
	expect(times[0]).toBe(first);
	for (const [index, time] of times.entries()) {
		expect(time - first).toBeGreaterThanOrEqual(index * spacing);
		expect(time - first).toBeLessThanOrEqual(index * spacing * 1.02);
	}
}

test('no window of time holds more calls than the rate allows', async () => {
	const arrivals = fc.array(fc.nat(2000), { minLength: 1, maxLength: 40 });
	await fc.assert(
		fc.asyncProperty(
			fc.double({ min: 0.2, max: 500, noNaN: true }),
			arrivals,
			async (rate, gaps) => {
				const callers = new Callers(rate);
				let time = 0;
				for (const [i, gap] of gaps.entries()) {
					time += gap;
					await callers.clock.runUntil(time);
					callers.call(`execution ${i % 3}`);
				}
				await callers.clock.runUntil(time + ((gaps.length + 1) * 1000) / rate);

				const times = callers.grants.map(({ at }) => at);
				expect(times).toHaveLength(gaps.length);
				for (let i = 0; i < times.length; i++) {
					for (let j = i + 1; j < times.length; j++) {
						expect(times[j] - times[i]).toBeGreaterThanOrEqual(((j - i) * 1000) / rate - 1e-6);
					}
				}
			},
		),
		{ numRuns: 60 },
	);
});

test('nearly the full rate is used while calls wait', async () => {
	const callers = new Callers(20);
	callers.call('a', 101);
	// Just under the rate: the last of a hundred calls leaves at most 2 % after its time.
	await callers.clock.runUntil(1.02 * 5000);
	expect(callers.grants).toHaveLength(101);
});

test('a rate below one call per second is kept too', async () => {
	const callers = new Callers(0.5);
	callers.call('a', 3);
	await callers.clock.runUntil(10_000);
	expectSpacing(callers.timesOf('a'), 0, 2000);
	expect(callers.timesOf('a')).toHaveLength(3);
});

test('an idle pacer lets a call through at once, however long it was idle', async () => {
	const callers = new Callers(2);
	callers.call('a');
	await callers.clock.runUntil(0);
	expect(callers.timesOf('a')).toEqual([0]);

	await callers.clock.runUntil(90_000);
	callers.call('a');
	await callers.clock.runUntil(90_000);
	expect(callers.timesOf('a')).toEqual([0, 90_000]);
});

test('time without calls is not saved up for a burst', async () => {
	const callers = new Callers(10);
	await callers.clock.runUntil(60_000);
	callers.call('a', 5);
	await callers.clock.runUntil(61_000);
	expectSpacing(callers.timesOf('a'), 60_000, 100);
	expect(callers.timesOf('a')).toHaveLength(5);
});

test('an execution with few calls is not held up by one with thousands', async () => {
	const callers = new Callers(10);
	callers.call('large', 5000);
	await callers.clock.runUntil(1000);
	callers.call('small', 10);
	await callers.clock.runUntil(3200);
	// Two take turns, so ten calls need twenty places of 100 ms.
	expect(callers.timesOf('small')).toHaveLength(10);
	expect(callers.timesOf('large').length).toBeGreaterThanOrEqual(20);
});

test('the calls of one execution keep their order', async () => {
	const clock = new FakeClock();
	const pacer = new Pacer(100, clock);
	const cancellation = new Cancellation();
	const owner = {};
	const order: number[] = [];
	for (let i = 0; i < 50; i++) void pacer.take(owner, cancellation).then(() => order.push(i));
	await clock.runUntil(1000);
	expect(order).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

describe('a cancelled execution', () => {
	test('leaves its places to the others', async () => {
		const callers = new Callers(10);
		callers.call('first');
		callers.call('cancelled', 1000);
		callers.call('other', 2);
		callers.cancel('cancelled');
		await callers.clock.runUntil(250);
		expect(callers.timesOf('cancelled')).toEqual([]);
		expectSpacing([0, ...callers.timesOf('other')], 0, 100);
		expect(callers.timesOf('other')).toHaveLength(2);
	});

	test('gets no call through afterwards, the one whose turn was next included', async () => {
		const callers = new Callers(10);
		callers.call('cancelled', 20);
		await callers.clock.runUntil(350);
		callers.cancel('cancelled');
		await callers.clock.runUntil(10_000);
		expectSpacing(callers.timesOf('cancelled'), 0, 100);
		expect(callers.timesOf('cancelled')).toHaveLength(4);
	});

	test('that was waiting alone does not block the next one', async () => {
		const callers = new Callers(1);
		callers.call('cancelled', 2);
		await callers.clock.runUntil(10);
		callers.cancel('cancelled');
		callers.call('next');
		await callers.clock.runUntil(5000);
		expect(callers.timesOf('next')).toHaveLength(1);
		expect(callers.timesOf('next')[0]).toBeLessThanOrEqual(1020);
	});
});

/** Milliseconds of processor time since the call; a busy machine does not add to them. */
function cpuTime(): () => number {
	const began = process.cpuUsage();
	return () => process.cpuUsage(began).user / 1000;
}

test.each([
	['one execution', 1],
	['as many executions', 10_000],
])('ten thousand waiting calls of %s cost no quadratic time', async (_, owners) => {
	const callers = new Callers(100_000);
	const cpuMs = cpuTime();
	for (let i = 0; i < 10_000; i++) callers.call(`execution ${i % owners}`);
	await callers.clock.runUntil(102);
	expect(callers.grants).toHaveLength(10_000);
	expect(cpuMs()).toBeLessThan(4000);
});

test('ten thousand waiting calls are cancelled without quadratic cost', async () => {
	const callers = new Callers(1);
	callers.call('cancelled', 10_000);
	await callers.clock.runUntil(0);
	const cpuMs = cpuTime();
	callers.cancel('cancelled');
	await callers.clock.runUntil(2000);
	expect(callers.grants).toHaveLength(1);
	expect(cpuMs()).toBeLessThan(1000);
});

describe('pacerFor', () => {
	const clock = new FakeClock();

	test('gives all executions of an App Key the same pacer, and each App Key its own', () => {
		const pacer = pacerFor('app a', 5, clock);
		expect(pacerFor('app a', 5, clock)).toBe(pacer);
		expect(pacerFor('app b', 5, clock)).not.toBe(pacer);
	});

	test('takes over a rate that was changed in the credential', () => {
		const pacer = pacerFor('app c', 5, clock);
		expect(pacer.currentRate).toBe(5);
		expect(pacerFor('app c', 2, clock).currentRate).toBe(2);
		expect(pacerFor('app c', 8, clock).currentRate).toBe(8);
	});
});
