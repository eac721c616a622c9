/** The shortest integer that a JavaScript number cannot hold exactly has 16 digits. */
const SHORTEST_LONG = 16;
const LARGEST_SAFE = String(Number.MAX_SAFE_INTEGER);

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const DOT = 46;
const COLON = 58;
const QUOTE = 34;
const BACKSLASH = 92;
const isSpace = among(' \n\r\t');
const mayPrecedeValue = among('[:, \n\r\t');
const mayFollowValue = among(',]}');
const mayPrecedeString = among('[{:, \n\r\t');

/** Where a long integer stands in a text. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

export interface LongIntegers {
	readonly places: readonly Place[];
	/** Whether there are numbers with a fraction behind so many digits, or texts that look so. */
	readonly besideFractions: boolean;
}

/**
 * Finds the integers of a JSON text that a JavaScript number cannot hold exactly. In a text that is
 * no JSON it may find others.
 */
export function findLongIntegers(text: string): LongIntegers {
	const strings = new StringTracker(text);
	const places: Place[] = [];
	let besideFractions = false;
	// A run of 16 digits or more covers every 16th position, so the others need no look.
	for (let probe = SHORTEST_LONG - 1; probe < text.length; probe += SHORTEST_LONG) {
		if (!isDigit(text.charCodeAt(probe))) continue;
		let start = probe;
		while (isDigit(text.charCodeAt(start - 1))) start--;
		let end = probe + 1;
		while (isDigit(text.charCodeAt(end))) end++;
		probe = end;
		if (end - start < SHORTEST_LONG) continue;
		besideFractions ||= text.charCodeAt(end) === DOT;
		if (!exceedsNumber(text, start, end)) continue;
		if (text.charCodeAt(start - 1) === MINUS) start--;
		if (!standsAsValue(text, start, end)) continue;
		if (followsKey(text, start)) strings.leave(start);
		else if (strings.contains(start)) continue;
		places.push({ start, end });
	}
	return { places, besideFractions };
}

function exceedsNumber(text: string, start: number, end: number): boolean {
	const length = end - start;
	// A leading zero is no JSON; it is left for JSON.parse to refuse.
	if (text.charCodeAt(start) === ZERO) return false;
	return length > SHORTEST_LONG || text.slice(start, end) > LARGEST_SAFE;
}

/**
 * Whether digits stand where a whole number may stand. A quote before them means a text, a dot or an
 * exponent beside them a decimal, a colon behind them a key without quotes, which is no JSON.
 */
function standsAsValue(text: string, start: number, end: number): boolean {
	if (start > 0 && !mayPrecedeValue(text.charCodeAt(start - 1))) return false;
	let next = end;
	while (isSpace(text.charCodeAt(next))) next++;
	return next === text.length || mayFollowValue(text.charCodeAt(next));
}

/**
 * Whether a position is seen to lie outside of strings without reading the text up to there: a colon
 * stands before it, and before that a quote which can only end a key. In JSON a quote that begins a
 * string stands behind a space, a bracket, a colon or a comma.
 */
function followsKey(text: string, position: number): boolean {
	const colon = skipSpacesBack(text, position - 1);
	if (text.charCodeAt(colon) !== COLON) return false;
	const quote = skipSpacesBack(text, colon - 1);
	if (quote < 1 || text.charCodeAt(quote) !== QUOTE) return false;
	const before = text.charCodeAt(quote - 1);
	return before !== BACKSLASH && !mayPrecedeString(before);
}

function skipSpacesBack(text: string, position: number): number {
	while (isSpace(text.charCodeAt(position))) position--;
	return position;
}

/** Tells whether a character is one of these, by its code: one-letter texts would take much longer. */
function among(characters: string): (code: number) => boolean {
	const table = new Uint8Array(128);
	for (const character of characters) table[character.charCodeAt(0)] = 1;
	return (code) => table[code] === 1;
}

function isDigit(code: number): boolean {
	return code >= ZERO && code <= NINE;
}

/** Tells whether a position lies inside a JSON string; asked for rising positions only. */
class StringTracker {
	private inside = false;

	private nextQuote: number | undefined;

	private from = 0;

	constructor(private readonly text: string) {}

	contains(position: number): boolean {
		this.nextQuote ??= this.find(this.from);
		while (this.nextQuote < position) {
			if (!this.inside || !this.isEscaped(this.nextQuote)) this.inside = !this.inside;
			this.nextQuote = this.find(this.nextQuote + 1);
		}
		return this.inside;
	}

	/** Tells it that a position lies outside of strings, so that what stands before needs no reading. */
	leave(position: number): void {
		this.inside = false;
		this.nextQuote = undefined;
		this.from = position;
	}

	private find(from: number): number {
		const found = this.text.indexOf('"', from);
		return found === -1 ? this.text.length : found;
	}

	private isEscaped(quote: number): boolean {
		let first = quote;
		while (this.text.charCodeAt(first - 1) === BACKSLASH) first--;
		return (quote - first) % 2 === 1;
	}
}
