import { judge, type Expectation } from '../../../../nodes/Alibaba1688/gateway/envelope';

/** One of the shapes in which 1688's APIs answer, all with HTTP 200. */
interface Family {
	expected: Expectation;
	success: unknown;
	/** The payload in `success`. */
	value: unknown;
	failure: unknown;
	/** 1688's code and text in `failure`. */
	code: string;
	text: string;
}

const whole = { result: '' };
const text = '系统拒绝';

const families: Record<string, Family> = {
	'success, errorCode, errorMessage (trade.cancel)': {
		expected: whole,
		success: { success: true },
		value: { success: true },
		failure: { success: false, errorCode: 'ORDER_STATUS_ERROR', errorMessage: text },
		code: 'ORDER_STATUS_ERROR',
		text,
	},
	'success, errorCode, errorMessage, extErrorMessage (OpAgreeReturnGoods)': {
		expected: whole,
		success: { success: true },
		value: { success: true },
		failure: { success: false, errorCode: '500', errorMessage: text, extErrorMessage: 'more' },
		code: '500',
		text,
	},
	'success, errorCode, errorMsg (createOrder.preview)': {
		expected: { result: 'orderPreviewResuslt', list: {} },
		success: { success: true, orderPreviewResuslt: [{ sumPayment: 1200 }] },
		value: [{ sumPayment: 1200 }],
		failure: { success: false, errorCode: '500_003', errorMsg: text },
		code: '500_003',
		text,
	},
	'errorCode, erroMsg (alipay.url.get)': {
		expected: { result: 'payUrl' },
		success: { payUrl: 'https://trade.1688.com/x', success: true },
		value: 'https://trade.1688.com/x',
		failure: { success: false, errorCode: 'PAY_1', erroMsg: text },
		code: 'PAY_1',
		text,
	},
	'succes, errorCode, errorMsg (category.get)': {
		expected: { result: 'categoryInfo', list: {} },
		success: { categoryInfo: [{ categoryID: 1031910 }], succes: 'true' },
		value: [{ categoryID: 1031910 }],
		failure: { succes: 'false', errorCode: 'C_1', errorMsg: text },
		code: 'C_1',
		text,
	},
	'success, code, message (createCrossOrder)': {
		expected: { result: 'result', provenBy: ['result.orderId', 'result.orderList', 'orderId'] },
		success: { success: true, result: { success: true, orderId: '105581756010628640' } },
		value: { success: true, orderId: '105581756010628640' },
		failure: { success: false, code: '500_004', message: text },
		code: '500_004',
		text,
	},
	'success, code, message with a nested refusal (fastCreateOrder)': {
		expected: { result: 'result', provenBy: ['result.orderId', 'result.orderList'] },
		success: { success: true, result: { orderId: '58218860983545941', postFee: 150 } },
		value: { orderId: '58218860983545941', postFee: 150 },
		failure: { success: true, result: { success: false, code: 'N_1', message: text } },
		code: 'N_1',
		text,
	},
	'success, code, message beside a list (receiveAddress.get)': {
		expected: { result: 'result.receiveAddressItems', list: {} },
		success: { result: { receiveAddressItems: [{ id: 560954849 }] }, success: true },
		value: [{ id: 560954849 }],
		failure: { success: false, code: 'A_1', message: text },
		code: 'A_1',
		text,
	},
	'result.success, result.code, result.message (keywordQuery)': {
		expected: { result: 'result.result.data', list: { total: 'result.result.totalRecords' } },
		success: {
			result: {
				success: true,
				code: '200',
				message: '操作成功',
				result: { data: [{ offerId: 1 }] },
			},
		},
		value: [{ offerId: 1 }],
		failure: { result: { success: false, code: '400', message: text } },
		code: '400',
		text,
	},
	'result.success as text (imageQuery)': {
		expected: { result: 'result.result.data', list: {} },
		success: { result: { success: 'true', code: '200', message: 'ok', result: { data: [] } } },
		value: [],
		failure: { result: { success: 'false', code: '400', message: text, result: { data: [] } } },
		code: '400',
		text,
	},
	'result.success, result.retCode, result.retMsg (keywordSNQuery)': {
		expected: { result: 'result.result' },
		success: { result: { success: true, retCode: '200', retMsg: 'ok', result: { total: 3 } } },
		value: { total: 3 },
		failure: { result: { success: false, retCode: 'R_1', retMsg: text } },
		code: 'R_1',
		text,
	},
	'result.success, result.errorCode, result.errorInfo (receivegoods.confirm)': {
		expected: { result: 'result' },
		success: { result: { success: true } },
		value: { success: true },
		failure: { result: { success: false, errorCode: 'E_1', errorInfo: text } },
		code: 'E_1',
		text,
	},
	'result.success, result.msg (kjdistribute.addRelation)': {
		expected: { result: 'result' },
		success: { result: { success: true, msg: '', traceId: '2101' } },
		value: { success: true, msg: '', traceId: '2101' },
		failure: { result: { success: false, msg: text, traceId: '2101' } },
		code: '',
		text,
	},
	'code 0, message (product.follow)': {
		expected: whole,
		success: { code: 0, message: 'success' },
		value: { code: 0, message: 'success' },
		failure: { code: 17, message: text },
		code: '17',
		text,
	},
	'isSuccess, reason (product.delete)': {
		expected: whole,
		success: { isSuccess: true },
		value: { isSuccess: true },
		failure: { isSuccess: false, reason: text },
		code: '',
		text,
	},
	'errMsg alone (product.get)': {
		expected: { result: 'productInfo' },
		success: { productInfo: { productID: 584051070147 }, bizGroupInfos: [] },
		value: { productID: 584051070147 },
		failure: { errMsg: text },
		code: '',
		text,
	},
	'a Boolean result, resultCode, resultMsg (modifyOrderPrice)': {
		expected: { result: 'result' },
		success: { result: true },
		value: true,
		failure: { result: false, resultCode: 'M_1', resultMsg: text },
		code: 'M_1',
		text,
	},
	'success, errorCode, errorMessage beside a list (modifyStock)': {
		expected: { result: 'result', list: {} },
		success: { result: [{ productId: '5', result: true, code: '', desc: '' }], success: true },
		value: [{ productId: '5', result: true, code: '', desc: '' }],
		failure: { success: false, errorCode: 'S_1', errorMessage: text },
		code: 'S_1',
		text,
	},
};

describe.each(Object.entries(families))('the family %s', (_name, family) => {
	test('gives its payload on success', () => {
		expect(judge(200, family.success, family.expected)).toMatchObject({
			kind: 'data',
			value: family.value,
			refused: [],
		});
	});

	test("is a failure with 1688's own code and text when 1688 says no", () => {
		expect(judge(200, family.failure, family.expected)).toMatchObject({
			kind: 'failure',
			failure: {
				kind: 'business',
				code: family.code,
				message: expect.stringContaining(family.text),
			},
		});
	});
});
