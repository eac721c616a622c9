import fc from 'fast-check';
import {
	advance,
	beginAt,
	resume,
	SETTLED_AFTER_MS,
	unseen,
	windowAfter,
	type Change,
	type CursorState,
} from '../../../nodes/Alibaba1688PollTrigger/timeCursor';

const OVERLAP = 10_000;
/** Milliseconds between two steps: two of them may fall into one second. */
const STEP = 700;

/** What happens between two polls. */
type Step =
	/** An entry changes, and the list shows it after a delay of less than the overlap. */
	| { kind: 'change'; id: number; delay: number }
	| { kind: 'poll' }
	/** n8n ends; the execution of the last poll was stored or lost, and empty polls may be forgotten. */
	| { kind: 'restart'; lost: boolean; forgets: boolean };

const steps = (restarts: boolean): fc.Arbitrary<Step[]> =>
	fc.array(
		fc.oneof(
			{
				weight: 6,
				arbitrary: fc.record({
					kind: fc.constant('change' as const),
					id: fc.nat(5),
					delay: fc.nat(OVERLAP - 1000),
				}),
			},
			{ weight: 4, arbitrary: fc.constant({ kind: 'poll' as const }) },
			...(restarts
				? [
						{
							weight: 1,
							arbitrary: fc.record({
								kind: fc.constant('restart' as const),
								lost: fc.boolean(),
								forgets: fc.boolean(),
							}),
						},
					]
				: []),
		),
		{ maxLength: 60 },
	);

/** Plays a history: a list at 1688, a poller, and n8n around it. */
function play(history: readonly Step[]) {
	let now = 1_000_000;
	let mark = 0;
	let state: CursorState = { mark: '0', current: beginAt(now), previous: beginAt(now) };
	const list = new Map<string, { time: number; state: number; shownFrom: number }>();
	const stored: string[] = [];
	let lastEmitted: string[] = [];
	let saved = state;
	const changed: string[] = [];

	const poll = () => {
		const start = resume(state, String(mark), now);
		const { from, to } = windowAfter(start, now, OVERLAP);
		const shown: Array<Change<number>> = [...list]
			.filter(([, { time, shownFrom }]) => time >= from && time <= to && shownFrom <= now)
			.map(([id, { time, state: entry }]) => ({ id, time, entry }));
		const fresh = unseen(start, shown);
		const current = advance(start, to, fresh, OVERLAP);
		state = { mark: String(mark), current, previous: start };
		lastEmitted = fresh.map(({ id, entry }) => `${id}@${entry}`);
		stored.push(...lastEmitted);
		if (fresh.length > 0) saved = state;
	};

	for (const step of [...history, { kind: 'poll' } as const]) {
		now += STEP;
		if (step.kind === 'change') {
			// 1688 writes whole seconds.
			const time = Math.floor(now / 1000) * 1000;
			list.set(String(step.id), { time, state: now, shownFrom: now + step.delay });
			changed.push(`${step.id}@${now}`);
		} else if (step.kind === 'poll') {
			poll();
		} else {
			if (step.lost) stored.splice(stored.length - lastEmitted.length);
			lastEmitted = [];
			if (step.forgets) state = saved;
			mark++;
		}
	}
	now += OVERLAP + SETTLED_AFTER_MS;
	poll();
	const last = [...list].map(([id, { state: at }]) => `${id}@${at}`);
	return { stored, changed, last };
}

test('without restarts the last state of everything is emitted, and nothing twice', () => {
	fc.assert(
		fc.property(steps(false), (history) => {
			const { stored, changed, last } = play(history);
			expect(stored).toEqual(expect.arrayContaining(last));
			expect(new Set(stored).size).toBe(stored.length);
			expect(changed).toEqual(expect.arrayContaining(stored));
		}),
		{ numRuns: 1000 },
	);
});

test('with restarts, executions lost with them included, nothing is lost', () => {
	fc.assert(
		fc.property(steps(true), (history) => {
			const { stored, changed, last } = play(history);
			expect(stored).toEqual(expect.arrayContaining(last));
			expect(changed).toEqual(expect.arrayContaining(stored));
		}),
		{ numRuns: 1000 },
	);
});

test('what is kept of a list does not grow with its age', () => {
	const overlap = 10;
	let position = beginAt(0);
	for (let now = 1; now <= 1000; now++) {
		position = advance(position, now, [{ id: String(now), time: now, entry: null }], overlap);
	}
	expect(Object.keys(position.seen)).toHaveLength(overlap + 1);
});

test('of two states of an entry in one window the later counts, and the oldest change comes first', () => {
	const change = (id: string, time: number) => ({ id, time, entry: `${id}${time}` });
	const changes = [change('a', 5), change('b', 4), change('a', 6), change('c', 9)];
	const fresh = unseen({ at: 0, seen: { c: 9 } }, changes);
	expect(fresh.map(({ entry }) => entry)).toEqual(['b4', 'a6']);
});

test('a window ends when its last second is over', () => {
	const at = 1_000_000;
	expect(windowAfter({ at, seen: {} }, at + 60_000, OVERLAP)).toEqual({
		from: at - OVERLAP,
		to: at + 60_000 - SETTLED_AFTER_MS,
	});
	expect(windowAfter({ at, seen: {} }, at + 1000, OVERLAP)).toEqual({ from: at - OVERLAP, to: at });
});

const MINUTE = 60_000;
const position = (minutes: number) => ({ at: minutes * MINUTE, seen: {} });

test.each([
	['ahead for one poll', 70, 10, 11 * MINUTE, 10 * MINUTE],
	['ahead for several', 71, 70, 11 * MINUTE, 11 * MINUTE - SETTLED_AFTER_MS],
	['a second ahead', 10, 9, 10 * MINUTE - 1000, 9 * MINUTE],
	['right', 10, 9, 11 * MINUTE, 10 * MINUTE],
])('nothing is skipped when the clock was %s', (_name, current, previous, now, at) => {
	const state = { mark: 'a', current: position(current), previous: position(previous) };
	expect(resume(state, 'a', now).at).toBe(at);
	expect(resume(state, 'b', now).at).toBeLessThanOrEqual(at);
});

test('what was emitted while the clock was ahead is not emitted again when it is right', () => {
	const [change] = [{ id: 'a', time: 10 * MINUTE, entry: null }];
	const ahead = advance(position(9), 70 * MINUTE, [change], OVERLAP);
	const start = resume({ mark: 'a', current: ahead, previous: position(9) }, 'a', 11 * MINUTE);
	expect(unseen(start, [change])).toEqual([]);
});
