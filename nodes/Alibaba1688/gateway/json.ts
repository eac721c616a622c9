import { findLongIntegers, type LongIntegers, type Place } from './longIntegers';

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
		return { ok: true, value: longs.places.length === 0 ? value : withDigits(value, text, longs) };
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
	const { places } = findLongIntegers(text);
	return places.length === 0 ? text : quoted(text, places, JSON.stringify(MARK).slice(1, -1));
}

function unmarked(_key: string, value: unknown): unknown {
	return typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(1)) : value;
}

/** A number with an exponent. Texts may match it too, which costs time only. */
const EXPONENT = /\d[eE][+-]?\d+[ \n\r\t]*(?:[,\]}]|$)/;

/** The value that was read from a text, with the digits of its long integers instead of rounded numbers. */
function withDigits(value: unknown, text: string, longs: LongIntegers): unknown {
	const digits = digitsByNumber(text, longs.places);
	// Other numbers may be rounded to the same one as a long integer, such as 9007199254740992.0.
	const isOnlyLongs = !longs.besideFractions && !EXPONENT.test(text);
	if (!digits || !isOnlyLongs) return JSON.parse(quoted(text, longs.places));
	const root = { value };
	replaceRounded(root, digits);
	return root.value;
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

/** Puts the digits in the place of every rounded number in a value. */
function replaceRounded(root: object, digits: ReadonlyMap<number, string>): void {
	// A list of its own, because documents may be nested deeper than calls can be.
	const open: object[] = [root];
	const look = <K extends PropertyKey>(holder: Record<K, unknown>, at: K) => {
		const value = holder[at];
		if (typeof value === 'number') {
			if (isRounded(value)) holder[at] = digits.get(value);
		} else if (typeof value === 'object' && value !== null) {
			open.push(value);
		}
	};
	for (let holder = open.pop(); holder; holder = open.pop()) {
		if (Array.isArray(holder)) {
			for (let index = 0; index < holder.length; index++) look(holder as unknown[], index);
		} else {
			for (const name in holder) look(holder as Record<string, unknown>, name);
		}
	}
}

/** Beyond 2^53 every number is whole; more than 308 digits are read as infinity. */
function isRounded(value: number): boolean {
	return Math.abs(value) > Number.MAX_SAFE_INTEGER;
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
