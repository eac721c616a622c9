import { InputError } from './inputError';

/** An API of the open platform. The namespace cannot be derived from the name. */
export interface ApiId {
	readonly namespace: string;
	readonly name: string;
	readonly version: number;
}

const NOTATION = /^([\w.]+):([\w.]+)-(\d+)$/;

/**
 * Reads the notation of the 1688 documentation, `namespace:name-version`,
 * for example `com.alibaba.product:alibaba.product.get-1`.
 *
 * @throws InputError when the text has another form
 */
export function parseApiId(text: string): ApiId {
	const match = NOTATION.exec(text.trim());
	if (!match) {
		throw new InputError(
			`'${text}' is not the name of a 1688 API`,
			'Write namespace:name-version, e.g. com.alibaba.product:alibaba.product.get-1',
		);
	}
	return { namespace: match[1], name: match[2], version: Number(match[3]) };
}

/** The path of an API below the gateway URL, without the App Key, which the credential adds. */
export function apiPath(api: ApiId): string {
	return `param2/${api.version}/${api.namespace}/${api.name}`;
}
