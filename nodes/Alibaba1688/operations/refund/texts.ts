import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import type { ReadField } from '../operation';

const SHORTEST = 2;

/**
 * A description, which 1688 takes from two characters on.
 *
 * @throws InputError for one that is too short or too long
 */
export function readDescription(read: ReadField, field: string, longest: number): WireValue {
	const text = read(field, 'String', 'Description');
	if (text === undefined) return undefined;
	const { length } = String(text);
	if (length >= SHORTEST && length <= longest) return text;
	throw new InputError(
		`'Description' has ${length} characters`,
		`1688 takes from ${SHORTEST} to ${longest} characters.`,
	);
}

/**
 * Addresses of evidence.
 *
 * @throws InputError for too many, or for what is no address of 1688's image host
 */
export function readVouchers(read: ReadField, most: number): WireValue {
	const vouchers = read('options.vouchers', 'String[]', 'Evidence URLs') as string[] | undefined;
	if (vouchers === undefined) return undefined;
	if (vouchers.length > most) {
		throw new InputError(
			`'Evidence URLs' has ${vouchers.length} addresses`,
			`1688 takes at most ${most}.`,
		);
	}
	const foreign = vouchers.find((url) => !/^https?:\/\/[^/]+\.alicdn\.com\//i.test(url));
	if (foreign === undefined) return vouchers;
	throw new InputError(
		`'Evidence URLs' has an address that is not 1688's: ${foreign.slice(0, 60)}`,
		'Put the picture there with Refund: Upload Evidence and give the url of its item.',
	);
}
