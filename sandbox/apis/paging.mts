/** One page of a list. */
export interface Page {
	/** From 1. */
	number: number;
	size: number;
	/** Index of the first record, from 0. */
	from: number;
}

/**
 * Reads page number and size from wire text. A size above the maximum becomes the maximum, which is
 * how 1688 is documented to treat it for the product list; what it does with zero and negative values
 * is not, and here they count as 1.
 */
export function clampPage(
	number: string | undefined,
	size: string | undefined,
	maximum: number,
): Page {
	const pageNumber = Math.max(1, Number(number ?? 1));
	const pageSize = Math.min(maximum, Math.max(1, Number(size ?? maximum)));
	return { number: pageNumber, size: pageSize, from: (pageNumber - 1) * pageSize };
}
