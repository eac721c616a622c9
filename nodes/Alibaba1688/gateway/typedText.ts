/** A field that a person fills in. Keys and tokens are pasted, often with a space or a line end. */
export function typedText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
