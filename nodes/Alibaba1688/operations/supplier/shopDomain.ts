import { InputError } from '../../gateway/inputError';

const SHOP = /^(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)*\.1688\.com)(?:[/?#:].*)?$/i;

/**
 * The domain of a shop, such as `shop12345.1688.com`, of a domain or of the address of a page of it.
 *
 * @throws InputError for anything else
 */
export function shopDomain(text: string): string {
	const match = SHOP.exec(text.trim());
	if (!match) {
		throw new InputError(
			`'Shop Domain' is not the domain of a 1688 shop: ${text.slice(0, 60)}`,
			'Give the domain or the address of the shop, e.g. shop12345.1688.com',
		);
	}
	return match[1].toLowerCase();
}
