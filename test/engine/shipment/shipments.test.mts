import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import type { OrderStatus } from '../../../sandbox/data/orderSeed.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 100 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const buy = runner(() => sandbox, buyerApp, 'shipment');
const sell = runner(() => sandbox, sellerApp, 'shipment');
const orderId = (status: OrderStatus, index = 0) =>
	String(sandbox.state.orders.list({ status }, 0, 50).orders[index].id);
const goOn = { settings: { onError: 'continueRegularOutput' as const } };

describe('get', () => {
	test('gives the parcels of orders, nothing for one that was not shipped', async () => {
		const items = [orderId('success'), orderId('waitsellersend'), orderId('success', 1)];
		const result = await buy(
			'get',
			{ orderId: '={{ $json.id }}' },
			{ items: items.map((id) => ({ id })) },
		);
		expect(records(result)).toHaveLength(2);
		expect(links(result)).toEqual([[0], [2]]);
		expect(records(result)[0]).toEqual({
			orderId: items[0],
			logisticsId: expect.any(String),
			trackingNumber: expect.any(String),
			companyNo: expect.any(String),
			companyName: expect.any(String),
			status: 'SIGN',
			statusText: 'Signed For',
			orderLineIds: expect.stringMatching(/^\d{19}(,\d{19})*$/),
			sendTime: expect.stringMatching(/^2026-.+\+08:00$/),
			goods: expect.stringContaining(' × '),
		});
	});

	test('leaves people out unless they are wanted', async () => {
		const fields = { orderId: orderId('success') };
		expect(JSON.stringify(records(await buy('get', fields)))).not.toMatch(/赵六|139000/);
		const [open] = records(await buy('get', { ...fields, options: { includeContact: true } }));
		expect(open).toMatchObject({ senderName: '赵六', senderPhone: '13900000001' });
		expect(open.receiverAddress).toContain('省');
	});

	test('serves the seller, with masked buyers where the app has no other permission', async () => {
		const fields = { perspective: 'seller', orderId: orderId('success') };
		expect(records(await sell('get', fields))).toHaveLength(1);
		const masked = await sell('get', {
			...fields,
			options: { encryptedBuyer: true, includeContact: true },
		});
		expect(records(masked)).toMatchObject([{ receiverName: '张**' }]);
		expect(sandbox.calls.at(-1)?.apiId).toContain('alibaba.trade.ec.');
	});

	test("gives 1688's own record when it is not to be simplified, ids exact", async () => {
		const id = orderId('success');
		const [raw] = records(await buy('get', { orderId: id, simplify: false }));
		expect(raw).toMatchObject({
			logisticsOrderGoods: expect.anything(),
			sender: expect.anything(),
		});
		expect(JSON.stringify(raw)).toContain(`"tradeOrderId":"${id}"`);
		expect(raw).not.toHaveProperty('orderId');
	});

	test('an order that does not exist is an error of its item only', async () => {
		const items = [{ id: '1' }, { id: orderId('success') }];
		const result = await buy('get', { orderId: '={{ $json.id }}' }, { items, ...goOn });
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('ORDER_NOT_EXIST') },
			{ orderId: items[1].id },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});
});

describe('track', () => {
	test('tells where each parcel is', async () => {
		const id = orderId('success');
		expect(records(await buy('track', { orderId: id }))).toEqual([
			{
				orderId: id,
				logisticsId: expect.any(String),
				trackingNumber: expect.any(String),
				leg: 'china',
				stepCount: 5,
				lastTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
				lastRemark: '快件已被 已签收 签收',
			},
		]);
	});

	test('puts out one item for each step, with the same columns', async () => {
		const result = await buy('track', {
			orderId: orderId('success'),
			options: { output: 'trackingStep' },
		});
		expect(records(result)).toHaveLength(5);
		expect(Object.keys(records(result)[0])).toEqual([
			'orderId',
			'logisticsId',
			'trackingNumber',
			'leg',
			'time',
			'remark',
			'carrier',
		]);
		expect(links(result)).toEqual([[0], [0], [0], [0], [0]]);
	});

	test('adds the leg abroad', async () => {
		sandbox.state.behaviour.crossBorderLegs = true;
		const result = await buy('track', {
			orderId: orderId('success'),
			options: { output: 'trackingStep' },
		});
		expect(records(result).at(-1)).toMatchObject({
			leg: 'abroad',
			carrier: 'EMS',
			trackingNumber: 'TN0003077L',
			time: '2025-02-19T15:48:11.000+08:00',
		});
	});

	test.each([
		['buyer', buy],
		['seller', sell],
	] as const)(
		'an order without steps gives the %s no items and no error',
		async (perspective, run) => {
			const result = await run('track', { perspective, orderId: orderId('waitsellersend') });
			expect(result.error).toBeUndefined();
			expect(records(result)).toEqual([]);
		},
	);

	test("an order of somebody else is 1688's error", async () => {
		const result = await buy('track', { orderId: '1' });
		expect(result.error?.description).toContain('order.nopermission.buyer');
	});
});

