const AMPERSAND = 38;
const EQUALS = 61;
const PERCENT = 37;
const PLUS = 43;
const SPACE = 32;

/** 1688 sends two fields. Anybody may post here, so a form of many costs nothing: it is not read. */
const MOST_FIELDS = 20;

/** One field of a form: the bytes behind the percent-encoding, in the order of the body. */
export interface FormField {
	readonly name: Buffer;
	readonly value: Buffer;
}

/**
 * The fields of an `application/x-www-form-urlencoded` body as bytes. A signature is made over bytes:
 * decoding them to text first would turn what is no UTF-8 into something else.
 *
 * @returns undefined when there are more fields than any message of 1688 has
 */
export function formFields(body: Buffer): FormField[] | undefined {
	return pairsIn(body)
		?.filter(({ length }) => length > 0)
		.map(field);
}

/** What stands between the ampersands, without a copy of it. */
function pairsIn(body: Buffer): Buffer[] | undefined {
	const pairs: Buffer[] = [];
	for (let start = 0; start <= body.length; ) {
		if (pairs.length === MOST_FIELDS) return undefined;
		const found = body.indexOf(AMPERSAND, start);
		const end = found === -1 ? body.length : found;
		pairs.push(body.subarray(start, end));
		start = end + 1;
	}
	return pairs;
}

function field(pair: Buffer): FormField {
	const middle = pair.indexOf(EQUALS);
	if (middle === -1) return { name: decoded(pair), value: Buffer.alloc(0) };
	return { name: decoded(pair.subarray(0, middle)), value: decoded(pair.subarray(middle + 1)) };
}

/** A percent sign without two hexadecimal digits stands for itself, as in every browser. */
function decoded(encoded: Buffer): Buffer {
	const bytes = Buffer.alloc(encoded.length);
	let length = 0;
	for (let i = 0; i < encoded.length; i++) {
		const byte = encoded[i];
		const high = byte === PERCENT ? hexDigit(encoded[i + 1]) : -1;
		const low = high === -1 ? -1 : hexDigit(encoded[i + 2]);
		if (low !== -1) {
			bytes[length++] = high * 16 + low;
			i += 2;
		} else {
			bytes[length++] = byte === PLUS ? SPACE : byte;
		}
	}
	return bytes.subarray(0, length);
}

/** The value of a hexadecimal digit; -1 for any other byte, or none. */
function hexDigit(byte: number | undefined): number {
	if (byte === undefined) return -1;
	if (byte >= 48 && byte <= 57) return byte - 48;
	const letter = byte | 32;
	return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
