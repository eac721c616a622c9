import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** A reason to stop that is told to the person as it is, without a stack trace. */
export class Failure extends Error {}

/** The sentence to print for anything thrown. */
export function failureText(error: unknown): string {
	if (error instanceof Failure) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The end of a log file and where it is, to be put under the sentence of a Failure. */
export function logTail(file: string, lines = 20): string {
	const text = stripVTControlCharacters(readFileSync(file, 'utf8')).trimEnd();
	const tail = text.split('\n').slice(-lines).join('\n');
	return `\n\n${tail}\n\nLog: ${file}`;
}
