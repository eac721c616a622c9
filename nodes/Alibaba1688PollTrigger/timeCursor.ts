/** How far a list was read: every change up to a time, and the latest ones that were emitted. */
export interface Position {
	/** Epoch ms; changes up to this moment were read. */
	readonly at: number;
	/** Time of change (epoch ms) of entries that the next window shows again, by their id. */
	readonly seen: Readonly<Record<string, number>>;
}

/**
 * What n8n keeps of a cursor. n8n may save it before it stored the execution, so the position before
 * the last poll is kept too: a new process begins there again, and what it emits twice can be told by id
 * and time of change. Nothing is lost that way.
 */
export interface CursorState {
	/** Random mark of the process that wrote it. */
	readonly mark: string;
	readonly current: Position;
	readonly previous: Position;
}

/** A closed span of time, epoch ms, both ends included. */
export interface Window {
	readonly from: number;
	readonly to: number;
}

/** One entry of a list with what tells its changes apart. */
export interface Change<T> {
	readonly id: string;
	/** Epoch ms of the change. */
	readonly time: number;
	readonly entry: T;
}

/** The first poll begins at this moment: what is older is not wanted, or would come in a flood. */
export function beginAt(now: number): Position {
	return { at: now, seen: {} };
}

/** Where a poll goes on: a process that did not write the state takes the position before the last. */
export function resume({ mark, current, previous }: CursorState, ownMark: string): Position {
	return mark === ownMark ? current : previous;
}

/**
 * The span to ask for. It reaches back behind the position, because 1688 may list a change late and
 * its clock is not that of n8n; and its end is fixed, so that pages do not shift by what happens while
 * they are read.
 */
export function windowAfter({ at }: Position, now: number, overlapMs: number): Window {
	return { from: at - overlapMs, to: Math.max(at, now) };
}

/** The changes that were not emitted before, oldest first. */
export function unseen<T>({ seen }: Position, changes: ReadonlyArray<Change<T>>): Array<Change<T>> {
	const latest = new Map<string, Change<T>>();
	for (const change of changes) {
		if (seen[change.id] === change.time) continue;
		const other = latest.get(change.id);
		if (!other || other.time < change.time) latest.set(change.id, change);
	}
	return [...latest.values()].sort((a, b) => a.time - b.time);
}

/** The position once a window was read to its end. */
export function advance<T>(
	position: Position,
	to: number,
	changes: ReadonlyArray<Change<T>>,
	overlapMs: number,
): Position {
	const all = { ...position.seen };
	for (const { id, time } of changes) all[id] = Math.max(time, all[id] ?? -Infinity);
	const kept = Object.entries(all).filter(([, time]) => time >= to - overlapMs);
	return { at: to, seen: Object.fromEntries(kept) };
}
