import { createHash } from 'node:crypto';
import type { Failure } from './failure';

/** Where in which execution a call is made; n8n keeps all of it when it runs a node again. */
export interface CallSite {
	readonly executionId: string;
	readonly nodeId: string;
	readonly runIndex: number;
	readonly itemIndex: number;
}

type Entry =
	/** JSON text, so that nobody can change what was recorded. */
	{ readonly done: string } | { readonly unknown: Failure };

const MOST_ENTRIES = 10_000;
const MOST_CHARACTERS = 50_000_000;

/**
 * What this process has written in which execution. n8n's Retry On Fail runs a node again for all its
 * items and does not say so: a call that is found here is not sent a second time.
 *
 * It is bounded; the oldest entries go first. It does not outlive the process, and n8n does not
 * continue an execution in another one.
 */
export class Journal {
	private readonly entries = new Map<string, Entry>();

	private characters = 0;

	constructor(
		private readonly mostEntries = MOST_ENTRIES,
		private readonly mostCharacters = MOST_CHARACTERS,
	) {}

	find(key: string): Entry | undefined {
		return this.entries.get(key);
	}

	recordDone(key: string, result: unknown): void {
		this.record(key, { done: JSON.stringify(result ?? null) });
	}

	/** The answer was lost, so the call may have been carried out. */
	recordUnknown(key: string, failure: Failure): void {
		this.record(key, { unknown: failure });
	}

	private record(key: string, entry: Entry): void {
		this.remove(key);
		this.entries.set(key, entry);
		this.characters += size(entry);
		for (const oldest of this.entries.keys()) {
			if (this.entries.size <= this.mostEntries && this.characters <= this.mostCharacters) break;
			if (oldest !== key) this.remove(oldest);
		}
	}

	private remove(key: string): void {
		const entry = this.entries.get(key);
		if (!entry) return;
		this.characters -= size(entry);
		this.entries.delete(key);
	}
}

function size(entry: Entry): number {
	return 'done' in entry ? entry.done.length : 0;
}

/** The journal of this process. */
export const journal = new Journal();

/** What makes a call the same call: where it is made, and everything that is sent. */
export function journalKey(
	site: CallSite,
	api: string,
	parameters: Readonly<Record<string, string>>,
): string {
	const content = JSON.stringify(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));
	const hash = createHash('sha256').update(content).digest('hex');
	return JSON.stringify([site.executionId, site.nodeId, site.runIndex, site.itemIndex, api, hash]);
}
