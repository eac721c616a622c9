import type { Api } from './apis/api.mts';
import { apis } from './apis/index.mts';
import type { SeedOptions } from './data/state.mts';
import type { Allowance } from './gateway/allowance.mts';
import { demoApps, type SandboxApp } from './gateway/apps.mts';
import type { Latency } from './http/gatewayRoutes.mts';

/** What a sandbox can be told at its start. */
export interface SandboxOptions extends SeedOptions {
	/** TCP port on 127.0.0.1; 0 takes a free one. */
	port: number;
	apps: readonly SandboxApp[];
	apis: readonly Api[];
	/** What every app may call at the start. */
	allowance: Allowance;
	latency: Latency;
	/** Refuse unknown parameters and values that are not of their documented type. */
	strictParameters: boolean;
	/** Number of calls that stay on record. */
	callLimit: number;
	/** The gateway's clock, epoch ms. */
	now: () => number;
}

export const defaultOptions: SandboxOptions = {
	port: 0,
	seed: 1688,
	products: 300,
	orders: 500,
	// 2026-10-01 00:00 in China. A fixed day keeps the data the same from run to run.
	referenceTime: Date.UTC(2026, 8, 30, 16),
	apps: demoApps,
	apis,
	allowance: { rate: 0, burst: 1 },
	latency: 0,
	strictParameters: true,
	callLimit: 20_000,
	now: Date.now,
};
