import { InputError } from './inputError';
import { gatewayDate, isDate } from './date';

/** A value that can be sent: bigint stands for ids and other long integers. */
export type WireValue =
	| string
	| number
	| boolean
	| bigint
	| Date
	| null
	| undefined
	| WireValue[]
	| { [key: string]: WireValue };

/**
 * The text of one parameter, as the official `Param2RequestSerializer` writes it: plain text for
 * scalars (`0`, `false` and the empty text included), compact JSON for arrays and objects, a gateway
 * date for dates.
 *
 * @returns the text, or undefined for null and undefined, which are not sent
 * @throws InputError for a number that is already rounded or is no number
 */
export function wireText(name: string, value: unknown): string | undefined {
	switch (typeof value) {
		case 'string':
			return value;
		case 'boolean':
		case 'bigint':
			return String(value);
		case 'number':
			return exactNumber(name, value);
		case 'undefined':
			return undefined;
		case 'object':
			if (value === null) return undefined;
			return isDate(value) ? dateText(name, value) : wireJson(name, value);
		default:
			throw new InputError(`The value of '${name}' cannot be sent`);
	}
}

/** Compact JSON with bigint as bare digits; values that are undefined are left out as in JSON. */
function wireJson(name: string, value: unknown): string {
	if (Array.isArray(value)) {
		return `[${value.map((entry, index) => member(`${name}[${index}]`, entry) ?? 'null').join(',')}]`;
	}
	const members: string[] = [];
	for (const [key, entry] of Object.entries(value as object)) {
		const text = member(`${name}.${key}`, entry);
		if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
	}
	return `{${members.join(',')}}`;
}

function member(name: string, value: unknown): string | undefined {
	if (value === null) return 'null';
	if (typeof value === 'string') return JSON.stringify(value);
	if (isDate(value)) return JSON.stringify(dateText(name, value));
	// Before toJSON: some libraries give bigint one, which would put the digits in quotes.
	if (typeof value === 'bigint') return String(value);
	if (hasToJson(value)) return member(name, value.toJSON());
	return wireText(name, value);
}

function dateText(name: string, value: Date): string {
	if (Number.isNaN(value.getTime())) throw new InputError(`'${name}' is not a date`);
	return gatewayDate(value);
}

function hasToJson(value: unknown): value is { toJSON(): unknown } {
	return typeof (value as { toJSON?: unknown } | undefined)?.toJSON === 'function';
}

function exactNumber(name: string, value: number): string {
	if (!Number.isFinite(value)) throw new InputError(`'${name}' is not a number`);
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
		throw new InputError(
			`'${name}' is ${value}, a number that has already lost digits`,
			'Ids of 16 digits and more do not fit into a number. Pass the id as text, e.g. "3657499272179232333".',
		);
	}
	return String(value);
}
