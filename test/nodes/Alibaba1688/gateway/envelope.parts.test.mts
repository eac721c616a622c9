import { judge, type Expectation } from '../../../../nodes/Alibaba1688/gateway/envelope';

describe('an order', () => {
	const created: Expectation = {
		result: 'result',
		provenBy: ['result.orderId', 'result.orderList', 'orderId'],
		refused: 'result.failedOfferList',
	};
	const flat = { totalSuccessAmount: 6150, orderId: '58218860983545941', success: false };

	test.each<[string, unknown]>([
		['an order id beside success: false', flat],
		[
			'an order id in the result beside success: false',
			{ success: false, result: { orderId: '5' } },
		],
		[
			'a list of orders',
			{ success: false, result: { success: false, orderList: [{ orderId: '5' }] } },
		],
	])('was created when there is %s', (_case, body) => {
		expect(judge(200, body, created)).toMatchObject({ kind: 'data', body });
	});

	test('created without a wrapper keeps its id in the payload', () => {
		expect(judge(200, flat, created)).toMatchObject({
			value: expect.objectContaining({ orderId: '58218860983545941' }),
		});
	});

	test.each<[string, unknown]>([
		['an empty id', { success: false, orderId: '', code: 'X', message: 'no' }],
		['an empty list', { success: false, result: { orderList: [] }, code: 'X', message: 'no' }],
		['no id', { success: false, code: 'X', message: 'no' }],
	])('was not created when there is %s', (_case, body) => {
		expect(judge(200, body, created)).toMatchObject({
			kind: 'failure',
			failure: { kind: 'business', code: 'X', message: expect.stringContaining('no') },
		});
	});

	test('tells the parts that were refused', () => {
		const failedOfferList = [{ offerId: '1', errorCode: '500_004', errorMessage: '商品已下架' }];
		const body = { success: true, result: { orderId: '5', failedOfferList } };
		expect(judge(200, body, created)).toMatchObject({ kind: 'data', refused: failedOfferList });
	});

	test('of the gateway that refuses is no proof', () => {
		const body = {
			error_code: 'gw.SignatureInvalid',
			error_message: 'Invalid signature',
			orderId: '5',
		};
		expect(judge(400, body, created)).toMatchObject({
			kind: 'failure',
			failure: { kind: 'gateway' },
		});
	});
});

describe('a list of which each entry has a result of its own', () => {
	const stock: Expectation = { result: 'result', list: {}, entriesAreJudged: true };
	const done = { productId: '575821659346', result: true, code: '', desc: '' };

	test.each([false, 'false'])('tells the entries that were refused with %p', (result) => {
		const refused = { productId: '575821659347', result, code: 'S_1', desc: '库存不足' };
		const body = { result: [done, refused], success: true };
		expect(judge(200, body, stock)).toMatchObject({
			kind: 'data',
			value: [done, refused],
			refused: [refused],
		});
	});

	test('tells nothing when all were done', () => {
		expect(judge(200, { result: [done], success: true }, stock)).toMatchObject({
			kind: 'data',
			refused: [],
		});
	});
});
