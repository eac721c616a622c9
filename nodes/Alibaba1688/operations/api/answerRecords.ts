import type { IDataObject } from 'n8n-workflow';
import { isRecord, valueAt } from '../../gateway/path';

/** The records at a path of an answer, and whether anything is there. */
export interface Found {
	readonly records: IDataObject[];
	/** Whether the path led nowhere, so that the whole answer stands in its place. */
	readonly isWhole: boolean;
}

/** A list gives one record for each entry, an object one; texts and numbers become `{ result }`. */
export function answerRecords(body: unknown, path: string): Found {
	const value = valueAt(body, path);
	const isWhole = value === undefined || value === null;
	const payload = isWhole ? body : value;
	const entries = Array.isArray(payload) ? (payload as unknown[]) : [payload];
	return { records: entries.map(asRecord), isWhole };
}

export function asRecord(entry: unknown): IDataObject {
	return isRecord(entry) ? (entry as IDataObject) : { result: entry as IDataObject[string] };
}