describe('companies and templates', () => {
	test('lists companies with the code that shipping takes', async () => {
		const own = records(await sell('getCompanies'));
		expect(own[0]).toMatchObject({ companyNo: 'SF', companyName: '顺丰速运', companyId: '106422' });
		expect(records(await sell('getCompanies', { companies: 'all' })).length).toBeGreaterThan(
			own.length,
		);
	});

	test('lists freight templates, or one', async () => {
		expect(records(await sell('getFreightTemplates'))).toHaveLength(3);
		const one = await sell('getFreightTemplates', { filters: { templateId: '11864710' } });
		expect(records(one)).toMatchObject([
			{ templateId: '11864710', name: '大件物流', typeText: 'Own', fromDistrictCode: '330782' },
		]);
		const raw = await sell('getFreightTemplates', { simplify: false });
		expect(records(raw)[0]).toMatchObject({
			expressSubTemplate: { rateList: [{ rateDTO: { firstUnitFee: 500 } }] },
		});
		expect(records(await sell('getFreightTemplates', { templates: 'publishing' }))).toHaveLength(3);
	});
});

describe('estimateFreight', () => {
	const fields = () => {
		const { productID, skuInfos = [] } = sandbox.state.products.find(
			({ productID: id, skuInfos: skus }) => skus && id % 5 !== 0,
		)!;
		return {
			productId: locator(String(productID)),
			districtCode: '330108',
			skus: { items: [{ skuId: String(skuInfos[0].skuId), quantity: 3 }] },
		};
	};

	test('asks with the codes of province and city that the district has', async () => {
		const [estimate] = records(await buy('estimateFreight', fields()));
		expect(estimate).toMatchObject({
			freight: expect.stringMatching(/^\d+(\.\d+)?$/),
			freePostage: false,
			firstUnit: '1',
		});
		const asked = sandbox.calls[0].parameters.productFreightQueryParamsNew;
		expect(asked).toContain(
			'"toProvinceCode":"330000","toCityCode":"330100","toCountryCode":"330108","totalNum":3',
		);
	});

	test("shows 1688's refusal of a wrong place", async () => {
		const result = await buy('estimateFreight', { ...fields(), districtCode: '999999' });
		expect(result.error?.message).toContain('地区码有误');
	});

	test.each([
		[
			'a name as district',
			{ districtCode: '滨江区' },
			/'District Code' is not a code of six digits/,
		],
		['no SKU', { skus: {} }, /'SKUs' is empty/],
		['a bad SKU', { skus: { items: [{ skuId: 'x', quantity: 1 }] } }, /entry 1: SKU ID/],
	])('refuses %s and sends nothing', async (_what, wrong, message) => {
		const result = await buy('estimateFreight', { ...fields(), ...wrong });
		expect(result.error?.message).toMatch(message);
		expect(sandbox.received()).toBe(0);
	});
});

describe('urge', () => {
	test('reminds the seller once in 24 hours', async () => {
		const id = orderId('waitsellersend');
		const items = [{ id }, { id }];
		const result = await buy('urge', { orderId: '={{ $json.id }}' }, { items, ...goOn });
		expect(records(result)).toMatchObject([
			{ orderId: id, result: true },
			{ error: expect.stringContaining('24小时内只能催一次') },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});

	test('a lost answer is not sent again', async () => {
		const api = 'com.alibaba.logistics:logistics.delivery.urge-1';
		sandbox.faults.add({ kind: 'reset', api, phase: 'after', times: 1 });
		const result = await buy('urge', { orderId: orderId('waitsellersend') });
		expect(result.error).toBeDefined();
		expect(sandbox.received(api)).toBe(1);
	});
});
