import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure, logTail } from './failure.mts';

const windows = process.platform === 'win32';
const running = new Set<ChildProcess>();

/**
 * Starts a program as the head of a process group of its own, so that whatever it starts in turn can
 * be ended with it: compilers below npm, task runners below n8n.
 */
export function startProgram(
	command: string,
	args: readonly string[],
	options: SpawnOptions,
): ChildProcess {
	const child = spawn(command, args, { ...options, detached: !windows });
	running.add(child);
	child.once('exit', () => {
		running.delete(child);
		killGroup(child);
	});
	child.once('error', () => running.delete(child));
	return child;
}

/**
 * Runs a program to its end; what it prints is appended to the log.
 *
 * @throws Failure with `problem` and the end of the log when it does not exit with 0
 */
export async function runToEnd(
	command: string,
	args: readonly string[],
	options: SpawnOptions & { log: string; problem: string },
): Promise<void> {
	const { log, problem, ...spawnOptions } = options;
	const output = openSync(log, 'a');
	try {
		const child = startProgram(command, args, {
			...spawnOptions,
			stdio: ['ignore', output, output],
			// npm is a .cmd file on Windows, which only a shell can start.
			shell: windows,
		});
		const [code] = (await once(child, 'exit')) as [number | null];
		if (code !== 0) throw new Failure(problem + logTail(log));
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure(`${problem}: ${(error as Error).message}`);
	} finally {
		closeSync(output);
	}
}

/** Runs npm to its end, with its messages in the log even under `npm start --silent`. */
export async function runNpm(
	args: readonly string[],
	options: SpawnOptions & { log: string; problem: string },
): Promise<void> {
	await runToEnd('npm', [...args, '--loglevel=notice'], options);
}

/** Asks a program to end, and after the grace period makes it and all that it started. */
export async function endProgram(child: ChildProcess, graceMs = 8000): Promise<void> {
	if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
		const ended = once(child, 'exit');
		child.kill('SIGTERM');
		await Promise.race([ended, delay(graceMs, undefined, { ref: false })]);
	}
	killGroup(child);
}

/** Ends every program that is still running. */
export async function endAllPrograms(): Promise<void> {
	await Promise.all([...running].map((child) => endProgram(child)));
}

function killGroup({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	if (windows) {
		spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// Nobody of the group is left.
	}
}

// The last resort when this process ends without having waited for the others.
process.on('exit', () => running.forEach(killGroup));
