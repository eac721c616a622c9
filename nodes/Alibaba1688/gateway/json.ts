import { findLongIntegers, type Place } from './longIntegers';

/** What reading a text gave: the value, or why it is no JSON. */
export type Parsed = { ok: true; value: unknown } | { ok: false; reason: string };

/**
 * Reads JSON like `JSON.parse`, except that integers outside ±(2^53−1) become texts of the same
 * digits. 1688 sends order, logistics and other ids as bare numbers of up to 19 digits.
 *
 * `JSON.parse` shows the source text of a number from Node 21 on only, so long integers are found in
 * the text first. Their digits then take the place of the rounded numbers in what it returns; where
 * that is not certain, they are put in quotes and the text is read again.
 */
export function parseExact(text: string): Parsed {
	try {
		const longs = findLongIntegers(text);
		const value = JSON.parse(text) as unknown;
		return { ok: true, value: longs.length === 0 ? value : withDigits(value, text, longs) };
	} catch (error) {
		return { ok: false, reason: (error as Error).message };
	}
}

/**
 * Reads JSON that a person wrote for a parameter. Long integers become bigint, so that they are sent
 * as the bare digits they were, and not as texts.
 */
export function parseWire(text: string): Parsed {
	try {
		return { ok: true, value: JSON.parse(marked(text), unmarked) };
	} catch (error) {
		return { ok: false, reason: (error as Error).message };
	}
}

/** Tells long integers that were put in quotes from texts; no text that a person writes begins so. */
const MARK = '\u0000';

function marked(text: string): string {
	const longs = findLongIntegers(text);
	return longs.length === 0 ? text : quoted(text, longs, JSON.stringify(MARK).slice(1, -1));
}

function unmarked(_key: string, value: unknown): unknown {
	return typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(1)) : value;
}

/** The value that was read from a text, with the digits of its long integers instead of rounded numbers. */
function withDigits(value: unknown, text: string, longs: readonly Place[]): unknown {
	const root = { value };
	const digits = digitsByNumber(text, longs);
	if (digits && replaceRounded(root, digits) === longs.length) return root.value;
	return JSON.parse(quoted(text, longs));
}

/** The digits of each rounded number; undefined when two long integers are rounded to the same one. */
function digitsByNumber(text: string, longs: readonly Place[]): Map<number, string> | undefined {
	const slices = longs.map(({ start, end }) => text.slice(start, end));
	// A slice would keep the whole text in memory for as long as the id lives; these are copies.
	const copies = JSON.parse(`["${slices.join('","')}"]`) as string[];
	const digits = new Map<number, string>();
	for (const own of copies) {
		const number = Number(own);
		const known = digits.get(number);
		if (known === undefined) digits.set(number, own);
		else if (known !== own) return undefined;
	}
	return digits;
}

/**
 * Puts the digits in the place of every rounded number in a value.
 *
 * @returns how many there were; a number that is no long integer, such as 1e30, counts as well
 */
function replaceRounded(root: object, digits: ReadonlyMap<number, string>): number {
	let count = 0;
	const replaced = (value: unknown): unknown => {
		if (typeof value === 'object' && value !== null) open.push(value);
		else if (typeof value === 'number' && isRounded(value)) {
			count++;
			return digits.get(value) ?? value;
		}
		return value;
	};
	// A list of its own, because documents may be nested deeper than calls can be.
	const open: object[] = [root];
	for (let holder = open.pop(); holder; holder = open.pop()) {
		if (Array.isArray(holder)) {
			for (let index = 0; index < holder.length; index++) {
				const value: unknown = holder[index];
				const other = replaced(value);
				if (other !== value) holder[index] = other;
			}
		} else {
			const record = holder as Record<string, unknown>;
			for (const name in record) {
				const value = record[name];
				const other = replaced(value);
				if (other !== value) record[name] = other;
			}
		}
	}
	return count;
}

function isRounded(value: number): boolean {
	return Number.isInteger(value) && !Number.isSafeInteger(value);
}

function quoted(text: string, longs: readonly Place[], mark = ''): string {
	const parts: string[] = [];
	let copied = 0;
	for (const { start, end } of longs) {
		parts.push(text.slice(copied, start), '"', mark, text.slice(start, end), '"');
		copied = end;
	}
	parts.push(text.slice(copied));
	return parts.join('');
}
