import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** Parameters as they go over the wire: raw text, before any URL encoding. */
export type WireParameters = ReadonlyMap<string, string>;

/** The parameter that carries the signature of the open platform; it is never signed itself. */
export const OPEN_PLATFORM_SIGNATURE = '_aop_signature';

/** The parameter that carries the signature of the beginner's guide. */
export const GUIDE_SIGNATURE = 'sign';

/**
 * Signature of a call in the style of the official SDKs: the path from the protocol up to `?`
 * (`param2/1/<namespace>/<name>/<appKey>`), then every parameter as name+value.
 *
 * The concatenated texts are sorted, not the names: that is what the official PHP and Python SDKs
 * do, and it differs where one name is the beginning of another (`order=z`, `orderId=1`).
 *
 * @returns 40 upper-case hexadecimal digits
 */
export function signOpenPlatform(path: string, parameters: WireParameters, secret: string): string {
	let message = path;
	for (const pair of sortedPairs(parameters, OPEN_PLATFORM_SIGNATURE)) message += pair;
	return hmac(message, secret);
}

/**
 * Signature in the style of the widespread beginner's guide: sorted by name, no path in the message.
 *
 * @returns 40 upper-case hexadecimal digits
 */
export function signGuide(parameters: WireParameters, secret: string): string {
	const names = [...parameters.keys()].filter((name) => name !== GUIDE_SIGNATURE).sort();
	return hmac(names.map((name) => name + parameters.get(name)).join(''), secret);
}

/**
 * The few parameters of a call are put in their place as they come, which is faster than sorting them
 * afterwards. `>` compares UTF-16 code units; localeCompare would mix upper and lower case.
 */
function sortedPairs(parameters: WireParameters, signatureName: string): string[] {
	const pairs: string[] = [];
	for (const [name, value] of parameters) {
		if (name === signatureName) continue;
		const pair = name + value;
		const place = placeOf(pair, pairs);
		for (let i = pairs.length; i > place; i--) pairs[i] = pairs[i - 1];
		pairs[place] = pair;
	}
	return pairs;
}

/** Where a text belongs in a sorted list. */
function placeOf(text: string, sorted: readonly string[]): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle] > text) high = middle;
		else low = middle + 1;
	}
	return low;
}

function hmac(message: string, secret: string): string {
	return createHmac('sha1', keyOf(secret)).update(message, 'utf8').digest('hex').toUpperCase();
}

let last: { secret: string; key: KeyObject } | undefined;

/** The same credential signs call after call, and a key that is made once signs faster than its text. */
function keyOf(secret: string): KeyObject {
	if (last?.secret !== secret) last = { secret, key: createSecretKey(secret, 'utf8') };
	return last.key;
}
