import fc from 'fast-check';
import { judge, type Expectation } from '../../../../nodes/Alibaba1688/gateway/envelope';

const orders: Expectation = { result: 'result', list: { total: 'totalRecord' } };
const whole: Expectation = { result: '' };

describe('an answer without the payload', () => {
	test.each<[string, unknown, Expectation]>([
		['an empty object', {}, orders],
		['null as list', { result: null }, orders],
		['null as list and a flag that says yes', { result: null, success: true }, orders],
		['an object as list', { result: { a: 1 } }, orders],
		['a text as list', { result: 'none' }, orders],
		['null', null, orders],
		['a text', 'x', orders],
		['a list', [], orders],
		['an empty object for an object', {}, { result: 'productInfo' }],
		['null for an object', { productInfo: null }, { result: 'productInfo' }],
		['a missing step', { result: {} }, { result: 'result.result.data', list: {} }],
		['null for everything', null, whole],
	])('is a failure: %s', (_case, body, expected) => {
		expect(judge(200, body, expected)).toMatchObject({ kind: 'failure' });
	});

	test('is a failure with the code that stands in it, although its flag says yes', () => {
		const body = { errorCode: '400_4', errorMsg: 'ORDER_NOT_EXIST', success: true };
		expect(judge(200, body, whole)).toMatchObject({
			kind: 'failure',
			failure: { kind: 'business', code: '400_4', message: 'ORDER_NOT_EXIST' },
		});
	});

	test('is a failure with the code that stands in it, without any flag', () => {
		const body = { errorCode: '404', errorMessage: '订单不存在' };
		expect(judge(200, body, orders)).toMatchObject({
			kind: 'failure',
			failure: { kind: 'business', code: '404', message: '订单不存在' },
		});
	});
});

describe('an answer with the payload', () => {
	test.each<[string, unknown, Expectation, unknown]>([
		['an empty list', { result: [] }, orders, []],
		['a list without any flag', { result: [{ id: '1' }] }, orders, [{ id: '1' }]],
		['an empty error code', { result: [], errorCode: '' }, orders, []],
		['an error code of null', { result: [], errorCode: null, errorMessage: null }, orders, []],
		['an empty errMsg', { productInfo: { a: 1 }, errMsg: '' }, { result: 'productInfo' }, { a: 1 }],
		['a bare text', '20261010164552223+0800', whole, '20261010164552223+0800'],
		['a flag in text', { success: 'true', result: [] }, orders, []],
		['a payload of false in an object', { result: { a: false } }, { result: 'result.a' }, false],
		['a payload of zero', { result: { a: 0 } }, { result: 'result.a' }, 0],
	])('is a success: %s', (_case, body, expected, value) => {
		expect(judge(200, body, expected)).toMatchObject({ kind: 'data', value });
	});

	test.each<[string, unknown]>([
		['false', { result: [{ id: '1' }], success: false }],
		['"false"', { result: [{ id: '1' }], success: 'false' }],
	])('is a failure when its flag is %s', (_flag, body) => {
		expect(judge(200, body, orders)).toMatchObject({
			kind: 'failure',
			failure: { kind: 'business' },
		});
	});
});

describe('a list that may have nothing yet', () => {
	const trace: Expectation = {
		result: 'logisticsTrace',
		list: {},
		nothingWhen: ['该订单没有物流跟踪信息', '500_2'],
	};
	const noTrace = { errorMessage: '该订单没有物流跟踪信息。', success: true };
	const notShipped = { success: false, errorCode: '500_2', errorMessage: '订单未发货' };

	test.each([
		['a message that was expected', noTrace],
		['a code that was expected', notShipped],
	])('is nothing: %s', (_case, body) => {
		expect(judge(200, body, trace)).toEqual({ kind: 'nothing' });
	});

	test.each([
		['a message that was expected', noTrace, '该订单没有物流跟踪信息'],
		['a code that was expected', notShipped, '订单未发货'],
	])('is a failure for an API that does not expect it: %s', (_case, body, message) => {
		const { nothingWhen: _expected, ...strict } = trace;
		expect(judge(200, body, strict)).toMatchObject({
			kind: 'failure',
			failure: { kind: 'business', message: expect.stringContaining(message) },
		});
	});

	test.each([
		['another code', { success: false, errorCode: '500_1', errorMessage: '系统繁忙' }],
		['a code that only begins alike', { success: false, errorCode: '500_21', errorMessage: 'x' }],
		['neither code nor message', {}],
	])('is a failure: %s', (_case, body) => {
		expect(judge(200, body, trace)).toMatchObject({ kind: 'failure' });
	});

	test('is a failure when the gateway refused, whatever its words', () => {
		const body = { error_code: '401', error_message: '500_2 该订单没有物流跟踪信息' };
		expect(judge(401, body, trace)).toMatchObject({ kind: 'failure', failure: { kind: 'token' } });
	});

	test('is a list when there is one', () => {
		expect(judge(200, { logisticsTrace: [] }, trace)).toMatchObject({ kind: 'data', value: [] });
	});
});

test('no answer whatever makes the judge stumble, and none of a failed status is data', () => {
	const keys = fc.constantFrom('result', 'success', 'errorCode', 'error_code', 'message', 'data');
	const { answer } = fc.letrec((tie) => ({
		answer: fc.oneof(
			{ maxDepth: 3 },
			fc.jsonValue({ maxDepth: 1 }),
			fc.array(tie('answer'), { maxLength: 3 }),
			fc.dictionary(keys, tie('answer'), { noNullPrototype: true }),
		),
	}));
	const expectations = fc.constantFrom<Expectation>(
		orders,
		whole,
		{ result: 'result.result.data', list: {}, nothingWhen: ['a'], refused: 'result.data' },
		{ result: 'result', provenBy: ['result.data'] },
	);
	fc.assert(
		fc.property(
			fc.constantFrom(200, 400, 401, 500),
			answer,
			expectations,
			(status, body, expected) => {
				const { kind } = judge(status, body, expected);
				if (status === 200) expect(['data', 'nothing', 'failure']).toContain(kind);
				else expect(kind).toBe('failure');
			},
		),
		{ numRuns: 1000 },
	);
});
