import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { ApiUse } from '../operation';
import { productIdField } from './productLocator';

/** One and the same thing has a name in each solution, and an app is granted one of them. */
export function relationSolution(options: INodePropertyOptions[]): INodeProperties {
	return {
		displayName: 'Solution',
		name: 'solution',
		type: 'options',
		noDataExpression: true,
		options,
		default: 'crossBorder',
		description:
			'Which API your app was granted; see its permissions in the console of open.1688.com',
	};
}

/** An API that answers with `code`, 0 when it did it. */
export function byCode(api: string): ApiUse {
	return {
		api,
		parameters: [{ name: 'productId', ...productIdField }],
		answer: { result: '' },
		echo: { productId: 'productId' },
	};
}

/** An API that answers with `result.success`. */
export function byRelation(api: string): ApiUse {
	return {
		api,
		parameters: [{ name: 'offerId', ...productIdField }],
		answer: { result: 'result' },
		echo: { productId: 'offerId' },
	};
}
