/** A sandbox in a process of its own, so that it does not take the time of the node under test. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';

export type Order =
	| { start: Partial<SandboxOptions> }
	| { stayAwake: true }
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
	if ('stayAwake' in order) return { done: stayAwake() };
	if ('setAllowance' in order) return { done: sandbox.setAllowance(...order.setAllowance) };
	return {
		received: sandbox.received(),
		throttled: sandbox.calls.filter(({ outcome }) => outcome === 'gw.QosAppFrequencyLimit').length,
	};
}

/**
 * Never sleeps again. Waking a process takes milliseconds on a virtual machine, and a call that was met
 * asleep counts as late, so that the next one is refused; the real gateway is never without work.
 */
function stayAwake(): void {
	setImmediate(stayAwake);
}
