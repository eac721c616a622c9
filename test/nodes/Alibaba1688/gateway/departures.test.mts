import { Cancellation } from '../../../../nodes/Alibaba1688/gateway/clock';
import { Departures } from '../../../../nodes/Alibaba1688/gateway/departures';
import { Pacer } from '../../../../nodes/Alibaba1688/gateway/pacer';
import { FakeClock } from '../../../support/fakeClock.mts';

/** Lets a call go for which the process works so many milliseconds, and tells what is thought of it. */
async function heldUp(clock: FakeClock, departures: Departures, workMs: number): Promise<number> {
	const result = departures.next();
	clock.busyMs += workMs;
	return await clock.runUntilSettled(result);
}

// From a fast machine to a slow one.
test.each([0.2, 1, 4, 15])(
	'work of %s ms that every call takes is soon no delay',
	async (workMs) => {
		const clock = new FakeClock();
		const departures = new Departures(clock);
		for (let i = 0; i < 200; i++) await heldUp(clock, departures, workMs);
		expect(await heldUp(clock, departures, workMs)).toBeLessThan(workMs * 0.3);
	},
);

test('what holds up a single call is told in full', async () => {
	const clock = new FakeClock();
	const departures = new Departures(clock);
	for (let i = 0; i < 200; i++) await heldUp(clock, departures, 1);
	expect(await heldUp(clock, departures, 21)).toBeGreaterThanOrEqual(20);
	// And is forgotten.
	for (let i = 0; i < 5; i++) await heldUp(clock, departures, 1);
	expect(await heldUp(clock, departures, 1)).toBeLessThan(0.3);
});

describe('a call behind one that was held up by 8 ms', () => {
	/** When thirty calls leave. */
	async function times(pacer: Pacer, clock: FakeClock): Promise<number[]> {
		const found: number[] = [];
		const cancellation = new Cancellation();
		for (let i = 0; i < 30; i++) {
			void pacer.take(pacer, cancellation).then(() => {
				found.push(clock.now());
				if (i === 10) clock.busyMs += 8;
			});
		}
		await clock.runUntil(clock.now() + 2000);
		return found;
	}

	const gapsOf = (found: number[]) => found.slice(1).map((time, index) => time - found[index]);

	test('keeps its distance where a call was refused lately, and those behind make up for it', async () => {
		const clock = new FakeClock();
		const pacer = new Pacer(20, clock);
		pacer.refused({ grantedAt: clock.now() });
		// Until the rate is what it was before.
		await clock.runUntil(5000);
		pacer.accepted();
		expect(pacer.currentRate).toBe(20);
		const found = await times(pacer, clock);
		const gaps = gapsOf(found);
		expect(gaps[10]).toBeGreaterThanOrEqual(57);
		for (const gap of gaps) expect(gap).toBeGreaterThan(50);
		// Nineteen calls later nothing is left of the delay.
		expect(found[29] - found[0]).toBeCloseTo(29 * 51.05, 0);
	});

	test('is not delayed where none was refused', async () => {
		const clock = new FakeClock();
		for (const gap of gapsOf(await times(new Pacer(20, clock), clock))) {
			expect(gap).toBeCloseTo(51, 6);
		}
	});
});
