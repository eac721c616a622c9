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

test('a call keeps its distance from one that was held up, and those behind make up for it', async () => {
	const clock = new FakeClock();
	const pacer = new Pacer(20, clock);
	const times: number[] = [];
	const cancellation = new Cancellation();
	for (let i = 0; i < 30; i++) {
		void pacer.take(pacer, cancellation).then(() => {
			times.push(clock.now());
			if (i === 10) clock.busyMs += 8;
		});
	}
	await clock.runUntil(2000);
	const gaps = times.slice(1).map((time, index) => time - times[index]);
	expect(gaps[10]).toBeGreaterThanOrEqual(57);
	for (const gap of gaps) expect(gap).toBeGreaterThan(50);
	// Twenty calls later nothing is left of the delay.
	expect(times[29]).toBeCloseTo(29 * 51, 0);
});
