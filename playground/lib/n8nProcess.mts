import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { endProgram, startProgram } from './childProcesses.mts';
import { Failure, logTail } from './failure.mts';
import { n8nEntry } from './install.mts';
import { n8nEnvironment } from './n8nEnvironment.mts';
import { nodeForN8n } from './native.mts';
import type { StatePaths } from './paths.mts';
import { freePort, host } from './ports.mts';

const READY_TIMEOUT_MS = 180_000;

/** A running n8n. */
export class N8nProcess {
	private constructor(
		/** Address of the editor and of the REST API. */
		readonly url: string,
		private readonly child: ChildProcess,
		private readonly log: string,
	) {}

	/**
	 * Starts n8n and waits until it answers.
	 *
	 * @param settings environment variables of n8n besides those of the playground
	 * @throws Failure with the end of n8n's log when it does not come up
	 */
	static async start(
		paths: StatePaths,
		port: number,
		settings: Readonly<Record<string, string>> = {},
	): Promise<N8nProcess> {
		mkdirSync(paths.files, { recursive: true });
		const brokerPort = await freePort();
		const output = openSync(paths.n8nLog, 'w');
		const preload = new URL('./endWithParent.mts', import.meta.url).href;
		const child = startProgram(nodeForN8n, ['--import', preload, n8nEntry, 'start'], {
			// Workflows name their files relative to the folder that n8n is started in.
			cwd: paths.root,
			env: { ...n8nEnvironment(paths, { port, brokerPort }), ...settings },
			stdio: ['ignore', output, output],
		});
		closeSync(output);

		const n8n = new N8nProcess(`http://${host}:${port}`, child, paths.n8nLog);
		const starting = new AbortController();
		await Promise.race([n8n.ready(starting.signal), n8n.crash()]).finally(() => starting.abort());
		return n8n;
	}

	/** Rejects when n8n ends; never resolves. */
	async crash(): Promise<never> {
		// Also rejects, by the event 'error', when the program could not be started at all.
		const [code, signal] = (await once(this.child, 'exit')) as [number | null, string | null];
		throw new Failure(`n8n ended unexpectedly (${signal ?? `exit code ${code}`})${this.tail()}`);
	}

	/** For measuring its memory. */
	get pid(): number {
		return this.child.pid!;
	}

	/** Ends n8n at once, as a power cut does; it cannot finish anything. */
	async kill(): Promise<void> {
		const ended = once(this.child, 'exit');
		this.child.kill('SIGKILL');
		await ended;
	}

	async stop(): Promise<void> {
		await endProgram(this.child);
	}

	private async ready(signal: AbortSignal): Promise<void> {
		const giveUp = performance.now() + READY_TIMEOUT_MS;
		while (!signal.aborted) {
			if (await answers(`${this.url}/rest/settings`)) return;
			if (performance.now() > giveUp) {
				throw new Failure(`n8n did not answer within ${READY_TIMEOUT_MS / 1000} s${this.tail()}`);
			}
			await delay(150);
		}
	}

	private tail(): string {
		return logTail(this.log);
	}
}

/** n8n listens long before its database is migrated; the settings come last. */
async function answers(url: string): Promise<boolean> {
	try {
		const { statusCode, headers, body } = await request(url, { headersTimeout: 5000 });
		await body.dump();
		return statusCode === 200 && String(headers['content-type']).includes('json');
	} catch {
		return false;
	}
}
