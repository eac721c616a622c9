/**
 * How long a moment is past before it is read. 1688 writes times of change without milliseconds: an
 * entry that changes twice in a second has the same time after both, so a second must be over, by the
 * clock of 1688 too, before what changed in it is known.
 */
export const SETTLED_AFTER_MS = 5_000;

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

/** The first poll begins about now: what is older is not wanted, or would come in a flood. */
export function beginAt(now: number): Position {
	return { at: now - SETTLED_AFTER_MS, seen: {} };
}

/**
 * Where a poll goes on: a process that did not write the state takes the position before the last. A
 * position in the future was noted while the clock was wrong: what happened since then was not read,
 * so the poll goes back to where the clock may still have been right.
 */
export function resume(
	{ mark, current, previous }: CursorState,
	ownMark: string,
	now: number,
): Position {
	const position = mark === ownMark ? current : previous;
	if (position.at <= now) return position;
	return { at: Math.min(previous.at, beginAt(now).at), seen: position.seen };
}

/**
 * The span to ask for. It reaches back behind the position, because 1688 may list a change late and
 * its clock is not that of n8n; and its end is fixed, so that pages do not shift by what happens while
 * they are read.
 */
export function windowAfter({ at }: Position, now: number, overlapMs: number): Window {
	return { from: at - overlapMs, to: Math.max(at, now - SETTLED_AFTER_MS) };
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

/**
 * The position once a window was read to its end. What was emitted last is remembered by its own time
 * and not only by the end of the window, which a wrong clock may have put far behind it.
 */
export function advance<T>(
	position: Position,
	to: number,
	changes: ReadonlyArray<Change<T>>,
	overlapMs: number,
): Position {
	const all = { ...position.seen };
	for (const { id, time } of changes) all[id] = Math.max(time, all[id] ?? -Infinity);
	const newest = Object.values(all).reduce((latest, time) => Math.max(latest, time), -Infinity);
	const oldest = Math.min(to, newest) - overlapMs;
	const kept = Object.entries(all).filter(([, time]) => time >= oldest);
	return { at: to, seen: Object.fromEntries(kept) };
}
