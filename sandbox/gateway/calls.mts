import type { SignatureStyle } from './apps.mts';
import type { Place } from './parameters.mts';

/** What the sandbox remembers of one request. App Secrets, tokens and signatures are not in it. */
export interface CallRecord {
	/** Also in the `request_id` of a gateway error. */
	requestId: string;
	/** `namespace:name-version` as addressed; empty when the path names no API. */
	apiId: string;
	appKey: string;
	/** How the request was signed, or meant to be. */
	style?: SignatureStyle;
	httpMethod: string;
	/** Business parameters as wire text. */
	parameters: Readonly<Record<string, string>>;
	/** Where each parameter travelled: system parameters, token and signature by name too. */
	sentIn: Readonly<Record<string, Place>>;
	/** Business parameters that the API does not have. */
	unknownParameters: readonly string[];
	token: 'none' | 'valid' | 'expired' | 'unknown';
	/** Epoch ms with fraction, from a monotonic clock. */
	time: number;
	/** Whether the business API was run. */
	reached: boolean;
	/** HTTP status; 0 when no answer was sent. */
	status: number;
	/** `ok`, a gateway code, `business:` and the code of a business failure, or `fault:` and its kind. */
	outcome: string;
}

/** The requests received: counters for all of them, records of the latest. */
export class CallLog {
	private records: CallRecord[] = [];
	private receivedByApi = new Map<string, number>();
	private reachedByApi = new Map<string, number>();
	private serial = 0;

	/** @param limit number of records kept at least; older ones are dropped in batches. */
	constructor(private readonly limit: number) {}

	/** The latest requests, oldest first. */
	get latest(): readonly CallRecord[] {
		return this.records;
	}

	nextRequestId(): string {
		return `sandbox-${String(++this.serial).padStart(8, '0')}`;
	}

	add(record: CallRecord): void {
		this.records.push(record);
		// One splice per half a limit of calls costs next to nothing; a shift per call would not.
		if (this.records.length > this.limit * 1.5) {
			this.records.splice(0, this.records.length - this.limit);
		}
		increment(this.receivedByApi, record.apiId);
		if (record.reached) increment(this.reachedByApi, record.apiId);
	}

	/** Requests addressed to the API, or to any, refused ones included. */
	received(apiId?: string): number {
		return countOf(this.receivedByApi, apiId);
	}

	/** Requests for which the business API was run. */
	reached(apiId?: string): number {
		return countOf(this.reachedByApi, apiId);
	}

	clear(): void {
		this.records = [];
		this.receivedByApi.clear();
		this.reachedByApi.clear();
	}
}

function increment(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countOf(counts: Map<string, number>, key: string | undefined): number {
	if (key !== undefined) return counts.get(key) ?? 0;
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
}
