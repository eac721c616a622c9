import fc from 'fast-check';
import {
	isOutcomeUnknown,
	waitBeforeRetry,
	type Effect,
} from '../../../../nodes/Alibaba1688/gateway/retry';
import { failures, type FailureName } from '../../../support/failures.mts';

const effects: Effect[] = ['read', 'write', 'money'];
const tries = 5;
const afterFirst = { made: 1, elapsedMs: 0 };
const failing: FailureName[] = [
	'reset',
	'timeout',
	'connectionRefused',
	'serverError',
	'unreadable',
];
const throttled: FailureName[] = ['frequencyLimit', 'tooManyRequests'];
const retried = [...failing, ...throttled];

const waitOf = (name: FailureName, effect: Effect, attempts = afterFirst, random = 0.5) =>
	waitBeforeRetry(failures[name], effect, attempts, random);

describe('what is tried again', () => {
	test.each(retried)('a read after %s', (name) => {
		expect(waitOf(name, 'read')).toEqual(expect.any(Number));
	});

	test.each(['token', 'permission', 'gateway', 'business'] as const)(
		'nothing after %s, whatever the effect',
		(name) => {
			for (const effect of effects) expect(waitOf(name, effect)).toBeUndefined();
		},
	);

	test.each(['write', 'money'] as const)(
		'a %s after gw.Qos alone, the one answer that proves it was not carried out',
		(effect) => {
			const again = (Object.keys(failures) as FailureName[]).filter(
				(name) => waitOf(name, effect) !== undefined,
			);
			expect(again).toEqual(['frequencyLimit']);
		},
	);

	test.each(['gw.QosAppFrequencyLimit', 'gw.QosApiFrequencyLimit', 'gw.QosUserDailyLimit'])(
		'a purchase after %s',
		(code) => {
			const failure = { ...failures.frequencyLimit, code };
			expect(waitBeforeRetry(failure, 'money', afterFirst, 0.5)).toEqual(expect.any(Number));
		},
	);
});

describe('a call that was not sent, because no token was to be had', () => {
	const notSent = (name: FailureName) => ({ ...failures[name], notSent: true });

	test.each(failing)('may be tried again after %s, whatever it does', (name) => {
		for (const effect of effects) {
			expect(waitBeforeRetry(notSent(name), effect, afterFirst, 0.5)).toEqual(expect.any(Number));
		}
	});

	test('is not tried again when 1688 said no', () => {
		for (const effect of effects) {
			expect(waitBeforeRetry(notSent('token'), effect, afterFirst, 0.5)).toBeUndefined();
		}
	});

	test('has no unknown outcome', () => {
		for (const name of Object.keys(failures) as FailureName[]) {
			expect(isOutcomeUnknown(notSent(name))).toBe(false);
		}
	});
});

describe('how often', () => {
	test.each(failing)('a read that fails by %s is tried five times', (name) => {
		for (let made = 1; made < tries; made++) {
			expect(waitOf(name, 'read', { made, elapsedMs: 0 })).toEqual(expect.any(Number));
		}
		expect(waitOf(name, 'read', { made: tries, elapsedMs: 0 })).toBeUndefined();
		expect(waitOf(name, 'read', { made: tries + 7, elapsedMs: 0 })).toBeUndefined();
	});

	test.each(throttled)('%s has more patience, but an end', (name) => {
		expect(waitOf(name, 'read', { made: tries, elapsedMs: 0 })).toEqual(expect.any(Number));
		expect(waitOf(name, 'read', { made: 50, elapsedMs: 0 })).toBeUndefined();
	});

	test.each(retried)('a read that fails by %s ends after ten minutes at the latest', (name) => {
		expect(waitOf(name, 'read', { made: 1, elapsedMs: 600_000 })).toBeUndefined();
	});

	test('once too much time has passed, more time does not make it worth another try', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...retried),
				fc.integer({ min: 1, max: tries }),
				fc.nat(900_000),
				fc.nat(900_000),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(name, made, elapsedMs, more, random) => {
					const now = waitOf(name, 'read', { made, elapsedMs }, random);
					const later = waitOf(name, 'read', { made, elapsedMs: elapsedMs + more }, random);
					if (now === undefined) expect(later).toBeUndefined();
				},
			),
		);
	});
});

