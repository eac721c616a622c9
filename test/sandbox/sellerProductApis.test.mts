import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { Product } from '../../sandbox/data/products.mts';
import { Client } from './client.mts';

const product = (name: string) => `com.alibaba.product:alibaba.${name}-1`;

let sandbox: Sandbox;
let client: Client;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 500, orders: 1 });
	client = new Client(sandbox, sellerApp);
});
afterAll(async () => {
	await client.close();
	await sandbox.close();
});
beforeEach(() => sandbox.reset());

const withStatus = (status: string) =>
	sandbox.state.products.filter((entry) => entry.status === status);
const ids = (products: Product[]) => JSON.stringify(products.map(({ productID }) => productID));

describe('the shelf', () => {
	it('takes products off and puts them on again, each with a result of its own', async () => {
		const [shown] = withStatus('published');
		const [gone] = withStatus('deleted');
		const productIds = ids([shown, gone]);
		const { json } = await client.call(product('product.expire'), { productIds, webSite: '1688' });
		expect(json.result).toEqual([
			{ productId: shown.productID, result: true, code: '', desc: '' },
			{ productId: gone.productID, result: false, code: 'OFFER_NOT_EXIST', desc: '商品不存在' },
		]);
		expect(shown.status).toBe('expired');
		await client.call(product('product.republish'), { productIds });
		expect(shown.status).toBe('published');
	});

	it('republishes 400 products a day and no more', async () => {
		const products = withStatus('published').slice(0, 401);
		for (const entry of products) entry.status = 'expired';
		const { json } = await client.call(product('product.republish'), { productIds: ids(products) });
		const accepted = json.result.filter(({ result }: { result: boolean }) => result);
		expect(accepted).toHaveLength(400);
		expect(json.result.at(-1).code).toBe('REPUBLISH_LIMIT');
	});

	it('moves a product to the recycle bin once', async () => {
		const [{ productID }] = withStatus('published');
		const remove = () => client.call(product('product.delete'), { productID: String(productID) });
		expect((await remove()).json).toEqual({ isSuccess: true });
		expect((await remove()).json).toEqual({ isSuccess: false, reason: expect.any(String) });
	});
});

describe('publishing', () => {
	const form = (formValues: object) =>
		JSON.stringify({ formValues, global: { systemParam: { catId: '1031910' } } });
	const call = { catId: '1031910', scene: 'cbu' };
	const dress = {
		title: '测试连衣裙',
		primaryPicture: { imageList: [{ url: 'https://cbu01.alicdn.com/img/ibank/a.jpg' }] },
		skuTable: [{ sku_props: [], sku_price: '9.9', sku_amountOnSale: 100, sku_cargoNumber: 'A' }],
		priceRange: [{ pricerange_beginAmount: 2, pricerange_price: 9.9 }],
	};

	it('gives the rules as JSON in a text, with what a product has', async () => {
		const [{ productID, subject }] = withStatus('published');
		const fields = { scene: 'cbu', offerId: String(productID) };
		const { json } = await client.call(product('new.product.getSchema'), fields);
		const schema = JSON.parse(json.result.bizData);
		expect(schema.data.title.fields).toMatchObject({ required: true, value: subject });
	});

	it('adds a product that can then be read, and another one when repeated', async () => {
		const add = async () => {
			const fields = { ...call, dataBody: form(dress) };
			const { json } = await client.call(product('new.product.add'), fields);
			return JSON.parse(json.result.bizData.dataJson).itemId as number;
		};
		const [first, second] = [await add(), await add()];
		expect(second).not.toBe(first);
		const fields = { productID: String(first), webSite: '1688' };
		const { json } = await client.call(product('product.get'), fields);
		expect(json.productInfo).toMatchObject({
			subject: '测试连衣裙',
			skuInfos: [{ price: 9.9, amountOnSale: 100 }],
		});
	});

	it.each([
		['TITLE_REQUIRED', { ...dress, title: '' }],
		['PICTURE_ERROR', { ...dress, primaryPicture: { imageList: [{ url: 'https://x.cn/a.jpg' }] } }],
	])('refuses with %s', async (code, values) => {
		const fields = { ...call, dataBody: form(values) };
		const { json } = await client.call(product('new.product.add'), fields);
		expect(json.result).toMatchObject({ success: false, bizCode: code });
	});

	it('sets prices that are fen in the call and yuan in the product', async () => {
		const entry = sandbox.state.products.find(({ skuInfos }) => skuInfos)!;
		const [{ skuId }] = entry.skuInfos!;
		const { json } = await client.call(product('product.price.edit'), {
			productId: String(entry.productID),
			skuPriceList: JSON.stringify([{ skuId, price: 1234 }]),
			priceRangList: JSON.stringify([{ startQuantity: 2, price: 1100 }]),
		});
		expect(json.success).toBe(true);
		expect(entry.skuInfos![0].price).toBe(12.34);
		expect(entry.saleInfo.priceRanges).toEqual([{ startQuantity: 2, price: 11 }]);
	});

	it('reads several products and leaves out strangers', async () => {
		const [entry] = sandbox.state.products;
		const productIdList = JSON.stringify([1, entry.productID]);
		const { json } = await client.call(product('product.getByIdList'), { productIdList });
		expect(json.productList).toHaveLength(1);
	});
});

