import { Cancellation } from '../../../../nodes/Alibaba1688/gateway/clock';
import { Pacer, type Ticket } from '../../../../nodes/Alibaba1688/gateway/pacer';
import { AllowanceBucket } from '../../../../sandbox/gateway/allowance.mts';
import { FakeClock } from '../../../support/fakeClock.mts';

const cancellation = new Cancellation();
const owner = {};

async function tickets(pacer: Pacer, clock: FakeClock, count: number): Promise<Ticket[]> {
	const taken = Array.from({ length: count }, () => pacer.take(owner, cancellation));
	return await clock.runUntilSettled(Promise.all(taken));
}

describe('a refusal', () => {
	test('lowers the rate by a part of it', async () => {
		for (const rate of [2, 20, 200]) {
			const clock = new FakeClock();
			const pacer = new Pacer(rate, clock);
			const [ticket] = await tickets(pacer, clock, 1);
			pacer.refused(ticket);
			expect(pacer.currentRate).toBeLessThan(0.98 * rate);
			expect(pacer.currentRate).toBeGreaterThanOrEqual(0.25 * rate);
		}
	});

	test('counts once for all calls that had left before the rate was lowered', async () => {
		const clock = new FakeClock();
		const pacer = new Pacer(20, clock);
		const burst = await tickets(pacer, clock, 10);
		pacer.refused(burst[0]);
		const lowered = pacer.currentRate;
		for (const ticket of burst.slice(1)) pacer.refused(ticket);
		expect(pacer.currentRate).toBe(lowered);
	});

	test('lowers the rate again when a call that left afterwards is refused', async () => {
		const clock = new FakeClock();
		const pacer = new Pacer(20, clock);
		pacer.refused((await tickets(pacer, clock, 1))[0]);
		const lowered = pacer.currentRate;
		await clock.runUntil(clock.now() + 1000);
		pacer.refused((await tickets(pacer, clock, 1))[0]);
		expect(pacer.currentRate).toBeLessThan(lowered);
	});

	test('however often it comes, calls still leave at times', async () => {
		const clock = new FakeClock();
		const pacer = new Pacer(20, clock);
		for (let i = 0; i < 100; i++) pacer.refused((await tickets(pacer, clock, 1))[0]);
		expect(pacer.currentRate).toBeGreaterThan(0);
		const before = clock.now();
		await tickets(pacer, clock, 1);
		expect(clock.now() - before).toBeLessThanOrEqual(60_000);
	});

	test('slows down the calls that are waiting already', async () => {
		const clock = new FakeClock();
		const pacer = new Pacer(20, clock);
		const [first] = await tickets(pacer, clock, 1);
		const waiting = tickets(pacer, clock, 21);
		pacer.refused(first);
		const began = clock.now();
		await waiting;
		// At the full rate of 20 per second, 21 calls would have been through after 1050 ms.
		expect(clock.now() - began).toBeGreaterThan(1080);
	});
});

describe('accepted calls', () => {
	/** Calls that are all accepted, one after the other, for so long. */
	async function acceptFor(pacer: Pacer, clock: FakeClock, ms: number) {
		const rates: number[] = [];
		const end = clock.now() + ms;
		while (clock.now() < end) {
			await tickets(pacer, clock, 1);
			pacer.accepted();
			rates.push(pacer.currentRate);
		}
		return rates;
	}

	test('bring the rate back to the full one in small steps, and never above it', async () => {
		const clock = new FakeClock();
		const pacer = new Pacer(20, clock);
		for (let i = 0; i < 3; i++) {
			pacer.refused((await tickets(pacer, clock, 1))[0]);
			await clock.runUntil(clock.now() + 1000);
		}
		const lowered = pacer.currentRate;
		const rates = await acceptFor(pacer, clock, 300_000);
		expect(rates.at(-1)).toBeCloseTo(20);
		expect(Math.max(...rates)).toBeLessThanOrEqual(20);
		for (const [i, rate] of rates.entries()) {
			expect(rate).toBeGreaterThanOrEqual(rates[i - 1] ?? lowered);
			expect(rate - (rates[i - 1] ?? lowered)).toBeLessThan(2);
		}
	});

	test('do not lift the rate above the one of the credential', async () => {
		const clock = new FakeClock();
		const pacer = new Pacer(20, clock);
		expect(Math.max(...(await acceptFor(pacer, clock, 30_000)))).toBe(20);
	});
});

test('a changed full rate holds from the next call on', async () => {
	const clock = new FakeClock();
	const pacer = new Pacer(10, clock);
	await tickets(pacer, clock, 1);
	pacer.setFullRate(1);
	const before = clock.now();
	await tickets(pacer, clock, 5);
	expect(clock.now() - before).toBeGreaterThanOrEqual(4000);
});

test('another credential of the app with another rate does not undo what refusals taught', async () => {
	const clock = new FakeClock();
	const pacer = new Pacer(10, clock);
	for (let i = 0; i < 8; i++) {
		await clock.runUntil(clock.now() + 100);
		pacer.refused({ grantedAt: clock.now() });
	}
	const learned = pacer.currentRate;
	expect(learned).toBeLessThan(5);
	for (const rate of [20, 10, 20, 10]) {
		pacer.setFullRate(rate);
		expect(pacer.currentRate).toBe(learned);
	}
});

test('a raised full rate holds from the next call on, too', async () => {
	const clock = new FakeClock();
	const pacer = new Pacer(0.1, clock);
	await tickets(pacer, clock, 1);
	pacer.setFullRate(10);
	const before = clock.now();
	await tickets(pacer, clock, 5);
	expect(clock.now() - before).toBeLessThanOrEqual(520);
});

describe.each([
	// Processes that know nothing of each other meet by chance, and a bucket of one refuses one of them.
	{ burst: 1, mostRefused: 0.15, leastUsed: 0.5 },
	{ burst: 20, mostRefused: 0.1, leastUsed: 0.95 },
])('two processes share an allowance of 20 with a burst of $burst', (allowance) => {
	const { burst, mostRefused, leastUsed } = allowance;

	/** What each process did from the first minute to the third. */
	async function share() {
		const clock = new FakeClock();
		const bucket = new AllowanceBucket({ rate: 20, burst }, () => clock.now());
		const processes = [20, 20].map((rate) => new Pacer(rate, clock));
		const counts = processes.map(() => ({ accepted: 0, refused: 0 }));
		for (const [i, pacer] of processes.entries()) {
			for (let worker = 0; worker < 10; worker++) void work(pacer, i, worker);
		}
		async function work(pacer: Pacer, i: number, worker: number): Promise<never> {
			for (;;) {
				const ticket = await pacer.take(owner, cancellation);
				// The way to the gateway and back takes between 40 and 76 ms.
				await clock.sleep(20 + 2 * worker);
				const isAccepted = bucket.take();
				await clock.sleep(20 + 2 * worker);
				if (isAccepted) pacer.accepted();
				else pacer.refused(ticket);
				if (clock.now() > 60_000) counts[i][isAccepted ? 'accepted' : 'refused']++;
			}
		}
		await clock.runUntil(180_000);
		return counts;
	}

	test('few calls are refused, most of the allowance is used, and neither starves', async () => {
		const counts = await share();
		const accepted = counts[0].accepted + counts[1].accepted;
		const refused = counts[0].refused + counts[1].refused;
		expect(refused / (accepted + refused)).toBeLessThan(mostRefused);
		expect(accepted / (120 * 20)).toBeGreaterThan(leastUsed);
		for (const one of counts) expect(one.accepted / accepted).toBeGreaterThan(0.2);
	});
});
