import { findApi } from '../../../nodes/Alibaba1688/catalogue/catalogue';
import { parameterFields } from '../../../nodes/Alibaba1688/operations/api/parameterFields';
import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { picture } from '../harness/binary.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner, type Input } from '../support/runner.mts';

const productGet = 'com.alibaba.product:alibaba.product.get-1';
const productList = 'com.alibaba.product:alibaba.product.list.get-1';
const memoAdd = 'com.alibaba.trade:alibaba.order.memoAdd-1';
const createOrder = 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1';
const photoAdd = 'com.alibaba.product:alibaba.photobank.photo.add-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 30 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const asSeller = runner(() => sandbox, sellerApp, 'api');
const asBuyer = runner(() => sandbox, buyerApp, 'api');

/** The fields of the editor, as n8n stores them: with the schema that it got for the API. */
const mapped = (value: Record<string, unknown>, api?: string) => {
	const schema = api === undefined ? [] : parameterFields(findApi(api)!);
	return {
		specifyParameters: 'fields',
		parameters: { mappingMode: 'defineBelow', value, matchingColumns: [], schema } as never,
	};
};
const json = (value: unknown) => ({
	specifyParameters: 'json',
	parametersJson: typeof value === 'string' ? value : JSON.stringify(value),
});
const firstProduct = () => sandbox.state.products[0];
const ware = () => ({
	offerId: firstProduct().productID,
	specId: firstProduct().skuInfos?.[0].specId,
	quantity: 5,
});

describe('an API of the catalogue', () => {
	test('is called with its fields and gives what lies at its result path', async () => {
		const productID = String(firstProduct().productID);
		const fields = mapped({ productID, webSite: '1688', scene: null }, productGet);
		const result = await asSeller('call', { api: locator(productGet, 'list'), ...fields });
		expect(result.error).toBeUndefined();
		expect(records(result)).toEqual([JSON.parse(JSON.stringify(firstProduct()))]);
		expect(sandbox.calls).toMatchObject([{ parameters: { productID, webSite: '1688' } }]);
	});

	test('takes the parts of a JSON parameter from fields of their own', async () => {
		const result = await asBuyer('call', {
			api: locator(createOrder),
			...mapped(
				{
					flow: 'general',
					'addressParam.addressId': '3657499272179232333',
					cargoParamList: JSON.stringify([ware()]),
				},
				createOrder,
			),
		});
		expect(result.error).toBeUndefined();
		expect(sandbox.calls[0].parameters).toMatchObject({
			flow: 'general',
			addressParam: '{"addressId":3657499272179232333}',
			cargoParamList: JSON.stringify([ware()]),
		});
		expect(sandbox.state.creations.total).toBe(1);
	});

	test.each([
		['its name with colons', productGet.replace(/-1$/, ':1'), 'id'],
		['its page', `https://open.1688.com/api/apidocdetail.htm?id=${productGet}`, 'url'],
		[
			'its page, encoded',
			`https://open.1688.com/api/apidocdetail.htm?aopApiCategory=product&id=${productGet.replace(':', '%3A')}&x=1`,
			'url',
		],
	])('can be given by %s', async (_what, api, mode) => {
		const productID = String(firstProduct().productID);
		const result = await asSeller('call', {
			api: locator(api, mode),
			...mapped({ productID, webSite: '1688' }),
		});
		expect(records(result)).toMatchObject([{ productID: firstProduct().productID }]);
	});

	test('gives one item per entry of a list', async () => {
		const result = await asSeller('call', {
			api: locator(productList),
			...json({ pageNo: 1, pageSize: 3, orderByCondition: 'ID' }),
		});
		expect(records(result)).toHaveLength(3);
		expect(links(result)).toEqual([[0], [0], [0]]);
	});

	test.each([
		[{ resultPath: 'result.pageResult' }, 1, { sizePerPage: 3 }, []],
		[{ wholeAnswer: true }, 1, { success: true }, []],
		[
			{ resultPath: 'result.nothing' },
			1,
			{ success: true },
			[expect.stringContaining("nothing at 'result.nothing'")],
		],
	])('gives what lies where %j says', async (options, count, record, hints) => {
		const result = await asSeller('call', {
			api: locator(productList),
			...json({ pageNo: 1, pageSize: 3 }),
			options,
		});
		expect(records(result)).toHaveLength(count);
		expect(records(result)).toMatchObject([record]);
		expect(result.hints('1688')).toEqual(expect.arrayContaining(hints));
	});

	test('sends a file that a field names', async () => {
		const [{ albumID }] = sandbox.state.photoBank.albums;
		const fields = { albumID: String(albumID), name: '图', imageBytes: 'data', webSite: '1688' };
		const result = await asSeller(
			'call',
			{ api: locator(photoAdd), ...mapped(fields) },
			{ items: [{}], files: [picture('png')] },
		);
		expect(records(result)).toMatchObject([{ name: '图', albumID }]);
		expect(sandbox.calls[0].sentIn.imageBytes).toBe('file');
	});
});

