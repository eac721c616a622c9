import type { Gateway } from './call';

/**
 * The same way to the gateway for several calls that share one span of time: each gets what is left of
 * it when it begins.
 *
 * @param left milliseconds that a call may take if it begins now
 */
export function withTimeLeft(gateway: Gateway, left: () => number): Gateway {
	return {
		...gateway,
		// A token that is renewed on the way is a secret as well.
		get secrets() {
			return gateway.secrets;
		},
		get budgetMs() {
			return left();
		},
	};
}
