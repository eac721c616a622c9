import { textOf } from './text';

/**
 * Yuan as decimal text with two places, of an amount that 1688 sends in fen: 12345 becomes `123.45`.
 * It moves the point in the digits, so nothing is rounded.
 *
 * @returns undefined for anything but a whole number of fen
 */
export function yuanOfFen(fen: unknown): string | undefined {
	const match = /^(-?)(\d+)(?:\.0*)?$/.exec(textOf(fen) ?? '');
	if (!match) return undefined;
	const [, sign, digits] = match;
	const padded = digits.padStart(3, '0');
	return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}

/**
 * Yuan as decimal text with two places, of an amount that 1688 sends in yuan: 39.9 becomes `39.90`.
 * More places than two are kept.
 *
 * @returns undefined for anything but a decimal number
 */
export function yuanText(yuan: unknown): string | undefined {
	const match = /^(-?\d+)(?:\.(\d+))?$/.exec(textOf(yuan) ?? '');
	return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : undefined;
}
