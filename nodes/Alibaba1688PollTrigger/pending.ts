/** What n8n keeps about missed messages: what was emitted and is not confirmed at 1688. */
export interface PendingState {
	/** Random mark of the process that emitted them. */
	readonly mark: string;
	/** When each was handed over to n8n, epoch ms, by message id. */
	readonly emitted: Readonly<Record<string, number>>;
}

/**
 * The messages to confirm now. n8n stores an execution after a poll has returned, and the next poll may
 * begin at once when that one took long; so only what was handed over a while ago is confirmed. After
 * a restart it is not known whether the execution was stored: then nothing is confirmed, and 1688 hands
 * the messages out again.
 */
export function toConfirm(
	state: PendingState | undefined,
	ownMark: string,
	now: number,
	leastAgeMs: number,
): string[] {
	if (state?.mark !== ownMark) return [];
	const old = Object.entries(state.emitted).filter(([, time]) => now - time >= leastAgeMs);
	return old.map(([id]) => id);
}

/** The state without messages that were confirmed. */
export function withoutConfirmed(state: PendingState, ids: readonly string[]): PendingState {
	const rest = Object.entries(state.emitted).filter(([id]) => !ids.includes(id));
	return { ...state, emitted: Object.fromEntries(rest) };
}

/**
 * Whether a message is left out, because n8n or the workflow that is to confirm it still has it. One that
 * was not confirmed in time is emitted again, and so is one of another process.
 */
export function isWithWorkflow(
	state: PendingState | undefined,
	ownMark: string,
	id: string,
	now: number,
	patienceMs: number,
): boolean {
	if (state?.mark !== ownMark || !Object.hasOwn(state.emitted, id)) return false;
	return now - state.emitted[id] < patienceMs;
}

/** The state after messages were emitted; those that ran out of patience are forgotten. */
export function withEmitted(
	state: PendingState | undefined,
	ownMark: string,
	ids: readonly string[],
	now: number,
	patienceMs: number,
): PendingState {
	const before = state?.mark === ownMark ? Object.entries(state.emitted) : [];
	const kept = before.filter(([, time]) => now - time < patienceMs);
	const added = ids.map((id) => [id, now] as const);
	return { mark: ownMark, emitted: Object.fromEntries([...kept, ...added]) };
}
