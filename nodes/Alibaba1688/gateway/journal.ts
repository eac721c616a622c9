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

const MOST_ENTRIES = 100_000;
const MOST_CHARACTERS = 50_000_000;

/**
 * What this process has written in which execution. n8n's Retry On Fail runs a node again for all its
 * items and does not say so: a call that is found here is not sent a second time.
 *
 * It is bounded: the oldest executions make room first. When one execution fills it alone, its first
 * calls are kept; were the oldest dropped, a repeat would miss every one of them in turn. It does not
 * outlive the process, and n8n does not continue an execution in another one.
 */
export class Journal {
	private readonly executions = new Map<string, Map<string, Entry>>();

	private count = 0;

	private characters = 0;

	constructor(
		private readonly mostEntries = MOST_ENTRIES,
		private readonly mostCharacters = MOST_CHARACTERS,
	) {}

	find(key: string): Entry | undefined {
		return this.executions.get(executionOf(key))?.get(key);
	}

	recordDone(key: string, result: unknown): void {
		this.record(key, { done: JSON.stringify(result ?? null) });
		if (this.isOverfull && this.count > 1) this.remove(key);
	}

	/** The answer was lost, so the call may have been carried out: this is kept in any case. */
	recordUnknown(key: string, failure: Failure): void {
		this.record(key, { unknown: failure });
	}

	private record(key: string, entry: Entry): void {
		this.remove(key);
		const execution = executionOf(key);
		const entries = this.executions.get(execution) ?? new Map<string, Entry>();
		this.executions.set(execution, entries.set(key, entry));
		this.count++;
		this.characters += size(entry);
		this.makeRoom(execution);
	}

	private get isOverfull(): boolean {
		return this.count > this.mostEntries || this.characters > this.mostCharacters;
	}

	/** Drops the oldest entries of other executions, the oldest execution first. */
	private makeRoom(own: string): void {
		for (const [execution, entries] of this.executions) {
			if (execution === own) continue;
			for (const key of entries.keys()) {
				if (!this.isOverfull) return;
				this.remove(key);
			}
		}
	}

	private remove(key: string): void {
		const execution = executionOf(key);
		const entries = this.executions.get(execution);
		const entry = entries?.get(key);
		if (!entries || !entry) return;
		this.count--;
		this.characters -= size(entry);
		entries.delete(key);
		if (entries.size === 0) this.executions.delete(execution);
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

/** The part of a key that the calls of an execution share. */
function executionOf(key: string): string {
	return key.slice(0, key.indexOf(','));
}
