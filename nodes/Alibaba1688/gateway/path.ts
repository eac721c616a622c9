/**
 * The value at a path such as `result.pageResult.resultList`; the empty path is the value itself.
 *
 * @returns undefined when a step is missing
 */
export function valueAt(value: unknown, path: string): unknown {
	if (path === '') return value;
	let current = value;
	for (const step of path.split('.')) {
		if (typeof current !== 'object' || current === null) return undefined;
		current = Object.hasOwn(current, step) ? (current as Record<string, unknown>)[step] : undefined;
	}
	return current;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
