/** A sandbox in a process of its own, so that it does not take the time of the node under test. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';

export type Order =
	| { start: Partial<SandboxOptions> }
	| { setAllowance: Parameters<Sandbox['setAllowance']> }
	| { count: true };

let sandbox: Sandbox;

process.on('message', (order: Order) => {
	void obey(order).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));

async function obey(order: Order): Promise<unknown> {
	if ('start' in order) {
		sandbox = await startSandbox(order.start);
		const productIds = sandbox.state.products.map(({ productID }) => String(productID));
		return { gatewayUrl: sandbox.gatewayUrl, productIds };
	}
	if ('setAllowance' in order) return { done: sandbox.setAllowance(...order.setAllowance) };
	return {
		received: sandbox.received(),
		throttled: sandbox.calls.filter(({ outcome }) => outcome === 'gw.QosAppFrequencyLimit').length,
	};
}
