import type { RawAnswer } from './answer';

/**
 * The wait that a Retry-After header asks for, in milliseconds: whole seconds or an HTTP date.
 *
 * @param now epoch milliseconds
 * @returns undefined when there is none, or none that can be understood
 */
export function retryAfter({ headers }: RawAnswer, now: number): number | undefined {
	const value = String(headers['retry-after'] ?? '').trim();
	if (/^\d{1,6}$/.test(value)) return Number(value) * 1000;
	// Other dates than those of HTTP (`Wed, 21 Oct 2026 07:28:00 GMT`) are too loose to trust.
	const date = / GMT$/.test(value) ? Date.parse(value) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
