import { AllowanceBucket, type Allowance } from './allowance.mts';
import type { AccessToken, RefreshToken, SandboxApp } from './apps.mts';

/** An app together with what changes while the sandbox runs. */
export interface RegisteredApp {
	app: SandboxApp;
	bucket: AllowanceBucket;
	tokens: Map<string, AccessToken>;
	refreshTokens: Map<string, RefreshToken>;
}

/** The apps that the gateway knows, by App Key. */
export class AppRegistry {
	private readonly byAppKey = new Map<string, RegisteredApp>();

	/** @param allowance what every app starts with. */
	constructor(
		private readonly apps: readonly SandboxApp[],
		private readonly allowance: Allowance,
	) {
		this.reset();
	}

	find(appKey: string): RegisteredApp | undefined {
		return this.byAppKey.get(appKey);
	}

	/** @throws Error when no app has this key. */
	setAllowance(appKey: string, allowance: Allowance): void {
		this.get(appKey).bucket.change(allowance);
	}

	/** Gives an app one more token, or replaces the one of the same value. */
	setToken(appKey: string, token: AccessToken): void {
		this.get(appKey).tokens.set(token.value, token);
	}

	/** Puts allowances and tokens back to what they were at the start. */
	reset(): void {
		this.byAppKey.clear();
		for (const app of this.apps) {
			this.byAppKey.set(app.appKey, {
				app,
				bucket: new AllowanceBucket(this.allowance),
				tokens: new Map(app.tokens.map((token) => [token.value, token])),
				refreshTokens: new Map(app.refreshTokens?.map((token) => [token.value, token])),
			});
		}
	}

	/** @throws Error when no app has this key. */
	get(appKey: string): RegisteredApp {
		const registered = this.find(appKey);
		if (!registered) throw new Error(`The sandbox has no app with the App Key ${appKey}`);
		return registered;
	}
}
