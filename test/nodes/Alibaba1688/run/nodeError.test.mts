import { NodeApiError, type INode } from 'n8n-workflow';
import { CallError, type Failure } from '../../../../nodes/Alibaba1688/gateway/failure';
import { InputError } from '../../../../nodes/Alibaba1688/gateway/inputError';
import { toNodeError } from '../../../../nodes/Alibaba1688/run/nodeError';

const node = {
	name: '1688',
	type: 'alibaba1688',
	typeVersion: 1,
	parameters: {},
} as never as INode;

const errorOf = (failure: Failure) =>
	toNodeError(node, new CallError(failure, 'ns:api-1'), 3) as NodeApiError;

/** What n8n's polling back-off is told of each kind of failure. */
test.each<[Failure['kind'], object | undefined]>([
	['throttled', { cause: 'rate-limited', retryAfterMs: 1500 }],
	['network', { cause: 'temporarily-unavailable', retryAfterMs: 1500 }],
	['server', { cause: 'temporarily-unavailable', retryAfterMs: 1500 }],
	['token', { cause: 'credential-invalid' }],
	['permission', { cause: 'configuration-invalid' }],
	// Neither waiting nor a person's change of the node is known to help.
	['unreadable', undefined],
	['gateway', undefined],
	['business', undefined],
])('a failure of kind %s is told to n8n as %j', (kind, told) => {
	const error = errorOf({ kind, code: 'c', message: 'm', retryAfterMs: 1500 });
	expect(error.failure).toEqual(told);
});

test('the error names the item and the status, and keeps nothing of the request', () => {
	const error = errorOf({ kind: 'server', code: '', message: 'broken', httpStatus: 502 });
	expect(error).toBeInstanceOf(NodeApiError);
	expect(error).toMatchObject({ httpCode: '502', context: { itemIndex: 3 } });
	expect(error.cause).toBeUndefined();
});

test('a bad value becomes an error that says how to put it right', () => {
	const error = toNodeError(node, new InputError("'id' is empty", 'Give one.'), 2, {
		notes: ['Already done: item 0'],
	});
	expect(error).toMatchObject({
		message: "'id' is empty",
		description: 'Give one.\nAlready done: item 0',
		context: { itemIndex: 2 },
	});
});
