/** Ids and amounts as text, whatever their size was: a column of one type stays the same. */
export function textOf(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
