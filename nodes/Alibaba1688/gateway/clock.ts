/** Time as the gateway code sees it; passed in, so that tests decide what time it is. */
export interface Clock {
	/** Milliseconds on a clock that never jumps. */
	now(): number;
	sleep(ms: number): Promise<void>;
}

/** The run was stopped, or another item of it failed; nothing more is sent. */
export class CancelledError extends Error {
	constructor() {
		super('The execution was cancelled');
		this.name = 'CancelledError';
	}
}

/**
 * Waits for something, but no longer than until the signal is aborted. n8n's own `sleep` takes a
 * signal from 2.35 on only.
 *
 * @throws CancelledError at once when the signal is aborted
 */
export async function unlessCancelled<T>(
	promise: Promise<T>,
	signal: AbortSignal | undefined,
): Promise<T> {
	if (!signal) return await promise;
	if (signal.aborted) throw new CancelledError();
	let stop = () => {};
	const cancelled = new Promise<never>((_, reject) => {
		stop = () => reject(new CancelledError());
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([promise, cancelled]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}
