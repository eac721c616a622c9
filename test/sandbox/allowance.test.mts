import { AllowanceBucket } from '../../sandbox/gateway/allowance.mts';
import { sellerApp, buyerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client } from './client.mts';

describe('AllowanceBucket', () => {
	let now: number;
	const clock = () => now;

	/** Number of tokens that are there at once. */
	function drain(bucket: AllowanceBucket): number {
		let taken = 0;
		while (taken < 1000 && bucket.take()) taken++;
		return taken;
	}

	beforeEach(() => {
		now = 5000;
	});

	it('starts full, then refills with time up to the burst', () => {
		const bucket = new AllowanceBucket({ rate: 10, burst: 3 }, clock);
		expect(drain(bucket)).toBe(3);
		now += 99;
		expect(bucket.take()).toBe(false);
		now += 1;
		expect(bucket.take()).toBe(true);
		expect(bucket.take()).toBe(false);
		now += 60_000;
		expect(drain(bucket)).toBe(3);
	});

	it('grants exactly rate x time, however finely the time is cut', () => {
		const bucket = new AllowanceBucket({ rate: 7, burst: 2 }, clock);
		let granted = drain(bucket);
		for (let i = 0; i < 40_000; i++) {
			now += 0.25;
			if (bucket.take()) granted++;
		}
		expect(granted).toBe(2 + 7 * 10);
	});

	it.each([0, Infinity])('has no limit at rate %d', (rate) => {
		expect(drain(new AllowanceBucket({ rate, burst: 1 }, clock))).toBe(1000);
	});

	it('counts the time before a change at the old rate and spills what no longer fits', () => {
		const bucket = new AllowanceBucket({ rate: 1, burst: 10 }, clock);
		drain(bucket);
		now += 4000;
		bucket.change({ rate: 100, burst: 10 });
		expect(drain(bucket)).toBe(4);
		now += 100;
		bucket.change({ rate: 1, burst: 2 });
		expect(drain(bucket)).toBe(2);
	});

	it('is full when a limit is set after none', () => {
		const bucket = new AllowanceBucket({ rate: 0, burst: 1 }, clock);
		now += 1000;
		bucket.change({ rate: 1, burst: 5 });
		expect(drain(bucket)).toBe(5);
	});
});

describe('the allowance of an app', () => {
	const currentTime = 'system:currentTime-1';
	const RATE = 1;
	const BURST = 2;
	let sandbox: Sandbox;
	let client: Client;

	beforeAll(async () => {
		sandbox = await startSandbox({
			products: 1,
			orders: 0,
			allowance: { rate: RATE, burst: BURST },
		});
		client = new Client(sandbox, sellerApp);
	});

	afterAll(async () => {
		await client.close();
		await sandbox.close();
	});

	it('refuses what comes too fast, in the words of 1688, and lets it pass later', async () => {
		const begin = performance.now();
		const replies = await Promise.all(Array.from({ length: 8 }, () => client.call(currentTime)));
		const seconds = (performance.now() - begin) / 1000;
		const refused = replies.filter(({ status }) => status === 400);
		// However slow this computer is, no more may pass than the time allows.
		expect(8 - refused.length).toBeGreaterThanOrEqual(BURST);
		expect(8 - refused.length).toBeLessThanOrEqual(BURST + RATE * seconds);
		expect(refused.length).toBeGreaterThanOrEqual(4);
		expect(refused[0].json).toMatchObject({
			error_code: 'gw.QosAppFrequencyLimit',
			error_message: 'App call exceeds limited frequency',
		});
		expect(sandbox.received(currentTime)).toBe(8);
		expect(sandbox.count(currentTime)).toBe(8 - refused.length);

		await new Promise((resolve) => setTimeout(resolve, 1000 / RATE));
		expect((await client.call(currentTime)).status).toBe(200);
	});

	it('belongs to one app only and can be changed in mid-run', async () => {
		sandbox.reset();
		const buyer = new Client(sandbox, buyerApp);
		sandbox.setAllowance(sellerApp.appKey, { rate: 0.001, burst: 1 });
		sandbox.setAllowance(buyerApp.appKey, { rate: 0, burst: 1 });
		const statuses: number[] = [];
		for (const caller of [client, client, buyer, buyer, buyer]) {
			statuses.push((await caller.call(currentTime)).status);
		}
		expect(statuses).toEqual([200, 400, 200, 200, 200]);
		sandbox.setAllowance(sellerApp.appKey, { rate: Infinity, burst: 1 });
		expect((await client.call(currentTime)).status).toBe(200);
		await buyer.close();
	});
});
