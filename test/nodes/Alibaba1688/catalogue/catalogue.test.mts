import { readFileSync } from 'node:fs';
import {
	catalogue,
	findApi,
	parameterTypes,
} from '../../../../nodes/Alibaba1688/catalogue/catalogue';
import { parseApiId } from '../../../../nodes/Alibaba1688/gateway/apiId';

type RawEntry = { id: string; parameters?: Record<string, string> };
const raw = JSON.parse(readFileSync('nodes/Alibaba1688/catalogue/apis.json', 'utf8')) as RawEntry[];

const named = catalogue.map((api) => [api.id, api] as const);

test('holds the documented APIs, each once', () => {
	expect(catalogue.length).toBeGreaterThanOrEqual(283);
	expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
	expect(findApi('com.alibaba.product:alibaba.product.get-1')).toMatchObject({
		english: 'Get own product (seller)',
		chinese: '获取商品(卖家自己的商品)',
		category: 'product',
		effect: 'read',
		needsAccessToken: true,
		paramsStatus: 'listed',
		parameters: [
			{ name: 'productID', type: 'Long', required: true, help: 'Own products only' },
			{ name: 'webSite', type: 'String', required: true, help: 'Always 1688' },
			{ name: 'scene', type: 'String', required: false, help: 'lst or 1688' },
		],
		result: 'productInfo',
		paging: undefined,
		solutions: [],
	});
	expect(findApi('com.alibaba.product:alibaba.product.get-2')).toBeUndefined();
});

test('reads every line of the data', () => {
	const lines = raw.flatMap(({ parameters = {} }) => Object.values(parameters));
	const form = new RegExp(
		`^(${parameterTypes.map((type) => type.replace('[]', '\\[\\]')).join('|')})[!?]?( \\S.*)?$`,
	);
	expect(lines.length).toBeGreaterThan(1000);
	expect(lines.filter((line) => !form.test(line))).toEqual([]);
});

test.each(named)('%s is whole', (id, api) => {
	expect(parseApiId(id).version).toBeGreaterThan(0);
	expect(api.english).toMatch(/^\S.*\S$/);
	expect(api.chinese).toMatch(/[\u4e00-\u9fff]/);
	expect(api.category).toMatch(/^[a-z]+$/);
	expect(['read', 'write', 'money']).toContain(api.effect);
	expect(api.parameters.length > 0).toBe(['listed', 'names'].includes(api.paramsStatus));
});

test.each(named)('%s has a place for every nested parameter and for its paging', (_id, api) => {
	const types = new Map(api.parameters.map(({ name, type }) => [name, type]));
	const holders = [...types.keys()]
		.filter((name) => name.includes('.'))
		.map((name) => name.slice(0, name.lastIndexOf('.')));
	expect(
		holders.filter((name) => !['object', 'object[]', 'JsonText'].includes(types.get(name)!)),
	).toEqual([]);
	const { page, size } = api.paging ?? {};
	expect([page, size].filter((name) => name !== undefined && !types.has(name))).toEqual([]);
});

describe('what a call does', () => {
	const effectOf = (id: string) => findApi(id)?.effect;

	test.each([
		'com.alibaba.trade:alibaba.trade.fastCreateOrder-1',
		'com.alibaba.trade:alibaba.trade.createCrossOrder-1',
		'com.alibaba.trade:alibaba.trade.pay.protocolPay.preparePay-1',
		'com.alibaba.trade:trade.receivegoods.confirm-1',
		'com.alibaba.trade:alibaba.trade.createRefund-1',
		'com.alibaba.logistics:alibaba.logistics.OpDeliverySendOrder.offline-1',
		'com.alibaba.supplychain:order.aepickuporder.create-1',
	])('%s moves money or goods', (id) => expect(effectOf(id)).toBe('money'));

	/** Parts of names that speak of a change; also in nouns, which the list below sorts out. */
	const CHANGING =
		/add|create|edit|update|delete|remove|modify|cancel|confirm|apply|upload|save|sync|send|follow|publish|repost|expire|attach|detach|register|urge|claim|rate$/i;
	const readsAllTheSame = [
		// A picture for one search; nothing that the account owns.
		'com.alibaba.fenxiao.crossborder:product.image.upload-1',
		// A look at what an order would be.
		'com.alibaba.trade:alibaba.createOrder.preview-1',
		'com.alibaba.trade:alibaba.createOrder.preview4CybMedia-1',
		// Addresses.
		'com.alibaba.fenxiao:refund.address.get-1',
		'com.alibaba.logistics:alibaba.logistics.mySendGoodsAddress.list.get-1',
		'com.alibaba.trade:alibaba.trade.addresscode.get-1',
		'com.alibaba.trade:alibaba.trade.addresscode.getchild-1',
		'com.alibaba.trade:alibaba.trade.addresscode.parse-1',
		'com.alibaba.trade:alibaba.trade.receiveAddress.get-1',
		'com.alibaba.trade:trade.address.parseText-1',
		'com.alibaba.supplychain:order.aepickuporder.checkSendAddress-1',
		'com.alibaba.supplychain:order.aepickuporder.queryAddress-1',
		'com.alibaba.supplychain:order.aepickuporder.queryAddressList-1',
		// Credit, asynchronous, what expires, what can be published, applications for invoices.
		'com.alibaba.trade:alibaba.creditPay.url.get-1',
		'com.alibaba.product:product.asyncQueryInfo.getInfo-1',
		'cn.alibaba.open:app.expire.get-1',
		'com.alibaba.fenxiao.crossborder:publish.card.get-1',
		'com.alibaba.fenxiao.crossborder:publish.product.list-1',
		'com.alibaba.trade:trade.invoiceApply.getPageListBuyerView-1',
	];

	test('no other API whose name speaks of a change counts as a read', () => {
		const suspicious = catalogue.filter(
			({ effect, id }) => effect === 'read' && CHANGING.test(parseApiId(id).name),
		);
		expect(suspicious.map(({ id }) => id).sort()).toEqual([...readsAllTheSame].sort());
	});

	test('an API of which nothing but its name is known counts as a change', () => {
		const unknown = catalogue.filter(({ paramsStatus }) => paramsStatus === 'unknown');
		expect(unknown.length).toBeGreaterThan(0);
		expect(unknown.filter(({ effect }) => effect === 'read')).toEqual([]);
	});
});
