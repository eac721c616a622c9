/** Where a parameter travelled. */
export type Place = 'query' | 'body' | 'file';

/** All parameters of one request, whatever part of it carried them. */
export interface RequestParameters {
	/** Decoded values by name, without file parts. */
	values: Record<string, string>;
	/** Names of everything received, file parts included. */
	places: Record<string, Place>;
	/** File parts of a multipart body by name. */
	files: Record<string, Buffer>;
}

export function noParameters(): RequestParameters {
	return { values: Object.create(null), places: Object.create(null), files: Object.create(null) };
}

/**
 * Adds decoded fields to the parameters of a request. A name that came before keeps its first value,
 * so the query wins over the body; 1688 does not document repeated names and no official client sends
 * them.
 */
export function addFields(
	parameters: RequestParameters,
	fields: Readonly<Record<string, string | string[]>>,
	place: Place,
): void {
	for (const name in fields) {
		if (name in parameters.values) continue;
		const value = fields[name];
		parameters.values[name] = typeof value === 'string' ? value : value[0];
		parameters.places[name] = place;
	}
}
