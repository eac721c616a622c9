import fc from 'fast-check';
import { mapInOrder, Slots } from '../../../../nodes/Alibaba1688/gateway/concurrency';
import { FakeClock } from '../../../support/fakeClock.mts';

describe('mapInOrder', () => {
	test('gives the results in the order of the indexes, however long each takes', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.nat(50), { maxLength: 40 }),
				fc.integer({ min: 1, max: 12 }),
				async (times, limit) => {
					const clock = new FakeClock();
					let running = 0;
					let most = 0;
					const results = await clock.runUntilSettled(
						mapInOrder(times.length, limit, async (index) => {
							most = Math.max(most, ++running);
							await clock.sleep(times[index]);
							running--;
							return `result ${index}`;
						}),
					);
					expect(results).toEqual(times.map((_, index) => `result ${index}`));
					expect(most).toBe(Math.min(limit, times.length));
				},
			),
			{ numRuns: 100 },
		);
	});

	test('one at a time, each starts after the one before has ended', async () => {
		const events: string[] = [];
		await mapInOrder(3, 1, async (index) => {
			events.push(`start ${index}`);
			await Promise.resolve();
			events.push(`end ${index}`);
		});
		expect(events).toEqual(['start 0', 'end 0', 'start 1', 'end 1', 'start 2', 'end 2']);
	});

	test('after an error no further task starts, those under way are waited for', async () => {
		const clock = new FakeClock();
		const started: number[] = [];
		let ended = 0;
		const run = mapInOrder(100, 3, async (index) => {
			started.push(index);
			await clock.sleep(index === 1 ? 10 : 30);
			if (index === 1) throw new Error('the second one failed');
			ended++;
		});
		await expect(clock.runUntilSettled(run)).rejects.toThrow('the second one failed');
		expect(started).toEqual([0, 1, 2]);
		expect(ended).toBe(2);
	});

	test('of several errors the one of the lowest index is thrown', async () => {
		const clock = new FakeClock();
		const run = mapInOrder(3, 3, async (index) => {
			await clock.sleep(30 - 10 * index);
			throw new Error(`error ${index}`);
		});
		await expect(clock.runUntilSettled(run)).rejects.toThrow('error 0');
	});

	test('nothing to do is done at once', async () => {
		expect(await mapInOrder(0, 10, async () => 'never')).toEqual([]);
	});
});

describe('Slots', () => {
	test('never lets more tasks run than there are, and lets the waiting ones in in their order', async () => {
		const clock = new FakeClock();
		const slots = new Slots(3);
		const order: number[] = [];
		let running = 0;
		let most = 0;
		const tasks = Array.from({ length: 20 }, async (_, index) => {
			await slots.use(async () => {
				order.push(index);
				most = Math.max(most, ++running);
				await clock.sleep((index * 7) % 11);
				running--;
			});
		});
		await clock.runUntilSettled(Promise.all(tasks));
		expect(most).toBe(3);
		expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
	});

	test('a task that fails gives its slot back and its error on', async () => {
		const slots = new Slots(1);
		const failing = slots.use(async () => {
			throw new Error('failed');
		});
		await expect(failing).rejects.toThrow('failed');
		expect(await slots.use(async () => 'next')).toBe('next');
	});
});
