/** Time as the gateway code sees it; passed in, so that tests decide what time it is. */
export interface Clock {
	/** Milliseconds on a clock that never jumps. */
	now(): number;
	sleep(ms: number): Promise<void>;
	/** Ends to a fraction of a millisecond, at the cost of looking at the clock at the end. */
	sleepExactly(ms: number): Promise<void>;
	/** Milliseconds in which this process did something since it began. */
	busy(): number;
}

/** The run was stopped, or another item of it failed; nothing more is sent. */
export class CancelledError extends Error {
	constructor() {
		super('The execution was cancelled');
		this.name = 'CancelledError';
	}
}

/**
 * Tells everything that waits in a run that the run is over. One listener on n8n's signal serves all
 * of it: a signal with a listener for each waiting call would make Node warn of a leak.
 */
export class Cancellation {
	private cancelled = false;

	private readonly listeners = new Set<() => void>();

	private readonly onAbort = () => this.cancel();

	constructor(private readonly signal?: AbortSignal) {
		if (signal?.aborted) this.cancelled = true;
		else signal?.addEventListener('abort', this.onAbort, { once: true });
	}

	get isCancelled(): boolean {
		return this.cancelled;
	}

	cancel(): void {
		this.cancelled = true;
		for (const listener of this.listeners) listener();
		this.listeners.clear();
	}

	/** Lets go of n8n's signal, which lives as long as the execution. */
	close(): void {
		this.signal?.removeEventListener('abort', this.onAbort);
	}

	/**
	 * Waits for something, but no longer than until the run is over.
	 *
	 * @param giveUp called when the wait ends without its result
	 * @throws CancelledError at once when the run is over
	 */
	async race<T>(promise: Promise<T>, giveUp?: () => void): Promise<T> {
		let listener = () => {};
		const cancelled = new Promise<never>((_, reject) => {
			listener = () => {
				giveUp?.();
				reject(new CancelledError());
			};
		});
		if (this.cancelled) listener();
		else this.listeners.add(listener);
		try {
			return await Promise.race([promise, cancelled]);
		} finally {
			this.listeners.delete(listener);
		}
	}
}
