import type { Clock } from '../../nodes/Alibaba1688/gateway/clock';

interface Sleeper {
	at: number;
	/** Sleepers of one moment wake in the order in which they fell asleep. */
	serial: number;
	wake: () => void;
}

/** A clock that stands still until it is told to run; hours pass in a moment. */
export class FakeClock implements Clock {
	private time = 0;
	private serial = 0;
	/** A binary heap, earliest first. */
	private readonly sleepers: Sleeper[] = [];

	now(): number {
		return this.time;
	}

	async sleep(ms: number): Promise<void> {
		await new Promise<void>((wake) => {
			this.push({ at: this.time + Math.max(0, ms), serial: this.serial++, wake });
		});
	}

	/** What the process does besides waiting, in milliseconds; tests add to it. */
	busyMs = 0;

	busy(): number {
		return this.busyMs;
	}

	async sleepExactly(ms: number): Promise<void> {
		await this.sleep(ms);
	}

	/** Lets the time pass up to the moment, and everything happen that is due until then. */
	async runUntil(end: number): Promise<void> {
		for (;;) {
			await settle();
			const next = this.sleepers[0];
			if (!next || next.at > end) break;
			this.pop();
			this.time = next.at;
			next.wake();
		}
		this.time = Math.max(this.time, end);
	}

	/** Runs until the promise settles. @throws Error when nothing is left that could settle it. */
	async runUntilSettled<T>(promise: Promise<T>): Promise<T> {
		let isSettled = false;
		const mark = () => (isSettled = true);
		promise.then(mark, mark);
		for (;;) {
			await settle();
			if (isSettled) return await promise;
			const next = this.sleepers[0];
			if (!next) throw new Error('Nothing happens any more');
			await this.runUntil(next.at);
		}
	}

	private push(sleeper: Sleeper): void {
		const heap = this.sleepers;
		let i = heap.push(sleeper) - 1;
		while (i > 0) {
			const parent = (i - 1) >> 1;
			if (!isBefore(heap[i], heap[parent])) return;
			[heap[i], heap[parent]] = [heap[parent], heap[i]];
			i = parent;
		}
	}

	private pop(): void {
		const heap = this.sleepers;
		const last = heap.pop()!;
		if (heap.length === 0) return;
		heap[0] = last;
		for (let i = 0; ; ) {
			let least = i;
			for (const child of [2 * i + 1, 2 * i + 2]) {
				if (child < heap.length && isBefore(heap[child], heap[least])) least = child;
			}
			if (least === i) return;
			[heap[i], heap[least]] = [heap[least], heap[i]];
			i = least;
		}
	}
}

function isBefore(a: Sleeper, b: Sleeper): boolean {
	return a.at === b.at ? a.serial < b.serial : a.at < b.at;
}

/** Every promise reaction that is due runs before this resolves. */
async function settle(): Promise<void> {
	await new Promise(setImmediate);
}
