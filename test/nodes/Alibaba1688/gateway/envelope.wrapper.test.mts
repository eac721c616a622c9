import { judge } from '../../../../nodes/Alibaba1688/gateway/envelope';

const expected = {
	result: 'result.rows',
	wrapper: 'result',
	list: { total: 'result.count' },
} as const;

test.each([
	['with the wrapper', { result: { rows: [1], count: 1 } }],
	['without it', { rows: [1], count: 1 }],
])('reads an answer %s', (_what, body) => {
	expect(judge(200, body, expected)).toMatchObject({
		kind: 'data',
		value: [1],
		body: { result: { count: 1 } },
	});
});

test.each([
	['a refusal without the wrapper', { success: false, errorCode: 'E1', errorMsg: 'no' }, 'E1'],
	['a refusal inside it', { result: { success: false, code: 'E2', message: 'no' } }, 'E2'],
	['an answer without the payload', { result: { other: 1 } }, ''],
	['a flag in the place of the wrapper', { result: false, resultCode: 'E3' }, 'E3'],
])('does not take %s for success', (_what, body, code) => {
	expect(judge(200, body, expected)).toMatchObject({ kind: 'failure', failure: { code } });
});

test('an empty list without the wrapper is nothing', () => {
	expect(judge(200, { rows: null, count: 0 }, expected)).toEqual({ kind: 'nothing' });
});
