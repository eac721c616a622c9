import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../gateway/failure';
import type { WireValue } from '../gateway/serialise';
import { businessFailure, isRefused } from '../gateway/signs';
import type { ReadField } from './operation';
import type { Steps } from './steps';

/** What a call of many entries answered. */
export interface BatchAnswer {
	/** The payload, as the expectation of the API names it; undefined when there was nothing. */
	readonly value: unknown;
	/** The whole answer. */
	readonly body: unknown;
}

/** What came of one or several entries of a call, named by their places in it. */
export type BatchResult = { readonly entries: readonly number[] } & (
	| { readonly record: IDataObject }
	| { readonly failure: Failure }
);

/**
 * How the input items share the calls of an API that takes many entries. Items whose other
 * parameters are the same go into one call, in their order.
 */
export interface Batch {
	/** Entries that one call takes at most. */
	readonly most: number;
	/** What one input item brings to a call: mostly one entry, such as an id. */
	readonly entries: (read: ReadField) => readonly WireValue[];
	/** The parameters that hold the entries of one call; their names may have dots. */
	readonly parameters: (entries: readonly WireValue[]) => Readonly<Record<string, WireValue>>;
	/** What the answer says about the entries; each entry must be spoken of. */
	readonly results: (answer: BatchAnswer, entries: readonly WireValue[]) => BatchResult[];
	/** Further reads once a call was carried out, such as a look at what it changed. */
	readonly confirm?: (
		steps: Steps,
		results: readonly BatchResult[],
		entries: readonly WireValue[],
	) => Promise<BatchResult[]>;
}

/**
 * Finds the result of each entry in a list that has one of them for each, such as
 * `[{ productId, result: false, code, desc }]`. The same entry twice takes two results.
 *
 * An entry without a result is a failure: what became of it is not known.
 */
export function resultsByKey(
	list: readonly IDataObject[],
	keyOfResult: (result: IDataObject) => string,
	entries: readonly WireValue[],
	keyOfEntry: (entry: WireValue) => string = String,
): BatchResult[] {
	const unused = new Map<string, IDataObject[]>();
	for (const result of list) {
		const key = keyOfResult(result);
		unused.set(key, [...(unused.get(key) ?? []), result]);
	}
	return entries.map((entry, index): BatchResult => {
		const found = unused.get(keyOfEntry(entry))?.shift();
		if (!found) return { entries: [index], failure: NOT_MENTIONED };
		return isRefused(found)
			? { entries: [index], failure: businessFailure(found) }
			: { entries: [index], record: found };
	});
}

/**
 * The same where several entries may have one key and thereby one result, such as rows for the SKUs of
 * one product: each of them gets it.
 */
export function resultsBySharedKey(
	list: readonly IDataObject[],
	keyOfResult: (result: IDataObject) => string,
	entries: readonly WireValue[],
	keyOfEntry: (entry: WireValue) => string = String,
): BatchResult[] {
	const keys = [...new Set(entries.map(keyOfEntry))];
	const results = new Map(
		resultsByKey(list, keyOfResult, keys).map((result, index) => [keys[index], result]),
	);
	return entries.map((entry, index) => ({
		...(results.get(keyOfEntry(entry)) as BatchResult),
		entries: [index],
	}));
}

const NOT_MENTIONED: Failure = {
	kind: 'unreadable',
	code: '',
	message: 'the answer does not mention this entry',
};
