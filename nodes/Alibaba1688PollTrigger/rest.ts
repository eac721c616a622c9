const FIRST_REST_MS = 2 * 60_000;
const LONGEST_REST_MS = 30 * 60_000;

interface Refused {
	readonly times: number;
	readonly until: number;
}

/**
 * Lets a node that 1688 throttles poll less often. The next poll comes after a minute at the earliest
 * anyway; when that one is throttled too, polls are left out for two minutes, then four, up to thirty.
 */
export class Rest {
	private readonly refused = new Map<string, Refused>();

	isResting(owner: string, now: number): boolean {
		return now < (this.refused.get(owner)?.until ?? -Infinity);
	}

	throttled(owner: string, now: number): void {
		const times = (this.refused.get(owner)?.times ?? 0) + 1;
		const rest = times < 2 ? 0 : Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (times - 2));
		this.refused.set(owner, { times, until: now + rest });
	}

	succeeded(owner: string): void {
		this.refused.delete(owner);
	}
}
