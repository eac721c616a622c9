import type { IDataObject } from 'n8n-workflow';
import { parseExact } from '../../gateway/json';
import { isRecord } from '../../gateway/path';
import { textOf } from '../../output/text';

/** The id stands in JSON text inside `bizData`, which may be JSON text itself. */
export const publishAnswer = { result: 'result.bizData', isJsonText: true } as const;

/**
 * The record of a product that was published or changed: what 1688 says in `dataJson`, beside the rest.
 * A `bizData` that is no object is kept as it is.
 */
export function publishedRecords(bizData: unknown): IDataObject[] {
	if (!isRecord(bizData)) return [{ bizData } as IDataObject];
	const parsed = parseExact(String(bizData.dataJson ?? ''));
	const data = parsed.ok && isRecord(parsed.value) ? parsed.value : {};
	return [{ ...bizData, ...data } as IDataObject];
}

export function simplifyPublished(record: IDataObject): IDataObject {
	return { productId: textOf(record.itemId), status: record.offerStatus };
}
