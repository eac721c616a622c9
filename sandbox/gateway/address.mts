/** Where a request is addressed to, read from its path. */
export interface Address {
	/** `namespace:name-version`, as the documentation writes it. */
	apiId: string;
	apiName: string;
	/** The last path segment; empty when the path ends at the API name. */
	appKey: string;
	/** From the protocol up to the end of the path: the first part of the text that is signed. */
	signPath: string;
}

/** Protocols that answer in JSON. The XML ones are not spoken here. */
const jsonProtocols = new Set(['param2', 'param', 'json2', 'json', 'http']);

/**
 * Takes `/{openapi|api}/{protocol}/{version}/{namespace}/{apiName}/{appKey}` apart.
 *
 * @param path without query, still percent-encoded.
 * @returns `undefined` when the path cannot name any API.
 */
export function parseAddress(path: string): Address | undefined {
	const [, root, protocol, version, namespace, apiName, appKey = '', ...rest] = path.split('/');
	if (!apiName || rest.length > 0) return undefined;
	if (!jsonProtocols.has(protocol) || !/^\d+$/.test(version)) return undefined;
	return {
		apiId: `${namespace}:${apiName}-${version}`,
		apiName,
		appKey,
		signPath: path.slice(root.length + 2),
	};
}