describe('how long', () => {
	test.each(failing)('after %s anything from nothing to a bound that doubles', (name) => {
		const longest = [1, 2, 3, 4].map(
			(made) => waitOf(name, 'read', { made, elapsedMs: 0 }, 1 - 1e-9)!,
		);
		expect(longest.map(Math.round)).toEqual([500, 1000, 2000, 4000]);
	});

	test.each(throttled)('after %s the bound doubles too, up to half a minute at most', (name) => {
		const longest = [1, 2, 3, 4].map(
			(made) => waitOf(name, 'read', { made, elapsedMs: 0 }, 1 - 1e-9)!,
		);
		for (let i = 1; i < 4; i++) expect(longest[i] / longest[i - 1]).toBeCloseTo(2);
		for (let made = 5; made < 50; made++) {
			const wait = waitOf(name, 'read', { made, elapsedMs: 0 }, 1 - 1e-9) ?? 0;
			expect(wait).toBeLessThanOrEqual(30_000);
		}
	});

	test.each(retried)('calls that failed together by %s may come back at any moment', (name) => {
		expect(waitOf(name, 'read', afterFirst, 0)).toBe(0);
	});

	test('a wait lies within its bound, and the dice decide where', () => {
		const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
		fc.assert(
			fc.property(
				fc.constantFrom(...retried),
				fc.integer({ min: 1, max: tries - 1 }),
				dice,
				dice,
				(name, made, a, b) => {
					const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
						(random) => waitOf(name, 'read', { made, elapsedMs: 0 }, random)!,
					);
					expect(low).toBeGreaterThanOrEqual(0);
					expect(low).toBeLessThanOrEqual(high);
					expect(high).toBeLessThanOrEqual(Math.min(10_000, 500 * 2 ** (made - 1)));
				},
			),
		);
	});

	test('a whole call of five instant failures is over within ten seconds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 5 }),
				(dice) => {
					let elapsedMs = 0;
					let made = 1;
					for (const random of dice) {
						const wait = waitOf('serverError', 'read', { made, elapsedMs }, random);
						if (wait === undefined) break;
						elapsedMs += wait;
						made++;
					}
					expect(made).toBe(tries);
					expect(elapsedMs).toBeLessThan(10_000);
				},
			),
		);
	});
});

describe('Retry-After', () => {
	const told = (name: FailureName, retryAfterMs: number, random: number, effect: Effect = 'read') =>
		waitBeforeRetry({ ...failures[name], retryAfterMs }, effect, afterFirst, random);

	test.each(['tooManyRequests', 'serverError', 'frequencyLimit'] as const)(
		'is waited for after %s, with little more on top',
		(name) => {
			for (const random of [0, 0.5, 0.999]) {
				const wait = told(name, 3000, random);
				expect(wait).toBeGreaterThanOrEqual(3000);
				expect(wait).toBeLessThanOrEqual(13_000);
			}
		},
	);

	test('is never cut short: a call that cannot wait so long gives up', () => {
		fc.assert(
			fc.property(
				fc.nat(7_200_000),
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				(ms, random) => {
					const wait = told('tooManyRequests', ms, random);
					if (wait !== undefined) expect(wait).toBeGreaterThanOrEqual(ms);
				},
			),
		);
		expect(told('tooManyRequests', 3_600_000, 0.5)).toBeUndefined();
	});

	test('does not make a write safe to repeat', () => {
		expect(told('tooManyRequests', 1000, 0.5, 'write')).toBeUndefined();
		expect(told('serverError', 1000, 0.5, 'money')).toBeUndefined();
	});
});

test.each<[FailureName, boolean]>([
	['reset', true],
	['timeout', true],
	['brokenBody', true],
	['serverError', true],
	['unreadable', true],
	['connectionRefused', false],
	['unknownHost', false],
	['frequencyLimit', false],
	['token', false],
	['permission', false],
	['gateway', false],
	['business', false],
])('after %s the outcome is unknown: %s', (name, isUnknown) => {
	expect(isOutcomeUnknown(failures[name])).toBe(isUnknown);
});
