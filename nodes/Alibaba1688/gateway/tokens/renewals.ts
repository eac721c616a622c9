import { fingerprint } from './fingerprint';
import { InFlight } from './inFlight';
import { isFinal, TokenError } from './tokenError';

/** A token and its end. */
interface Token {
	readonly accessToken: string;
	/** Epoch milliseconds. */
	readonly expiresAt?: number;
}

/** How long a refused refresh token is not tried again, and a new access token counts as new. */
const PAUSE_MS = 60_000;
const MOST_ENTRIES = 5_000;

/**
 * What this process knows of tokens: which ones 1688 has refused, which one is the newest of each
 * credential, and which renewals are under way. Executions that meet the same expired token thus wait
 * for one renewal, and a late answer to an old token starts none.
 *
 * Secrets do not stand in it as keys. The oldest entries make room for new ones.
 */
export class Renewals<T extends Token> {
	private readonly refused = new Map<string, true>();

	private readonly newest = new Map<string, T>();

	/** Tokens that were not accepted yet: until when they are new, epoch milliseconds. */
	private readonly unproven = new Map<string, number>();

	private readonly failed = new Map<string, { at: number; error: TokenError }>();

	private readonly underWay = new InFlight<T>();

	/** @param now epoch milliseconds */
	constructor(private readonly now: () => number) {}

	/** 1688 did not take this token. */
	refuse(accessToken: string): void {
		if (accessToken !== '') put(this.refused, fingerprint(accessToken), true);
	}

	/** Whether 1688 has refused this token. */
	isRefused(accessToken: string): boolean {
		return this.refused.has(fingerprint(accessToken));
	}

	/** The newest token of a credential, if 1688 is expected to take it. */
	known(key: string): T | undefined {
		const token = this.newest.get(key);
		if (!token || this.isRefused(token.accessToken)) return undefined;
		return this.now() < (token.expiresAt ?? Infinity) ? token : undefined;
	}

	/** 1688 gave this token just now. */
	noteNew({ accessToken, expiresAt = Infinity }: Token): void {
		const now = this.now();
		const until = now + Math.min(PAUSE_MS, (expiresAt - now) / 2);
		put(this.unproven, fingerprint(accessToken), until);
	}

	/** 1688 took this token. */
	noteAccepted(accessToken: string): void {
		if (this.unproven.size > 0) this.unproven.delete(fingerprint(accessToken));
	}

	/**
	 * Whether another token would be no better, should 1688 refuse this one: it is less than a minute
	 * old, not half of its life is over, and it was never accepted.
	 */
	isFutile(accessToken: string): boolean {
		return this.now() < (this.unproven.get(fingerprint(accessToken)) ?? 0);
	}

	/**
	 * Renews a token once for all who ask at the same time. After 1688 has turned the refresh token
	 * down, that answer stands for a minute.
	 *
	 * @param key what the renewal is for; others with the same key share it
	 * @throws TokenError of the renewal
	 */
	async renew(key: string, renewal: () => Promise<T>): Promise<T> {
		const failure = this.failed.get(key);
		if (failure && this.now() - failure.at < PAUSE_MS) throw failure.error;
		return await this.underWay.share(key, () => {
			const running = renewal();
			// Noted before those who wait go on.
			running.then(
				(token) => this.succeeded(key, token),
				(error: unknown) => this.failedWith(key, error),
			);
			return running;
		});
	}

	private succeeded(key: string, token: T): void {
		this.failed.delete(key);
		put(this.newest, key, token);
	}

	private failedWith(key: string, error: unknown): void {
		if (error instanceof TokenError && isFinal(error.failure)) {
			put(this.failed, key, { at: this.now(), error });
		}
	}
}

function put<V>(map: Map<string, V>, key: string, value: V): void {
	map.delete(key);
	map.set(key, value);
	for (const oldest of map.keys()) {
		if (map.size <= MOST_ENTRIES) break;
		map.delete(oldest);
	}
}
