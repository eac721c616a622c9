/** Starts n8n with this package, a stand-in for 1688 and the example workflows. */
import './lib/endWithParent.mts';
import { Command, InvalidArgumentError } from 'commander';
import { endAllPrograms } from './lib/childProcesses.mts';
import { failureText } from './lib/failure.mts';
import { statePaths } from './lib/paths.mts';
import { runPlayground, type PlaygroundOptions } from './lib/playground.mts';

const command = new Command('npm start --')
	.description(
		'Starts n8n with the 1688 node, a stand-in for the 1688 gateway and the example workflows.\n' +
			'Everything runs on this computer; no 1688 account is needed. Ctrl-C stops it all.',
	)
	.option('--once', 'run the demo workflow without the editor, print the products, end')
	.option('--state <dir>', 'folder of this n8n: database, logs, files (default: playground/.state)')
	.option('--port <number>', 'port of n8n (default: 5678, or a free one)', portNumber)
	.action(run);

await command.parseAsync();

async function run({ state, ...options }: PlaygroundOptions & { state?: string }): Promise<void> {
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => stop.abort(signal));
	}
	let problem = '';
	try {
		await runPlayground(statePaths(state), options, stop.signal);
	} catch (error) {
		problem = stop.signal.aborted ? 'Stopped.' : failureText(error);
	}
	await endAllPrograms();
	if (problem) {
		console.error(`\n${problem}`);
		process.exitCode = 1;
	}
	// Not left to run out: the sandbox listens for as long as the process lives.
	process.exit();
}

function portNumber(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new InvalidArgumentError('It must be a whole number from 1 to 65535.');
	}
	return port;
}
