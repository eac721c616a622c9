import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Written from the documented algorithm and kept apart from the package's own signing code, so that
 * one mistake cannot hide in both.
 */

/**
 * The `_aop_signature` of the open platform: upper-case hex HMAC-SHA1, keyed with the App Secret, over
 * the path and the sorted `name + value` texts of all parameters but the signature itself.
 *
 * The texts are sorted after they were joined, as the official PHP and Python clients do. Sorting by
 * name differs when one name begins another (`order=z`, `orderId=1`).
 *
 * @param signPath from the protocol to the App Key: `param2/1/system/currentTime/1000000`.
 * @param parameters values before URL encoding; file parts are not signed and must not be here.
 */
export function openPlatformSignature(
	signPath: string,
	parameters: Readonly<Record<string, string>>,
	appSecret: string,
): string {
	const pairs: string[] = [];
	for (const name in parameters) {
		if (name !== '_aop_signature') pairs.push(name + parameters[name]);
	}
	return hmacSha1Hex(signPath + pairs.sort().join(''), appSecret);
}

/**
 * The `sign` of the beginner's-guide recipe: the same HMAC without a path, over `name + value` of all
 * parameters but `sign`, sorted by name.
 */
export function recipeSignature(
	parameters: Readonly<Record<string, string>>,
	appSecret: string,
): string {
	let message = '';
	for (const name of Object.keys(parameters).sort()) {
		if (name !== 'sign') message += name + parameters[name];
	}
	return hmacSha1Hex(message, appSecret);
}

/** Compares in constant time. Lower-case hex does not match: 1688 documents upper case. */
export function sameSignature(expected: string, given: string): boolean {
	const a = Buffer.from(expected);
	const b = Buffer.from(given);
	return a.length === b.length && timingSafeEqual(a, b);
}

function hmacSha1Hex(message: string, appSecret: string): string {
	return createHmac('sha1', appSecret).update(message, 'utf8').digest('hex').toUpperCase();
}