describe('an API given by name and JSON', () => {
	test('keeps all digits of long ids, bare and quoted', async () => {
		const orderId = String(sandbox.state.orders.list({}, 0, 1).orders[0].id);
		expect(orderId).toMatch(/^\d{18,19}$/);
		for (const written of [orderId, `"${orderId}"`]) {
			const result = await asBuyer('call', {
				api: locator(memoAdd),
				...json(`{ "orderId": ${written}, "memo": "急", "remarkIcon": "1" }`),
			});
			expect(result.error).toBeUndefined();
		}
		expect(sandbox.calls.map(({ parameters }) => parameters.orderId)).toEqual([orderId, orderId]);
	});

	test('gives an answer that is no object', async () => {
		const result = await asSeller('call', { api: locator('system:currentTime-1'), ...json({}) });
		expect(records(result)).toEqual([{ result: expect.stringMatching(/^20\d{15}\+0800$/) }]);
	});

	test('sends the files of the options', async () => {
		const [{ albumID }] = sandbox.state.photoBank.albums;
		const files = { entries: [{ parameter: 'imageBytes', binaryPropertyName: 'data' }] };
		const result = await asSeller(
			'call',
			{
				api: locator(photoAdd),
				...json({ albumID, name: '图', webSite: '1688' }),
				options: { files },
			},
			{ items: [{}], files: [picture('gif')] },
		);
		expect(records(result)).toMatchObject([{ name: '图' }]);
	});

	test('tells of parameters that the catalogue does not have', async () => {
		const lenient = await startSandbox({ products: 1, orders: 1, strictParameters: false });
		const result = await runner(
			() => lenient,
			sellerApp,
			'api',
		)('call', {
			api: locator(productGet),
			...json({ productID: lenient.state.products[0].productID, webSite: '1688', sceen: 'lst' }),
		});
		await lenient.close();
		expect(records(result)).toHaveLength(1);
		expect(result.hints('1688')).toContainEqual(expect.stringMatching(/^sceen: not among/));
	});

	test('an API that 1688 does not have is said to be none', async () => {
		const result = await asSeller('call', { api: locator('com.alibaba.x:y-1'), ...json({}) });
		expect(result.error?.message).toContain('1688 has no such API');
	});
});

describe('pages', () => {
	test.each([
		['JSON', () => json({ orderByCondition: 'ID' })],
		['fields', () => mapped({ orderByCondition: 'ID', pageNo: 1, pageSize: 20 }, productList)],
		['fields without the page', () => mapped({ orderByCondition: 'ID' })],
	])('are read as the catalogue says, with parameters in %s', async (_what, parameters) => {
		const result = await asSeller('call', {
			api: locator(productList),
			...parameters(),
			pagination: 'catalogue',
			returnAll: true,
		});
		expect(records(result).map(({ productID }) => productID)).toEqual(
			sandbox.state.products.map(({ productID }) => productID),
		);
		expect(sandbox.count(productList)).toBe(3);
	});

	test('are read by own settings, up to the limit', async () => {
		const result = await asSeller('call', {
			api: locator(productList),
			...json({ orderByCondition: 'ID' }),
			pagination: 'own',
			limit: 25,
			paging: {
				page: 'pageNo',
				size: 'pageSize',
				pageSize: 10,
				total: 'result.pageResult.totalRecords',
				id: 'productID',
			},
			options: { resultPath: 'result.pageResult.resultList' },
		});
		expect(records(result)).toHaveLength(25);
		expect(sandbox.calls.map(({ parameters }) => parameters.pageNo).sort()).toEqual([
			'1',
			'2',
			'3',
		]);
	});

	test.each([
		[{ pagination: 'catalogue' }, memoAdd, /Only calls that change nothing/],
		[{ pagination: 'catalogue' }, productGet, /catalogue does not say how/],
		[{ pagination: 'own', paging: {} }, productList, /'Page Parameter' is empty/],
	])('%j of %s is refused, and nothing is sent', async (fields, api, message) => {
		const result = await asSeller('call', { api: locator(api), ...json({}), ...fields });
		expect(result.error?.message).toMatch(message);
		expect(sandbox.received()).toBe(0);
	});
});

