import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type Failure as PollingFailure,
} from 'n8n-workflow';
import { solutionsWith } from '../catalogue/solutions';
import { explain, type Context } from '../gateway/explain';
import { CallError, type Failure } from '../gateway/failure';
import { InputError } from '../gateway/inputError';

/**
 * The error that n8n shows and stores. It is built from clean texts only: n8n's own wrapper of a
 * failed request would carry the signed request with it.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex: number,
	context: Context = {},
): NodeApiError | NodeOperationError {
	if (error instanceof CallError) {
		const { message, description } = explain(error, {
			...context,
			solutions: solutionsWith(error.api),
		});
		const { httpStatus } = error.failure;
		return new NodeApiError(
			node,
			{ message },
			{
				message,
				description,
				itemIndex,
				httpCode: httpStatus?.toString(),
				failure: pollingFailure(error.failure),
			},
		);
	}
	if (error instanceof NodeOperationError || error instanceof NodeApiError) return error;
	const { message, description } = error as InputError;
	return new NodeOperationError(node, error instanceof InputError ? message : (error as Error), {
		itemIndex,
		description: [description, ...(context.notes ?? [])].filter(Boolean).join('\n'),
	});
}

/** What n8n's polling back-off wants to know; older versions of n8n ignore it. */
function pollingFailure({ kind, retryAfterMs }: Failure): PollingFailure | undefined {
	switch (kind) {
		case 'throttled':
			return { cause: 'rate-limited', retryAfterMs };
		case 'network':
		case 'server':
			return { cause: 'temporarily-unavailable', retryAfterMs };
		case 'token':
			return { cause: 'credential-invalid' };
		case 'permission':
			return { cause: 'configuration-invalid' };
		default:
			return undefined;
	}
}
