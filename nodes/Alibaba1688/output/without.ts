import type { IDataObject } from 'n8n-workflow';

/** A record without one of its fields. */
export function without(record: IDataObject, name: string): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([field]) => field !== name));
}
