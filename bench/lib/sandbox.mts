import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Allowance } from '../../sandbox/gateway/allowance.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { sellerApp } from '../../sandbox/gateway/apps.mts';
import { bareCalls } from './bareCalls.mts';
import type { Order } from './sandboxChild.mts';

export interface BenchSandbox {
	readonly gatewayUrl: string;
	readonly productIds: readonly string[];
	setAllowance(allowance: Allowance): Promise<void>;
	stayAwake(): Promise<void>;
	count(): Promise<{ received: number; throttled: number }>;
	close(): void;
}

/** Starts a sandbox in a process of its own. */
export async function startBenchSandbox(options: Partial<SandboxOptions>): Promise<BenchSandbox> {
	const child = fork(join(import.meta.dirname, 'sandboxChild.mts'), {
		// A stand-in that stops to collect its garbage would refuse calls that came in time.
		execArgv: ['--import', 'tsx', '--max-semi-space-size=128'],
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	const ask = async (order: Order) => {
		child.send(order);
		const [answer] = (await once(child, 'message')) as [never];
		return answer;
	};
	const started: { gatewayUrl: string; productIds: string[] } = await ask({ start: options });
	return {
		...started,
		setAllowance: async (allowance) => {
			await ask({ setAllowance: [sellerApp.appKey, allowance] });
		},
		stayAwake: async () => {
			await ask({ stayAwake: true });
		},
		count: async () => await ask({ count: true }),
		close: () => child.disconnect(),
	};
}

const UNLIMITED: Allowance = { rate: 0, burst: 1 };

/** A sandbox that has been in service for a while and never sleeps, with an allowance that begins now. */
export async function startWarmSandbox(
	options: Partial<SandboxOptions> & { allowance: Allowance },
): Promise<BenchSandbox> {
	const sandbox = await startBenchSandbox({ ...options, allowance: UNLIMITED });
	await bareCalls(sandbox, 400, 20);
	await sandbox.stayAwake();
	await sandbox.setAllowance(options.allowance);
	return sandbox;
}
