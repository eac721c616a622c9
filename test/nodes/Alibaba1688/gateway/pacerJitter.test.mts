import { Cancellation } from '../../../../nodes/Alibaba1688/gateway/clock';
import { Pacer } from '../../../../nodes/Alibaba1688/gateway/pacer';
import { AllowanceBucket } from '../../../../sandbox/gateway/allowance.mts';
import { createRandom } from '../../../../sandbox/data/random.mts';
import { FakeClock } from '../../../support/fakeClock.mts';

const RATE = 20;
const CALLS = 500;

interface Given {
	burst: number;
	/** Milliseconds by which the way to the gateway may be longer. */
	jitterMs: number;
	seed: number;
	/** The allowance falls to half after so long. */
	cutAfterMs?: number;
}

/** Sends the calls over a jittery way, again where they are refused, as many at a time as n8n does. */
async function sendAll({ burst, jitterMs, seed, cutAfterMs }: Given) {
	const clock = new FakeClock();
	const random = createRandom(seed).next;
	const bucket = new AllowanceBucket({ rate: RATE, burst }, () => clock.now());
	const pacer = new Pacer(RATE, clock);
	const cancellation = new Cancellation();
	let left = CALLS;
	let refused = 0;
	const worker = async () => {
		while (left > 0) {
			left--;
			for (let isAccepted = false; !isAccepted; ) {
				const ticket = await pacer.take(pacer, cancellation);
				await clock.sleep(2 + jitterMs * random());
				isAccepted = bucket.take();
				await clock.sleep(100);
				if (isAccepted) pacer.accepted();
				else {
					refused++;
					pacer.refused(ticket);
					await clock.sleep(250 * random());
				}
			}
		}
	};
	if (cutAfterMs !== undefined) {
		void clock.sleep(cutAfterMs).then(() => bucket.change({ rate: RATE / 2, burst: burst / 2 }));
	}
	await clock.runUntilSettled(Promise.all(Array.from({ length: 10 }, worker)));
	return { seconds: clock.now() / 1000, refusedShare: refused / CALLS };
}

describe.each([1, 2, 3, 4, 5])('one process with the whole allowance, run %i', (seed) => {
	test('a bucket that holds a second: nearly the full rate, nothing refused', async () => {
		const { seconds, refusedShare } = await sendAll({ burst: RATE, jitterMs: 5, seed });
		expect(refusedShare).toBe(0);
		expect(seconds).toBeLessThanOrEqual((1.03 * CALLS) / RATE);
	});

	test('a bucket that holds one call: the same, while the way jitters by less than the margin', async () => {
		const { seconds, refusedShare } = await sendAll({ burst: 1, jitterMs: 0.9, seed });
		expect(refusedShare).toBeLessThanOrEqual(0.01);
		expect(seconds).toBeLessThanOrEqual((1.03 * CALLS) / RATE);
	});

	test('a bucket that holds one call on a rough way: few are refused, and the rate does not collapse', async () => {
		const { seconds, refusedShare } = await sendAll({ burst: 1, jitterMs: 3, seed });
		expect(refusedShare).toBeLessThanOrEqual(0.08);
		expect(seconds).toBeLessThanOrEqual((1.3 * CALLS) / RATE);
	});

	test('an allowance that falls to half in mid-run is found out', async () => {
		const cutAfterMs = ((CALLS / 2) * 1000) / RATE;
		const { seconds } = await sendAll({ burst: RATE, jitterMs: 3, seed, cutAfterMs });
		const limit = CALLS / 2 / RATE + CALLS / 2 / (RATE / 2);
		expect(seconds).toBeLessThanOrEqual(1.15 * limit);
	});
});