describe('a change of stock', () => {
	const change = async (entry: Product, skuId: string) => {
		const productStockChange = JSON.stringify([
			{ productId: entry.productID, skuStocks: [{ skuId, stockChange: 77 }] },
		]);
		const fields = { productStockChange, webSite: '1688', increaceModify: 'false' };
		return (await client.call(product('product.modifyStock'), fields)).json.result[0];
	};

	it('can be told to know SKUs by one of their ids only', async () => {
		const entry = sandbox.state.products.find(({ skuInfos }) => skuInfos)!;
		const [{ skuId, specId }] = entry.skuInfos!;
		sandbox.state.behaviour.stockSkuKey = 'specId';
		expect((await change(entry, String(skuId))).code).toBe('SKU_NOT_EXIST');
		expect((await change(entry, specId)).result).toBe(true);
	});

	it('can be told to ignore offers with a single SKU, and says yes all the same', async () => {
		const entry = sandbox.state.products.find(({ skuInfos }) => skuInfos?.length === 1)!;
		sandbox.state.behaviour.singleSkuStockIsIgnored = true;
		const before = entry.skuInfos![0].amountOnSale;
		expect((await change(entry, String(entry.skuInfos![0].skuId))).result).toBe(true);
		expect(entry.skuInfos![0].amountOnSale).toBe(before);
	});
});

describe('categories', () => {
	const category = (name: string) => `com.alibaba.fenxiao.crossborder:category.${name}-1`;

	it('are walked from 0, with a misspelled success that is a text', async () => {
		const { json } = await client.call(product('category.get'), { categoryID: '0' });
		expect(json.succes).toBe('true');
		expect(json.categoryInfo).toHaveLength(6);
		const [{ id }] = json.categoryInfo[0].childCategorys;
		const child = await client.call(product('category.get'), { categoryID: String(id) });
		expect(child.json.categoryInfo[0].parentIDs).toEqual([json.categoryInfo[0].categoryID]);
	});

	it('are translated and found by a word of either language', async () => {
		const fields = { language: 'en', categoryId: '10170' };
		const { json } = await client.call(category('translation.getById'), fields);
		expect(json.result.result.children).toMatchObject([{ translatedName: 'Dress', leaf: true }]);
		for (const cateName of ['裙', 'dress']) {
			const found = await client.call(category('translation.getByKeyword'), {
				language: 'en',
				cateName,
			});
			expect(found.json.result.result.length).toBeGreaterThan(0);
		}
	});

	it('have attributes if they are leaves', async () => {
		const attributes = (categoryID: string) =>
			client.call(product('category.attribute.get'), { categoryID, webSite: '1688' });
		expect((await attributes('1031910')).json.attributes).toHaveLength(3);
		expect((await attributes('10166')).json).toMatchObject({ success: false, errorCode: '500_1' });
	});
});
