import { valueAt } from '../gateway/path';

/**
 * The entries at a path. XML cannot tell a list with one entry from the entry itself, so anything that
 * is no list is a list of one; what is missing or empty is no entry.
 */
export function listAt<T>(value: unknown, path: string): T[] {
	const found = valueAt(value, path);
	if (Array.isArray(found)) return found as T[];
	return found === undefined || found === null || found === '' ? [] : [found as T];
}
