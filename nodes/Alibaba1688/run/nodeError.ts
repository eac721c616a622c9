import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { explain } from '../gateway/explain';
import { CallError } from '../gateway/failure';
import { InputError } from '../gateway/inputError';

/**
 * The error that n8n shows and stores. It is built from clean texts only: n8n's own wrapper of a
 * failed request would carry the signed request with it.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex: number,
	advice?: Readonly<Record<string, string>>,
): NodeApiError | NodeOperationError {
	if (error instanceof CallError) {
		const { message, description } = explain(error.failure, error.api, advice);
		const httpCode = error.failure.httpStatus?.toString();
		return new NodeApiError(node, { message }, { message, description, itemIndex, httpCode });
	}
	if (error instanceof InputError) {
		return new NodeOperationError(node, error.message, {
			itemIndex,
			description: error.description,
		});
	}
	return error instanceof NodeOperationError || error instanceof NodeApiError
		? error
		: new NodeOperationError(node, error as Error, { itemIndex });
}
