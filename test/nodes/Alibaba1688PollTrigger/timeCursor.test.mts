import fc from 'fast-check';
import {
	advance,
	beginAt,
	resume,
	unseen,
	windowAfter,
	type Change,
	type CursorState,
} from '../../../nodes/Alibaba1688PollTrigger/timeCursor';

const OVERLAP = 10;

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
					delay: fc.nat(OVERLAP - 1),
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
	let now = 1000;
	let mark = 0;
	let state: CursorState = { mark: '0', current: beginAt(now), previous: beginAt(now) };
	const list = new Map<string, { time: number; shownFrom: number }>();
	const stored: string[] = [];
	let lastEmitted: string[] = [];
	let saved = state;
	const changed: string[] = [];

	const poll = () => {
		const start = resume(state, String(mark));
		const { from, to } = windowAfter(start, now, OVERLAP);
		const shown: Array<Change<null>> = [...list]
			.filter(([, { time, shownFrom }]) => time >= from && time <= to && shownFrom <= now)
			.map(([id, { time }]) => ({ id, time, entry: null }));
		const fresh = unseen(start, shown);
		const current = advance(start, to, fresh, OVERLAP);
		state = { mark: String(mark), current, previous: start };
		lastEmitted = fresh.map(({ id, time }) => `${id}@${time}`);
		stored.push(...lastEmitted);
		if (fresh.length > 0) saved = state;
	};

	for (const step of [...history, { kind: 'poll' } as const]) {
		now++;
		if (step.kind === 'change') {
			list.set(String(step.id), { time: now, shownFrom: now + step.delay });
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
	now += OVERLAP;
	poll();
	const last = [...list].map(([id, { time }]) => `${id}@${time}`);
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
	let position = beginAt(0);
	for (let now = 1; now <= 1000; now++) {
		position = advance(position, now, [{ id: String(now), time: now, entry: null }], OVERLAP);
	}
	expect(Object.keys(position.seen)).toHaveLength(OVERLAP + 1);
});

test('of two states of an entry in one window the later counts, and the oldest change comes first', () => {
	const change = (id: string, time: number) => ({ id, time, entry: `${id}${time}` });
	const changes = [change('a', 5), change('b', 4), change('a', 6), change('c', 9)];
	const fresh = unseen({ at: 0, seen: { c: 9 } }, changes);
	expect(fresh.map(({ entry }) => entry)).toEqual(['b4', 'a6']);
});

test('a clock that goes back makes no window that ends before it begins', () => {
	expect(windowAfter({ at: 100, seen: {} }, 50, OVERLAP)).toEqual({ from: 90, to: 100 });
});
