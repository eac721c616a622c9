/**
 * What 1688 answered leaves open whether goods or money moved, or shows that they did not. It is
 * raised after looking, when nothing more can be found out by calls.
 */
export class OutcomeError extends Error {
	constructor(
		message: string,
		/** What a person can do to find out. */
		readonly description: string,
	) {
		super(message);
		this.name = 'OutcomeError';
	}
}
