import { InputError } from '../../gateway/inputError';

const NOTATION = /^([\w.]+):([\w.]+)[-:](\d+)$/;

/** The page of an API in 1688's documentation, with the API as `id`. */
export const API_PAGE_PATTERN =
	'^https?://open\\.1688\\.com/[^#]*[?&]id=([\\w.]+(?::|%3[Aa])[\\w.]+(?:-|:|%3[Aa])\\d+)(?:[&#].*)?$';

/** How an API is written in the editor: `namespace:name-version` or `namespace:name:version`. */
export const API_PATTERN = '^\\s*[\\w.]+:[\\w.]+[-:]\\d+\\s*$';

/**
 * The API that a person means, as `namespace:name-version`.
 *
 * @param text that notation, the one with a second colon, or the address of the API's page
 * @throws InputError for anything else
 */
export function apiIdOf(text: string): string {
	const [, inAddress] = new RegExp(API_PAGE_PATTERN).exec(text.trim()) ?? [];
	const written = (inAddress ?? text.trim()).replace(/%3a/gi, ':');
	const match = NOTATION.exec(written);
	if (!match) {
		throw new InputError(
			`'API' is not the name of a 1688 API: ${text.slice(0, 80)}`,
			'Write namespace:name-version, e.g. com.alibaba.product:alibaba.product.get-1',
		);
	}
	const [, namespace, name, version] = match;
	return `${namespace}:${name}-${version}`;
}
