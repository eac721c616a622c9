import type { IDataObject } from 'n8n-workflow';
import { call, type Gateway } from '../Alibaba1688/gateway/call';
import { InputError } from '../Alibaba1688/gateway/inputError';
import { paginate } from '../Alibaba1688/gateway/paginate';
import { valueAt } from '../Alibaba1688/gateway/path';
import type { WireValue } from '../Alibaba1688/gateway/serialise';
import type { Budget } from './budget';
import { changeOf, spanParameters, type TimedList } from './lists';
import {
	advance,
	unseen,
	windowAfter,
	type Change,
	type Position,
	type Window,
} from './timeCursor';

const SIDE_BY_SIDE = 5;
/** Entries in one span; a longer one is cut in half, so that a poll always gets somewhere. */
const MOST_ENTRIES = 200;
const SHORTEST_SPAN_MS = 2_000;
const MOST_READINGS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;
/** What `isHis=false` holds is said to be about three months. */
const HISTORY_AFTER_MS = 80 * DAY_MS;

/** What a poll found: the changes to emit, and how far it got. */
export interface Found {
	readonly changes: ReadonlyArray<Change<IDataObject>>;
	readonly position: Position;
}

export interface ReadOptions {
	readonly overlapMs: number;
	/** Filters of the user, by name of the parameter. */
	readonly filters: Readonly<Record<string, WireValue>>;
	/** Ask for orders of more than three months as well. */
	readonly history: boolean;
}

/**
 * Reads everything that changed from a position up to now, span after span, until it is there or the
 * time of the poll is used up. A span counts only once all its pages were read.
 *
 * @throws CallError when a page cannot be read; then nothing of this poll counts
 */
export async function readChanges(
	gateway: Gateway,
	budget: Budget,
	list: TimedList,
	start: Position,
	now: number,
	options: ReadOptions,
): Promise<Found> {
	const { from, to: end } = windowAfter(start, now, options.overlapMs);
	const changes: Array<Change<IDataObject>> = [];
	let position = start;
	let window: Window = { from, to: end };
	let longest = Infinity;
	for (;;) {
		const reading = await readWindow(gateway, budget, list, window, options);
		if (reading === 'too long') {
			longest = (window.to - window.from) / 2;
			window = { from: window.from, to: Math.ceil(window.from + longest) };
			continue;
		}
		if (reading === 'out of time') break;
		const fresh = unseen(position, reading.changes);
		changes.push(...fresh);
		// A list that shifted while it was read may hide an entry: it is asked for again.
		const reached = reading.isWhole ? Math.max(window.to, position.at) : position.at;
		position = advance(position, reached, fresh, options.overlapMs);
		if (!reading.isWhole || window.to >= end || budget.isUsedUp) break;
		// Changes are not spread evenly, so the next span may be longer than this one.
		longest *= 2;
		window = { from: window.to, to: Math.min(end, Math.ceil(window.to + longest)) };
	}
	if (position === start) {
		throw new InputError(
			'1688 is too slow for one poll: not even a short span of time could be read',
			'Raise Requests per Second in the credential if your app is allowed more calls, or poll at other times.',
		);
	}
	return { changes, position };
}

interface Reading {
	readonly changes: ReadonlyArray<Change<IDataObject>>;
	/** As many entries were found as 1688 said that there are. */
	readonly isWhole: boolean;
}

async function readWindow(
	gateway: Gateway,
	budget: Budget,
	list: TimedList,
	window: Window,
	{ filters, history }: ReadOptions,
): Promise<Reading | 'too long' | 'out of time'> {
	const isOld = Date.now() - window.from > HISTORY_AFTER_MS;
	const tables = !list.hasHistory ? [{}] : isOld || history ? TABLES : TABLES.slice(0, 1);
	const found: Reading[] = [];
	for (const table of tables) {
		const parameters = { ...spanParameters(list, window), ...filters, ...table };
		const reading = await readWhole(gateway, budget, list, window, parameters);
		if (typeof reading === 'string') return reading;
		found.push(reading);
	}
	return {
		changes: found.flatMap(({ changes }) => changes),
		isWhole: found.every(({ isWhole }) => isWhole),
	};
}

const TABLES = [{ isHis: false }, { isHis: true }];

/** Reads a list again when it shifted: an entry that leaves it pulls others across the page border. */
async function readWhole(
	gateway: Gateway,
	budget: Budget,
	list: TimedList,
	window: Window,
	parameters: Readonly<Record<string, WireValue>>,
): Promise<Reading | 'too long' | 'out of time'> {
	const changes = new Map<string, Change<IDataObject>>();
	for (let reading = 1; reading <= MOST_READINGS; reading++) {
		const before = changes.size;
		const read = await readOnce(gateway, budget, list, window, parameters);
		if (typeof read === 'string') return read;
		for (const entry of read.entries) {
			const change = changeOf(list, entry, window);
			changes.set(`${change.id} ${change.time}`, change);
		}
		const isComplete = read.total === undefined || read.entries.length >= read.total;
		// A total that stays too high is simply wrong.
		if (isComplete || (reading > 1 && changes.size === before)) {
			return { changes: [...changes.values()], isWhole: true };
		}
	}
	return { changes: [...changes.values()], isWhole: false };
}

async function readOnce(
	gateway: Gateway,
	budget: Budget,
	{ api, answer: expected, paging }: TimedList,
	window: Window,
	parameters: Readonly<Record<string, WireValue>>,
): Promise<{ entries: unknown[]; total?: number } | 'too long' | 'out of time'> {
	const most = window.to - window.from <= SHORTEST_SPAN_MS ? Infinity : MOST_ENTRIES;
	let total: number | undefined;
	let stopped: 'too long' | 'out of time' | undefined;
	const { entries } = await paginate(
		async (page) => {
			if (budget.isUsedUp) stopped ??= 'out of time';
			if (stopped) return { entries: [], body: undefined };
			const request = {
				api,
				parameters: { ...parameters, ...page },
				effect: 'read',
				expected,
			} as const;
			const answer = await call(gateway, request);
			if (answer.kind === 'nothing') return { entries: [], body: undefined };
			total ??= totalIn(answer.body, paging.total);
			if (total !== undefined && total > most) stopped ??= 'too long';
			return {
				entries: answer.value as unknown[],
				// Without its total the list ends here.
				body: stopped ? undefined : answer.body,
			};
		},
		paging,
		Infinity,
		SIDE_BY_SIDE,
	);
	return stopped ?? { entries, total };
}

function totalIn(body: unknown, path: string | undefined): number | undefined {
	const value = path === undefined ? undefined : valueAt(body, path);
	const total = value === undefined || value === null || value === '' ? NaN : Number(value);
	return Number.isFinite(total) ? total : undefined;
}
