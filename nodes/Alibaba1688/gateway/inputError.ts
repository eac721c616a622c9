/**
 * Something the user typed cannot be sent: a bad id, a malformed URL, an empty key.
 * It is raised before anything leaves the machine. `description` says how to put it right.
 */
export class InputError extends Error {
	constructor(
		message: string,
		readonly description?: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
