/**
 * JSON whose integers keep every digit.
 *
 * 1688 sends order ids of 18 and 19 digits as bare numbers. A JavaScript number cannot hold them and
 * `JSON.stringify` refuses bigint, so the sandbox writes such answers itself.
 */

/**
 * Writes a value as compact JSON; a bigint becomes a bare number.
 *
 * @param value plain data, as gateway answers are; members that are `undefined` are left out.
 */
export function exactStringify(value: unknown): string {
	try {
		// Several times faster, and most answers hold no bigint.
		return JSON.stringify(value) ?? 'null';
	} catch {
		return textOf(value);
	}
}

function textOf(value: unknown): string {
	if (typeof value === 'bigint') return value.toString();
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;

	let members = '';
	for (const name of Object.keys(value)) {
		const member = (value as Record<string, unknown>)[name];
		if (member === undefined) continue;
		if (members) members += ',';
		members += memberName(name) + textOf(member);
	}
	return `{${members}}`;
}

const memberNames = new Map<string, string>();

/** Quoting the same few names again and again was half of the work. */
function memberName(name: string): string {
	let text = memberNames.get(name);
	if (text === undefined) {
		text = `${JSON.stringify(name)}:`;
		memberNames.set(name, text);
	}
	return text;
}

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const longInteger = /^-?\d{16,}$/;

function quoteLongIntegers(text: string, mark = ''): string {
	return text.replace(stringOrNumber, (token) =>
		longInteger.test(token) ? `"${mark}${token}"` : token,
	);
}

/**
 * Parses JSON from a client; integers of 16 digits and more arrive as strings of the same digits.
 *
 * @throws SyntaxError when the text is not JSON.
 */
export function exactParse(text: string): unknown {
	return JSON.parse(quoteLongIntegers(text));
}

/**
 * Parses JSON that is going to be written again by `exactStringify`; integers of 16 digits and more
 * arrive as bigint.
 *
 * @throws SyntaxError when the text is not JSON.
 */
export function parseForWriting(text: string): unknown {
	// No JSON text holds this control character bare, and it is not typed into a string by accident.
	return JSON.parse(quoteLongIntegers(text, '\\u0000'), (_name, value: unknown) =>
		typeof value === 'string' && /^\0-?\d+$/.test(value) ? BigInt(value.slice(1)) : value,
	);
}
