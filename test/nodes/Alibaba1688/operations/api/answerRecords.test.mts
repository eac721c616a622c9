import { answerRecords } from '../../../../../nodes/Alibaba1688/operations/api/answerRecords';

test.each([
	['a list', { rows: [{ a: 1 }, { a: 2 }] }, 'rows', [{ a: 1 }, { a: 2 }], false],
	['an empty list', { rows: [] }, 'rows', [], false],
	['an object', { result: { a: 1 } }, 'result', [{ a: 1 }], false],
	['texts', { rows: ['a', 'b'] }, 'rows', [{ result: 'a' }, { result: 'b' }], false],
	['a flag', { result: { result: true } }, 'result.result', [{ result: true }], false],
	['the whole answer', { a: 1 }, '', [{ a: 1 }], false],
	['nothing', { a: 1 }, 'b.c', [{ a: 1 }], true],
	['null', { a: null }, 'a', [{ a: null }], true],
	['a bare text', '20260101', '', [{ result: '20260101' }], false],
])('%s', (_what, body, path, records, isWhole) => {
	expect(answerRecords(body, path)).toEqual({ records, isWhole });
});
