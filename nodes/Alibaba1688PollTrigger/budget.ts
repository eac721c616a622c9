import type { Gateway } from '../Alibaba1688/gateway/call';
import type { Clock } from '../Alibaba1688/gateway/clock';
import { withTimeLeft } from '../Alibaba1688/gateway/deadline';

const DEFAULT_BUDGET_MS = 5 * 60_000;
/** The rest is for handing over what was read. */
const SHARE_FOR_READING = 0.8;
const LONGEST_CALL_MS = 30_000;
/** With less than this left nothing new is begun. */
const LEAST_MS = 2_000;

/** The time that n8n gives a poll; n8n abandons one that takes longer. */
export class Budget {
	private readonly end: number;

	/** @param budgetMs what n8n says; older versions say nothing */
	constructor(
		private readonly clock: Clock,
		budgetMs: number = DEFAULT_BUDGET_MS,
	) {
		this.end = clock.now() + budgetMs * SHARE_FOR_READING;
	}

	get isUsedUp(): boolean {
		return this.end - this.clock.now() < LEAST_MS;
	}

	/** The same way to the gateway, on which no call lasts longer than the poll may. */
	bound(gateway: Gateway): Gateway {
		return withTimeLeft(gateway, () =>
			Math.max(LEAST_MS, Math.min(LONGEST_CALL_MS, this.end - this.clock.now())),
		);
	}
}
