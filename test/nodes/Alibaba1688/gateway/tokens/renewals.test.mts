import { Renewals } from '../../../../../nodes/Alibaba1688/gateway/tokens/renewals';
import { TokenError } from '../../../../../nodes/Alibaba1688/gateway/tokens/tokenError';

interface Token {
	accessToken: string;
	expiresAt?: number;
}

let now: number;
let renewals: Renewals<Token>;
beforeEach(() => {
	now = 1_790_000_000_000;
	renewals = new Renewals<Token>(() => now);
});

const refused = () => new TokenError({ kind: 'token', code: '400', message: 'no' });
const unreachable = () => new TokenError({ kind: 'network', code: 'ECONNRESET', message: '' });

/** A renewal that waits until it is told what to give. */
function renewal() {
	let settle = (_: Token | Error) => {};
	const run = jest.fn(
		async () =>
			await new Promise<Token>((resolve, reject) => {
				settle = (result) => (result instanceof Error ? reject(result) : resolve(result));
			}),
	);
	return { run, settle: (result: Token | Error) => settle(result) };
}

test('all who ask at the same time share one renewal', async () => {
	const { run, settle } = renewal();
	const all = Array.from({ length: 50 }, async () => await renewals.renew('a', run));
	settle({ accessToken: 'new' });
	expect(new Set(await Promise.all(all))).toEqual(new Set([{ accessToken: 'new' }]));
	expect(run).toHaveBeenCalledTimes(1);
});

test('credentials do not share theirs', async () => {
	await renewals.renew('a', async () => ({ accessToken: 'of a' }));
	expect(renewals.known('b')).toBeUndefined();
	expect(await renewals.renew('b', async () => ({ accessToken: 'of b' }))).toEqual({
		accessToken: 'of b',
	});
});

test('who asks after a renewal is over starts another', async () => {
	const run = jest.fn(async () => ({ accessToken: 'new' }));
	await renewals.renew('a', run);
	await renewals.renew('a', run);
	expect(run).toHaveBeenCalledTimes(2);
});

test('all who wait get the error, and it stands for a minute when 1688 said no', async () => {
	const { run, settle } = renewal();
	const all = Array.from({ length: 5 }, async () => await renewals.renew('a', run));
	const error = refused();
	settle(error);
	expect(await Promise.allSettled(all)).toEqual(
		Array.from({ length: 5 }, () => ({ status: 'rejected', reason: error })),
	);
	now += 59_999;
	await expect(renewals.renew('a', run)).rejects.toBe(error);
	expect(run).toHaveBeenCalledTimes(1);
	now += 1;
	await renewals.renew('a', async () => ({ accessToken: 'new' }));
	expect(renewals.known('a')).toEqual({ accessToken: 'new' });
});

test('a renewal that got no answer may be tried at once', async () => {
	await expect(
		renewals.renew('a', async () => await Promise.reject(unreachable())),
	).rejects.toThrow();
	await renewals.renew('a', async () => ({ accessToken: 'new' }));
	expect(renewals.known('a')).toEqual({ accessToken: 'new' });
});

test('the newest token is known until 1688 refuses it or its life is over', async () => {
	await renewals.renew('a', async () => ({ accessToken: 'new', expiresAt: now + 2000 }));
	expect(renewals.known('a')).toMatchObject({ accessToken: 'new' });
	now += 2000;
	expect(renewals.known('a')).toBeUndefined();

	await renewals.renew('a', async () => ({ accessToken: 'newer' }));
	renewals.refuse('newer');
	expect(renewals.known('a')).toBeUndefined();
});

test('a token is refused from when 1688 said so', () => {
	renewals.refuse('bad');
	renewals.refuse('');
	expect(['bad', 'good', ''].map((token) => renewals.isRefused(token))).toEqual([
		true,
		false,
		false,
	]);
});

describe('another token would be no better', () => {
	test('than one that came less than a minute ago and never worked', () => {
		renewals.noteNew({ accessToken: 'new' });
		now += 59_999;
		expect(renewals.isFutile('new')).toBe(true);
		now += 1;
		expect(renewals.isFutile('new')).toBe(false);
	});

	test('unless half of its life is over', () => {
		renewals.noteNew({ accessToken: 'new', expiresAt: now + 2000 });
		now += 999;
		expect(renewals.isFutile('new')).toBe(true);
		now += 1;
		expect(renewals.isFutile('new')).toBe(false);
	});

	test('unless it worked', () => {
		renewals.noteNew({ accessToken: 'new' });
		renewals.noteAccepted('new');
		expect(renewals.isFutile('new')).toBe(false);
	});

	test('but it is better than one of another time', () => {
		expect(renewals.isFutile('old')).toBe(false);
		expect(renewals.isFutile('')).toBe(false);
	});
});

test('what it remembers is bounded, and holds no token as it is', () => {
	for (let i = 0; i < 20_000; i++) {
		renewals.refuse(`token ${i}`);
		renewals.noteNew({ accessToken: `token ${i}` });
	}
	expect(renewals.isRefused('token 19999')).toBe(true);
	expect(renewals.isRefused('token 0')).toBe(false);
	const maps = Object.values(renewals).filter((value) => value instanceof Map);
	expect(maps.length).toBeGreaterThan(0);
	for (const map of maps) {
		expect(map.size).toBeLessThanOrEqual(5000);
		expect([...map.keys()].join()).not.toContain('token');
	}
});
