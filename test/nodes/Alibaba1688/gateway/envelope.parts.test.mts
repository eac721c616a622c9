import { judge } from '../../../../nodes/Alibaba1688/gateway/envelope';
import { businessFailure } from '../../../../nodes/Alibaba1688/gateway/signs';

test('entries with a result of their own are told apart, and the accepted ones stay', () => {
	const body = {
		success: true,
		result: [
			{ productId: 1, result: true },
			{ productId: 2, result: false, code: 'STOCK_1', desc: '库存不足' },
			{ productId: 3, result: 'false', code: 'STOCK_2', desc: '商品不存在' },
		],
	};
	const verdict = judge(200, body, { result: 'result', list: {}, entriesAreJudged: true });
	if (verdict.kind !== 'data') throw new Error(verdict.kind);
	expect(verdict.refused).toEqual(body.result.slice(1));
	expect(verdict.refused.map(businessFailure)).toMatchObject([
		{ code: 'STOCK_1', message: '库存不足' },
		{ code: 'STOCK_2', message: '商品不存在' },
	]);
});

test('packages that were refused under success are told', () => {
	const body = {
		success: true,
		result: { sendSuccessList: [1], sendFailList: [{ errorCode: '5001', errorMessage: '退款中' }] },
	};
	const verdict = judge(200, body, { result: 'result', refused: 'result.sendFailList' });
	if (verdict.kind !== 'data') throw new Error(verdict.kind);
	expect(verdict.refused.map(businessFailure)).toMatchObject([{ code: '5001', message: '退款中' }]);
});

describe('a payload that is JSON in a text', () => {
	const body = { result: { success: true, bizData: '{"itemId":3657499272179232333,"text":"{}"}' } };

	test('is read exactly when the operation asks for it', () => {
		const verdict = judge(200, body, { result: 'result.bizData', isJsonText: true });
		expect(verdict).toMatchObject({
			kind: 'data',
			value: { itemId: '3657499272179232333', text: '{}' },
		});
	});

	test('is left alone otherwise', () => {
		const verdict = judge(200, body, { result: 'result.bizData' });
		expect(verdict).toMatchObject({ kind: 'data', value: body.result.bizData });
	});

	test('is a missing payload when it is no JSON', () => {
		const broken = { result: { success: true, bizData: '{"itemId":36' } };
		expect(judge(200, broken, { result: 'result.bizData', isJsonText: true })).toMatchObject({
			kind: 'failure',
		});
	});
});
