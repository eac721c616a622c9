import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../../output/text';
import { resultsBySharedKey, type Batch } from '../batch';
import type { ApiUse, Parameter } from '../operation';
import { productIdField } from './productLocator';

/** No maximum is documented for a call; this one is small enough to be told apart when it fails. */
const MOST = 20;

const { field, type, label } = productIdField;

const batch: Batch = {
	most: MOST,
	entries: (read) => [read(field, type, label)],
	parameters: (entries) => ({ productIds: [...new Set(entries)] }),
	results: ({ value }, entries) =>
		resultsBySharedKey(
			(value ?? []) as IDataObject[],
			({ productId }) => textOf(productId) ?? '',
			entries,
		),
};

/** An API for many products that gives each of them a result of its own. */
export function shelfUse(api: string, parameters: readonly Parameter[]): ApiUse {
	return { api, parameters, answer: { result: 'result', list: {} }, batch };
}

export function productIdOf({ productId }: IDataObject): string {
	return textOf(productId) ?? '';
}
