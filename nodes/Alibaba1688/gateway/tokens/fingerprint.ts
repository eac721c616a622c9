import { createHash } from 'node:crypto';

/** Stands for secret texts where they need to be compared but not known. */
export function fingerprint(...texts: readonly string[]): string {
	return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
