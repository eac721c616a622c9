import {
	buildRequest,
	wireParameters,
	type FilePart,
} from '../../../../nodes/Alibaba1688/gateway/request';
import { InputError } from '../../../../nodes/Alibaba1688/gateway/inputError';

const settings = {
	appKey: '8888888',
	signatureStyle: 'openPlatform',
	gatewayUrl: 'https://gw.open.1688.com/openapi',
	requestsPerSecond: 5,
} as const;
const API = 'com.alibaba.product:alibaba.product.get-1';

describe('the texts of the parameters', () => {
	test('hold 0, false and the empty text, and leave out what is not there', () => {
		expect(
			wireParameters({ zero: 0, no: false, empty: '', none: null, missing: undefined }),
		).toEqual({ zero: '0', no: 'false', empty: '' });
	});

	test('hold long ids with all their digits and lists as compact JSON', () => {
		expect(wireParameters({ id: 2938600000472492085n, ids: [1n, 2938600000472492085n] })).toEqual({
			id: '2938600000472492085',
			ids: '[1,2938600000472492085]',
		});
	});

	test('name the parameter that cannot be sent', () => {
		expect(() => wireParameters({ good: 1, orderId: 2938600000472492085 })).toThrow(InputError);
		expect(() => wireParameters({ good: 1, orderId: 2938600000472492085 })).toThrow(/orderId/);
	});
});

describe('the unsigned request', () => {
	const request = buildRequest(settings, API, { parameters: { productID: '1' }, files: {} });

	test('goes to the API below the Gateway URL and holds no App Key', () => {
		expect(request).toMatchObject({
			method: 'POST',
			url: 'https://gw.open.1688.com/openapi/param2/1/com.alibaba.product/alibaba.product.get',
			body: { productID: '1' },
		});
		expect(JSON.stringify(request)).not.toContain('8888888');
	});

	test('asks for the raw text of every answer, so that ids stay exact and refusals are judged', () => {
		expect(request).toMatchObject({
			encoding: 'text',
			json: false,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		});
	});

	test('ends after half a minute, or sooner when less time is left', () => {
		expect(request.timeout).toBe(30_000);
		expect(buildRequest(settings, API, { parameters: {}, files: {} }, 2000).timeout).toBe(2000);
	});

	test('an API that is none is refused', () => {
		const content = { parameters: {}, files: {} };
		expect(() => buildRequest(settings, 'alibaba.product.get', content)).toThrow(InputError);
	});
});

describe('files', () => {
	const image: FilePart = {
		data: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]),
		fileName: '图片.png',
		mimeType: 'image/png',
	};

	test('travel as parts of their own beside the parameters, byte for byte', async () => {
		const { body } = buildRequest(settings, API, {
			parameters: { albumId: '2938600000472492085', name: '新 图' },
			files: { imageBytes: image },
		});
		const form = body as unknown as FormData;
		expect(form.get('albumId')).toBe('2938600000472492085');
		expect(form.get('name')).toBe('新 图');
		const part = form.get('imageBytes') as File;
		expect(part.name).toBe('图片.png');
		expect(part.type).toBe('image/png');
		expect(Buffer.from(await part.arrayBuffer()).equals(image.data)).toBe(true);
	});
});
