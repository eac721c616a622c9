/** What reading a text gave: the value, or why it is no JSON. */
export type Parsed = { ok: true; value: unknown } | { ok: false; reason: string };

/** The shortest integer that a JavaScript number cannot hold exactly has 16 digits. */
const SHORTEST_LONG = 16;
const LARGEST_SAFE = String(Number.MAX_SAFE_INTEGER);

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const BACKSLASH = 92;

/**
 * Reads JSON like `JSON.parse`, except that integers outside ±(2^53−1) become texts of the same
 * digits. 1688 sends order, logistics and other ids as bare numbers of up to 19 digits.
 *
 * `JSON.parse` shows the source text of a number from Node 21 on only, so long integers are put in
 * quotes before it runs; everything else is left to it.
 */
export function parseExact(text: string): Parsed {
	try {
		return { ok: true, value: JSON.parse(quoteLongIntegers(text)) };
	} catch (error) {
		return { ok: false, reason: (error as Error).message };
	}
}

function quoteLongIntegers(text: string): string {
	const strings = new StringTracker(text);
	const parts: string[] = [];
	let copied = 0;
	// A run of 16 digits or more covers every 16th position, so the others need no look.
	for (let probe = SHORTEST_LONG - 1; probe < text.length; probe += SHORTEST_LONG) {
		if (!isDigit(text.charCodeAt(probe))) continue;
		let start = probe;
		while (isDigit(text.charCodeAt(start - 1))) start--;
		let end = probe + 1;
		while (isDigit(text.charCodeAt(end))) end++;
		probe = end;
		if (!exceedsNumber(text, start, end)) continue;
		if (text.charCodeAt(start - 1) === MINUS) start--;
		if (!standsAsValue(text, start, end) || strings.contains(start)) continue;
		parts.push(text.slice(copied, start), '"', text.slice(start, end), '"');
		copied = end;
	}
	if (parts.length === 0) return text;
	parts.push(text.slice(copied));
	return parts.join('');
}

function exceedsNumber(text: string, start: number, end: number): boolean {
	const length = end - start;
	// A leading zero is no JSON; it is left for JSON.parse to refuse.
	if (length < SHORTEST_LONG || text.charCodeAt(start) === ZERO) return false;
	return length > SHORTEST_LONG || text.slice(start, end) > LARGEST_SAFE;
}

/**
 * Whether digits stand where a whole number may stand. A quote before them means a text, a dot or an
 * exponent beside them a decimal, a colon behind them a key without quotes, which is no JSON.
 */
function standsAsValue(text: string, start: number, end: number): boolean {
	if (start > 0 && !'[:, \n\r\t'.includes(text[start - 1])) return false;
	let next = end;
	while (next < text.length && ' \n\r\t'.includes(text[next])) next++;
	return next === text.length || ',]}'.includes(text[next]);
}

function isDigit(code: number): boolean {
	return code >= ZERO && code <= NINE;
}

/** Tells whether a position lies inside a JSON string; asked for rising positions only. */
class StringTracker {
	private inside = false;

	private nextQuote: number;

	constructor(private readonly text: string) {
		this.nextQuote = this.find(0);
	}

	contains(position: number): boolean {
		while (this.nextQuote < position) {
			if (!this.inside || !this.isEscaped(this.nextQuote)) this.inside = !this.inside;
			this.nextQuote = this.find(this.nextQuote + 1);
		}
		return this.inside;
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
