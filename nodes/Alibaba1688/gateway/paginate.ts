import { mapInOrder } from './concurrency';
import { valueAt } from './path';
import type { WireValue } from './serialise';

/** How an API pages, as its documentation says. */
export interface Paging {
	/** Name of the page parameter. */
	readonly page: string;
	/** The first page; `unknown` where the documentation does not say whether it is 0 or 1. */
	readonly first: 0 | 1 | 'unknown';
	/** Name of the size parameter; absent where every page has the same size. */
	readonly size?: string;
	/** The largest size. */
	readonly largest: number;
	/** The smallest size, where the documentation names one. */
	readonly smallest?: number;
	/** Where an answer tells how many entries there are, and how many a page holds. */
	readonly total?: string;
	readonly echoedSize?: string;
	/** Path of what identifies an entry. */
	readonly id: string;
}

/** One page: the entries, and the whole answer for its total. */
export interface Page {
	readonly entries: readonly unknown[];
	readonly body: unknown;
}

export type FetchPage = (parameters: Record<string, WireValue>) => Promise<Page>;

export interface Listing {
	readonly entries: unknown[];
	/** Entries that came twice because the list shifted while it was read. */
	readonly duplicates: number;
	/** The list went on behind the last page that is read. */
	readonly cut: boolean;
}

/** No list is read further: a server that never ends must not run for ever. */
export const MOST_PAGES = 10_000;

/**
 * Reads a list up to a limit. The first page tells the total where the API gives one, and the size
 * that is in force, because some APIs quietly take less than was asked; the rest is then read side by
 * side and joined in order. Without a total, page after page is read.
 *
 * @param limit Infinity for all
 * @param concurrency pages under way at the same time
 */
export async function paginate(
	fetchPage: FetchPage,
	paging: Paging,
	limit: number,
	concurrency: number,
): Promise<Listing> {
	const asked = Math.max(paging.smallest ?? 1, Math.min(paging.largest, limit));
	const size = paging.size === undefined ? {} : { [paging.size]: asked };
	const fetch = async (page: number) => await fetchPage({ [paging.page]: page, ...size });
	const list = new Collector(paging.id, limit);

	const start = await readStart(fetch, paging, list, asked);
	if (list.isFull) return list.listing(false);
	if (start.total === undefined) return await readOnward(fetch, list, start);

	const pages = Math.ceil(Math.min(start.total, limit) / Math.max(1, start.size));
	const unread = Math.max(0, Math.min(pages, MOST_PAGES) - (start.page - start.first) - 1);
	const rest = await mapInOrder(unread, concurrency, async (index) => {
		return (await fetch(start.page + 1 + index)).entries;
	});
	for (const entries of rest) list.add(entries);
	return list.listing(pages > MOST_PAGES);
}

/** What is known once the first page was read. */
interface Start {
	readonly first: number;
	/** The last page read so far. */
	readonly page: number;
	/** Entries on a full page. */
	readonly size: number;
	readonly total: number | undefined;
	/** Whether the last page read was a full one, so that more may follow. */
	readonly isFullPage: boolean;
}

type Fetch = (page: number) => Promise<Page>;

async function readStart(
	fetch: Fetch,
	paging: Paging,
	list: Collector,
	asked: number,
): Promise<Start> {
	const first = paging.first === 'unknown' ? 0 : paging.first;
	const opening = await fetch(first);
	list.add(opening.entries);
	const start = {
		first,
		page: first,
		size: echoedSize(opening.body, paging) ?? (opening.entries.length || asked),
		total: totalOf(opening.body, paging),
		isFullPage: opening.entries.length > 0,
	};
	if (paging.first !== 'unknown' || list.isFull) return start;

	// Where the list begins at 1, page 0 is empty or the same as page 1.
	const second = await fetch(1);
	const beginsAtOne = opening.entries.length === 0 || list.countNew(second.entries) === 0;
	if (opening.entries.length === 0 || !beginsAtOne) list.add(second.entries);
	const size =
		echoedSize(second.body, paging) ??
		(Math.max(opening.entries.length, second.entries.length) || asked);
	return {
		first: beginsAtOne ? 1 : 0,
		page: 1,
		size,
		total: start.total ?? totalOf(second.body, paging),
		isFullPage: second.entries.length === size,
	};
}

async function readOnward(fetch: Fetch, list: Collector, start: Start): Promise<Listing> {
	let { page, isFullPage } = start;
	for (let read = 1; isFullPage && !list.isFull; read++) {
		if (read >= MOST_PAGES) return list.listing(true);
		const { entries } = await fetch(++page);
		// A server that repeats its last page for ever brings nothing new.
		if (list.countNew(entries) === 0) break;
		list.add(entries);
		isFullPage = entries.length >= start.size;
	}
	return list.listing(false);
}

/** Gathers entries in order, each id once; entries of which no id is known may be alike. */
class Collector {
	private readonly entries: unknown[] = [];

	private readonly seen = new Set<string>();

	private duplicates = 0;

	constructor(
		private readonly idPath: string,
		private readonly limit: number,
	) {}

	get isFull(): boolean {
		return this.entries.length >= this.limit;
	}

	countNew(entries: readonly unknown[]): number {
		return entries.filter((entry) => !this.seen.has(this.idOf(entry))).length;
	}

	add(entries: readonly unknown[]): void {
		for (const entry of entries) {
			const id = this.idOf(entry);
			if (this.seen.has(id) && this.idPath !== '') {
				this.duplicates++;
				continue;
			}
			this.seen.add(id);
			if (!this.isFull) this.entries.push(entry);
		}
	}

	listing(cut: boolean): Listing {
		return { entries: this.entries, duplicates: this.duplicates, cut };
	}

	/** An entry without an id is told by its content. */
	private idOf(entry: unknown): string {
		const id = valueAt(entry, this.idPath);
		return typeof id === 'string' || typeof id === 'number' ? String(id) : JSON.stringify(entry);
	}
}

function totalOf(body: unknown, { total }: Paging): number | undefined {
	const value = total === undefined ? undefined : valueAt(body, total);
	const number = value === undefined || value === null || value === '' ? NaN : Number(value);
	return Number.isFinite(number) ? number : undefined;
}

function echoedSize(body: unknown, { echoedSize: path }: Paging): number | undefined {
	const value = path === undefined ? NaN : Number(valueAt(body, path));
	return value > 0 ? value : undefined;
}