describe('an answer that was lost', () => {
	const lose = (api: string) =>
		sandbox.faults.add({ kind: 'reset', api, phase: 'after', times: 1 });
	const get = () => ({
		api: locator(productGet),
		...json({ productID: firstProduct().productID, webSite: '1688' }),
	});
	const order = () => ({
		api: locator(createOrder),
		...json({ flow: 'general', addressParam: { addressId: 1 }, cargoParamList: [ware()] }),
	});

	test.each([
		['catalogue', 2],
		['no', 2],
		['yes', 1],
	])(
		'of a reading API, with the switch at %s, leads to %d calls',
		async (changesSomething, calls) => {
			lose(productGet);
			const result = await asSeller('call', { ...get(), changesSomething });
			expect(sandbox.received(productGet)).toBe(calls);
			expect(result.error === undefined).toBe(calls === 2);
		},
	);

	test.each(['catalogue', 'no', 'yes'])(
		'of an API that buys is never asked for again, with the switch at %s',
		async (changesSomething) => {
			lose(createOrder);
			const result = await asBuyer('call', { ...order(), changesSomething });
			expect(result.error?.message).toContain('Outcome unknown');
			expect(sandbox.state.creations.total).toBe(1);
		},
	);

	test('an order that was created counts as created, whatever the flags say', async () => {
		sandbox.state.behaviour.createdOrderEnvelope = 'flat';
		const result = await asBuyer('call', order());
		expect(result.error).toBeUndefined();
		expect(records(result)).toHaveLength(1);
	});
});

describe('bad input names the field and sends nothing', () => {
	const refused: Array<[string, object, RegExp]> = [
		['no API', { api: locator('={{ "alibaba.product.get" }}') }, /'API' is not the name/],
		['an empty API', { api: locator('={{ $json.none }}') }, /'API' is empty/],
		['a list of parameters', { api: locator(productGet), ...json([1]) }, /is a list/],
		['what is no JSON', { api: locator(productGet), ...json('{') }, /Parameters \(JSON\)/],
		['no long integer', mappedOf({ productID: 'abc' }), /'productID' is not a whole number/],
		['a rounded id', mappedOf({ productID: 3657499272179232000 }), /already lost digits/],
		['a parameter of another API', mappedOf({ orderId: '1' }), /'orderId' is not a parameter/],
		[
			'an object for a list',
			{ api: locator(createOrder), ...mapped({ cargoParamList: '{}' }) },
			/'cargoParamList' is not a JSON list/,
		],
		[
			'a required field that is empty',
			mappedOf({ productID: '1', webSite: '' }),
			/'webSite' is empty/,
		],
		[
			'a file that is not there',
			{
				api: locator(photoAdd),
				...mapped({ albumID: '1', name: 'a', imageBytes: 'data', webSite: '1688' }),
			},
			/no binary field 'data'/,
		],
	];

	function mappedOf(value: Record<string, unknown>) {
		return { api: locator(productGet), ...mapped(value) };
	}

	test.each(refused)('%s', async (_what, fields, message) => {
		const result = await asSeller('call', fields as never);
		expect(result.error?.message).toMatch(message);
		expect(sandbox.received()).toBe(0);
	});
});

test('each item is linked, one that fails beside others', async () => {
	const ids = [firstProduct().productID, 1, sandbox.state.products[1].productID];
	const input: Input = {
		items: ids.map((id) => ({ id })),
		settings: { onError: 'continueRegularOutput' },
	};
	const result = await asSeller(
		'call',
		{ api: locator(productGet), ...mapped({ productID: '={{ $json.id }}', webSite: '1688' }) },
		input,
	);
	expect(records(result)).toMatchObject([
		{ productID: ids[0] },
		{ error: expect.stringContaining('商品不存在') },
		{ productID: ids[2] },
	]);
	expect(links(result)).toEqual([[0], [1], [2]]);
});
