import { judge } from '../../../../nodes/Alibaba1688/gateway/envelope';
import type { FailureKind } from '../../../../nodes/Alibaba1688/gateway/failure';

const expected = { result: 'result', list: {} };

const refusals: Array<[string, string, number, FailureKind]> = [
	['gw.AppKeyMissing', 'AppKey is missing', 400, 'gateway'],
	['gw.AppKeyNotFound', 'AppKey is not found', 400, 'gateway'],
	['gw.APIUnsupported', 'API is unsupported', 400, 'gateway'],
	['gw.APIACLDecline', 'AppKey is not allowed(acl)', 400, 'permission'],
	['gw.SignatureMissing', 'Signature is missing', 400, 'gateway'],
	['gw.SignatureInvalid', 'Invalid signature', 400, 'gateway'],
	['gw.ParamMissing', 'Required argument offerId', 400, 'gateway'],
	['gw.QosAppFrequencyLimit', 'App call exceeds limited frequency', 400, 'throttled'],
	['gw.QosUserDailyQuota', 'quota', 400, 'throttled'],
	['401', 'Request need user authorized', 401, 'token'],
	['401', 'User authorization is required', 401, 'token'],
	['gw.SomethingNew', 'never seen', 400, 'gateway'],
];

describe.each(refusals)('the refusal %s (%s)', (code, message, status, kind) => {
	const body = { error_code: code, error_message: message, exception: message, request_id: 'r-1' };
	const failure = { kind, code, message, requestId: 'r-1' };

	test(`is of kind ${kind} with status ${status}`, () => {
		expect(judge(status, body, expected)).toMatchObject({ kind: 'failure', failure });
	});

	test('is the same with status 200', () => {
		expect(judge(200, body, expected)).toMatchObject({ kind: 'failure', failure });
	});

	test('is the same when there is a payload beside it', () => {
		expect(judge(200, { ...body, result: [], success: true }, expected)).toMatchObject({
			kind: 'failure',
			failure,
		});
	});

	test('is never "nothing"', () => {
		const tolerant = { ...expected, nothingWhen: [code, message] };
		expect(judge(status, body, tolerant)).toMatchObject({ kind: 'failure', failure });
	});
});

test('an error_code that is a number is the same code', () => {
	const body = { error_code: 401, error_message: 'Request need user authorized' };
	expect(judge(200, body, expected)).toMatchObject({
		kind: 'failure',
		failure: { kind: 'token', code: '401' },
	});
});

test('the text is read from exception when there is no error_message', () => {
	const body = { error_code: 'gw.ParamMissing', exception: 'Required argument offerId' };
	expect(judge(400, body, expected)).toMatchObject({
		failure: { message: 'Required argument offerId' },
	});
});

test.each<[number, unknown, FailureKind]>([
	[500, { result: [] }, 'server'],
	[502, {}, 'server'],
	[503, { message: 'busy' }, 'server'],
	[504, null, 'server'],
	[429, {}, 'throttled'],
	[401, {}, 'token'],
	[400, {}, 'gateway'],
	[404, { result: [] }, 'gateway'],
	// Whoever stopped waiting does not know what became of the call.
	[408, {}, 'server'],
	[499, {}, 'server'],
	[200, { error_code: 'gw.ServiceTimeout', error_message: 'timeout' }, 'server'],
	// From behind the gateway, whatever it says.
	[500, { error_message: 'Request need user authorized' }, 'server'],
	[500, { error_code: '401', error_message: 'Request need user authorized' }, 'server'],
])('status %i with the body %j is a failure of kind %s', (status, body, kind) => {
	expect(judge(status, body, expected)).toMatchObject({ kind: 'failure', failure: { kind } });
});

test('a status of failure outweighs a payload and a proof', () => {
	const proven = { result: 'result', provenBy: ['orderId'] };
	expect(judge(500, { orderId: '5', result: {} }, proven)).toMatchObject({
		kind: 'failure',
		failure: { kind: 'server', httpStatus: 500 },
	});
});

test('a code that means "nothing yet" is not found in an id that a message repeats', () => {
	const tolerant = { ...expected, nothingWhen: ['404', '没有物流'] };
	const no = (errorCode: string, errorMessage: string) =>
		judge(200, { success: false, errorCode, errorMessage }, tolerant).kind;
	expect(no('404', '')).toBe('nothing');
	expect(no('X', '该订单没有物流跟踪信息')).toBe('nothing');
	expect(no('ORDER_NOT_EXIST', '订单不存在: 3657404272179232333')).toBe('failure');
});
