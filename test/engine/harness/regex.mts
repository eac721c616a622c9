import { setSafeRegexEngine } from 'n8n-workflow';

/*
 * n8n gives the expressions that check a locator 250 ms of time on the wall, and ends the run when they
 * need more. On a busy machine a process can be left waiting for longer than that, so tests run them
 * without the limit.
 */
const expression = (pattern: string, flags?: string) => new RegExp(pattern, flags);
const everywhere = (flags = '') => (flags.includes('g') ? flags : `${flags}g`);

setSafeRegexEngine({
	exec: (pattern, input, flags) => expression(pattern, flags).exec(input),
	test: (pattern, input, flags) => expression(pattern, flags).test(input),
	replace: (pattern, input, flags, replacement) =>
		input.replace(expression(pattern, flags), replacement),
	matchAll: (pattern, input, flags) => [...input.matchAll(expression(pattern, everywhere(flags)))],
	split: (pattern, input, flags) => input.split(expression(pattern, flags)),
});
