import fc from 'fast-check';
import {
	isWithWorkflow,
	toConfirm,
	withEmitted,
	withoutConfirmed,
	type PendingState,
} from '../../../nodes/Alibaba1688PollTrigger/pending';
import { Rest } from '../../../nodes/Alibaba1688PollTrigger/rest';

const PATIENCE = 100;
/** After this time n8n has stored what a poll emitted. */
const STORED_AFTER = 20;

type Step =
	| { kind: 'miss'; count: number }
	/** It may follow on the one before at once. */
	| { kind: 'poll'; limit: number; confirms: boolean; pause: number }
	/** n8n ends; it had stored the execution of the last poll, or not; and its state, or not. */
	| { kind: 'restart'; lost: boolean; forgets: boolean };

const history: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		fc.record({ kind: fc.constant('miss' as const), count: fc.integer({ min: 1, max: 4 }) }),
		fc.record({
			kind: fc.constant('poll' as const),
			limit: fc.integer({ min: 1, max: 5 }),
			confirms: fc.boolean(),
			pause: fc.nat(2 * STORED_AFTER),
		}),
		fc.record({
			kind: fc.constant('restart' as const),
			lost: fc.boolean(),
			forgets: fc.boolean(),
		}),
	),
	{ maxLength: 60 },
);

test('no message is confirmed that was not stored, and each arrives in the end', () => {
	fc.assert(
		fc.property(history, (steps) => {
			let mark = 0;
			let nextId = 0;
			let state: PendingState | undefined;
			let saved: PendingState | undefined;
			let waiting: string[] = [];
			const stored = new Set<string>();
			let now = 0;
			let inFlight: Array<{ ids: string[]; at: number }> = [];

			const settle = (leastAge: number) => {
				const isStored = ({ at }: { at: number }) => now - at >= leastAge;
				for (const { ids } of inFlight.filter(isStored)) ids.forEach((id) => stored.add(id));
				inFlight = inFlight.filter((batch) => !isStored(batch));
			};
			const poll = (limit: number, confirms: boolean, pause: number) => {
				now += pause;
				settle(STORED_AFTER);
				const ids = toConfirm(state, String(mark), now, STORED_AFTER);
				if (!confirms && ids.length > 0) return;
				for (const id of ids) expect(stored).toContain(id);
				waiting = waiting.filter((id) => !ids.includes(id));
				if (state) state = withoutConfirmed(state, ids);
				const left = waiting.filter(
					(id) => !isWithWorkflow(state, String(mark), id, now, PATIENCE),
				);
				const emitted = left.slice(0, limit);
				state = withEmitted(state, String(mark), emitted, now, PATIENCE);
				saved = state;
				inFlight.push({ ids: emitted, at: now });
			};

			for (const step of steps) {
				if (step.kind === 'miss') {
					for (let i = 0; i < step.count; i++) waiting.push(String(++nextId));
				} else if (step.kind === 'poll') {
					poll(step.limit, step.confirms, step.pause);
				} else {
					if (step.lost) inFlight = [];
					settle(0);
					mark++;
					state = step.forgets ? undefined : saved;
				}
			}
			while (waiting.length > 0) poll(5, true, STORED_AFTER);
			expect(stored.size).toBe(nextId);
		}),
		{ numRuns: 1000 },
	);
});

test.each([
	['handed over a moment ago', 'a', 1019, []],
	['handed over long enough ago', 'a', 1020, ['1']],
	['of another process', 'b', 1020, []],
	['from before the clock was set back', 'a', 0, []],
])('a message is confirmed once n8n had the time to store it: %s', (_name, mark, now, ids) => {
	const state = withEmitted(undefined, 'a', ['1'], 1000, PATIENCE);
	expect(toConfirm(state, mark, now, STORED_AFTER)).toEqual(ids);
});

test('a message is with the workflow that confirms it until it is late', () => {
	const state = withEmitted(undefined, 'a', ['1'], 1000, PATIENCE);
	expect(isWithWorkflow(state, 'a', '1', 1099, PATIENCE)).toBe(true);
	expect(isWithWorkflow(state, 'a', '1', 1100, PATIENCE)).toBe(false);
	expect(isWithWorkflow(state, 'a', '2', 1000, PATIENCE)).toBe(false);
	expect(isWithWorkflow(state, 'b', '1', 1000, PATIENCE)).toBe(false);
});

test('what is late is forgotten, so that the state does not grow', () => {
	let state: PendingState | undefined;
	for (let now = 0; now < 1000; now++) {
		state = withEmitted(state, 'a', [String(now)], now, PATIENCE);
	}
	expect(Object.keys(state!.emitted)).toHaveLength(PATIENCE);
});

test('a node that is throttled again and again rests longer and longer, up to half an hour', () => {
	const rest = new Rest();
	const MINUTE = 60_000;
	let now = 0;
	const rests: number[] = [];
	for (let i = 0; i < 8; i++) {
		rest.throttled('node', now);
		const begin = now;
		while (rest.isResting('node', now)) now += MINUTE;
		rests.push((now - begin) / MINUTE);
	}
	expect(rests).toEqual([0, 2, 4, 8, 16, 30, 30, 30]);
	expect(rest.isResting('other', 0)).toBe(false);
	rest.succeeded('node');
	rest.throttled('node', now);
	expect(rest.isResting('node', now)).toBe(false);
});
