import { exactStringify } from '../../sandbox/exactJson.mts';
import { buyerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client } from './client.mts';

const crossBorder = (name: string) => `com.alibaba.fenxiao.crossborder:product.${name}-1`;

let sandbox: Sandbox;
let client: Client;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 60, orders: 1 });
	client = new Client(sandbox, buyerApp);
});
afterAll(async () => {
	await client.close();
	await sandbox.close();
});
beforeEach(() => sandbox.reset());

async function query(name: string, wrapper: string, members: object) {
	return await client.call(crossBorder(name), { [wrapper]: exactStringify(members) });
}

const page = { beginPage: 1, pageSize: 50, country: 'en' };
const search = async (members: object) =>
	(await query('search.keywordQuery', 'offerQueryParam', { keyword: '', ...page, ...members }))
		.json;

describe('keyword search', () => {
	it('finds offers of several shops that are on sale, page by page', async () => {
		const first = (await search({ keyword: '批发', pageSize: 10 })).result;
		const { totalRecords, totalPage, data } = first.result;
		expect(first).toMatchObject({ success: true, code: '200' });
		const expected = sandbox.state.market
			.offers()
			.filter(({ product }) => product.subject.includes('批发'));
		expect(totalRecords).toBe(expected.length);
		expect(totalPage).toBe(Math.ceil(expected.length / 10));
		expect(data).toHaveLength(10);
		expect(new Set(expected.map(({ shop }) => shop.sellerOpenId)).size).toBeGreaterThan(1);
		for (const { product } of expected) expect(product.status).toBe('published');
	});

	it('translates titles, and takes keywords in English unless told that they are Chinese', async () => {
		const { result } = (await search({ keyword: 'wholesale' })).result;
		expect(result.totalRecords).toBeGreaterThan(0);
		expect(result.data[0].subjectTrans).toMatch(/Wholesale/);
		const untranslated = await search({ keyword: 'wholesale', keywordTranslate: true });
		expect(untranslated.result.result.totalRecords).toBe(0);
		const japanese = await search({ keyword: '批发', country: 'ja' });
		expect(japanese.result.result.data[0].subjectTrans).toMatch(/^\[ja\] /);
	});

	it('sorts and filters by price, which is yuan as text', async () => {
		const { result } = (
			await search({ keyword: '批发', sort: '{"price":"desc"}', priceStart: '5', priceEnd: '30' })
		).result;
		const prices = result.data.map((offer: { priceInfo: { price: unknown } }) => {
			expect(typeof offer.priceInfo.price).toBe('string');
			return Number(offer.priceInfo.price);
		});
		expect(prices).toEqual([...prices].sort((a, b) => b - a));
		expect(Math.min(...prices)).toBeGreaterThanOrEqual(5);
		expect(Math.max(...prices)).toBeLessThanOrEqual(30);
	});

	it('refuses members that the API does not have, misses or has otherwise', async () => {
		for (const [members, what] of [
			[{ page: 1 }, 'has no member page'],
			[{ pageSize: '10' }, 'pageSize is not of type Integer'],
			[{ keyword: undefined }, 'keyword is missing'],
		] as const) {
			const reply = await search(members);
			expect(reply.error_message).toContain(what);
		}
	});
});

describe('offer detail', () => {
	const detail = async (members: object) =>
		(await query('search.queryProductDetail', 'offerDetailParam', { country: 'en', ...members }))
			.json;

	it('shows any offer with translated SKUs, prices in yuan as text and the id of its shop', async () => {
		const { product, shop } = sandbox.state.market.offers().at(-1)!;
		const { result } = (await detail({ offerId: product.productID })).result;
		expect(result).toMatchObject({
			offerId: product.productID,
			subject: product.subject,
			sellerOpenId: shop.sellerOpenId,
			isSelect: 'true',
		});
		const skus = product.skuInfos ?? [];
		expect(result.productSkuInfos.map((sku: { price: string }) => sku.price)).toEqual(
			skus.map(({ price }) => String(price)),
		);
		expect(result.productShippingInfo.weight).toBe(product.shippingInfo.unitWeight);
	});

	it('adds amounts in a currency that is asked for', async () => {
		const { product } = sandbox.state.market.offers()[0];
		const plain = await detail({ offerId: product.productID });
		const converted = await detail({ offerId: product.productID, currency: 'USD' });
		const priceOf = (answer: typeof plain) =>
			answer.result.result.productSaleInfo.priceRangeList[0].foreignCurrencyPrice;
		expect(priceOf(plain)).toBeUndefined();
		expect(priceOf(converted)).toBeGreaterThan(0);
	});

	it('shows stock that was changed', async () => {
		const { product } = sandbox.state.market.offers()[0];
		product.saleInfo.amountOnSale = 4711;
		const { result } = (await detail({ offerId: product.productID })).result;
		expect(result.productSaleInfo.amountOnSale).toBe(4711);
	});

	it('says no inside result for an unknown offer', async () => {
		expect(await detail({ offerId: 1 })).toEqual({
			result: { success: false, code: '400', message: expect.stringContaining('1') },
		});
	});
});

describe('image search', () => {
	const imageSearch = async (members: object) =>
		(await query('search.imageQuery', 'offerQueryParam', { ...page, ...members })).json;

	it('searches by the id that an upload gave, with success as a text', async () => {
		const imageBase64 = Buffer.from('picture').toString('base64');
		const upload = (await query('image.upload', 'uploadImageParam', { imageBase64 })).json.result;
		expect(upload).toMatchObject({ success: 'true', result: expect.stringMatching(/^\d{19}$/) });
		const found = await imageSearch({ imageId: upload.result });
		expect(found.result).toMatchObject({ success: 'true' });
		expect(found.result.result.totalRecords).toBe(sandbox.state.market.offers().length);
		const again = await imageSearch({ imageId: upload.result });
		expect(again).toEqual(found);
	});

	it.each([
		['an id that no upload gave', { imageId: '1' }],
		['no picture', {}],
		['a picture that is not of 1688', { imageAddress: 'https://example.com/a.jpg' }],
	])('refuses %s', async (_name, members) => {
		expect((await imageSearch(members)).result.success).toBe('false');
	});

	it("takes the address of one of 1688's pictures", async () => {
		const imageAddress = 'https://cbu01.alicdn.com/img/ibank/a.jpg';
		expect((await imageSearch({ imageAddress, imageId: '0' })).result.success).toBe('true');
	});
});

describe('shop, recommendations and rankings', () => {
	it('lists the offers of one shop', async () => {
		const [, shop] = sandbox.state.market.shops;
		const members = { ...page, sellerOpenId: shop.sellerOpenId };
		const { json } = await query('search.querySellerOfferList', 'offerQueryParam', members);
		const onSale = shop.products.filter(({ status }) => status === 'published');
		expect(json.result.result.totalRecords).toBe(onSale.length);
		expect(typeof json.result.result.data[0].isSelect).toBe('string');
	});

	it('gives at most ten related offers a page, without a total', async () => {
		const { product } = sandbox.state.market.offers()[0];
		const members = { offerId: product.productID, pageNo: 1, pageSize: 50, language: 'en' };
		const { json } = await query('related.recommend', 'relatedQueryParams', members);
		expect(json.result.code).toBe('S0000');
		expect(json.result.result).toHaveLength(10);
	});

	it('ranks at most 20 offers of a category', async () => {
		const members = { rankId: '10166', rankType: 'goodPrice', limit: 50, language: 'en' };
		const { json } = await query('topList.query', 'rankQueryParams', members);
		const places = json.result.result.rankProductModels.map(({ sort }: { sort: number }) => sort);
		expect(places).toEqual(Array.from({ length: places.length }, (_, index) => index + 1));
		expect(places.length).toBeLessThanOrEqual(20);
	});

	it('gives keywords of a category without a token', async () => {
		const [path, fields] = client.signed(crossBorder('search.topKeyword'), {
			topSeKeywordParam: exactStringify({
				country: 'en',
				sourceId: '10166',
				hotKeywordType: 'cate',
			}),
		});
		const { json } = await client.post(path, fields);
		expect(json.result.result).toContainEqual({
			seKeyword: '连衣裙',
			seKeywordTranslation: 'Dress',
		});
	});
});

describe('following', () => {
	const follow = 'com.alibaba.product:alibaba.product.follow.crossborder-1';
	const productInfo = 'com.alibaba.product:alibaba.cross.productInfo-1';

	it('opens the detail of the cross-border solution, and unfollowing closes it', async () => {
		const productId = String(sandbox.state.market.offers()[0].product.productID);
		expect((await client.call(productInfo, { productId })).json.success).toBe(false);
		expect((await client.call(follow, { productId })).json).toEqual({
			code: 0,
			message: 'success',
		});
		expect((await client.call(productInfo, { productId })).json.success).toBe(true);
		const remove = crossBorder('kjdistribute.removeRelation');
		expect((await client.call(remove, { offerId: productId })).json.result.success).toBe(true);
		expect((await client.call(productInfo, { productId })).json.success).toBe(false);
	});

	it('answers an unknown offer with a code that is not 0', async () => {
		expect((await client.call(follow, { productId: '1' })).json.code).not.toBe(0);
	});
});

it('sells what a search finds in another shop, and its stock falls', async () => {
	const product = sandbox.state.market.shops[1].products.find(
		({ status, skuInfos, saleInfo }) =>
			status === 'published' && !skuInfos && saleInfo.amountOnSale >= saleInfo.minOrderQuantity,
	)!;
	const { minOrderQuantity: quantity, amountOnSale } = product.saleInfo;
	const { json } = await client.call('com.alibaba.trade:alibaba.trade.fastCreateOrder-1', {
		flow: 'general',
		addressParam: JSON.stringify({ districtCode: '330106' }),
		cargoParamList: JSON.stringify([{ offerId: product.productID, quantity }]),
	});
	expect(json.success).toBe(true);
	expect(product.saleInfo.amountOnSale).toBe(amountOnSale - quantity);
});

it('has offers with ids of their own in every shop', () => {
	const products = sandbox.state.market.shops.flatMap((shop) => shop.products);
	const skus = products.flatMap(({ skuInfos = [] }) => skuInfos);
	expect(new Set(products.map(({ productID }) => productID)).size).toBe(products.length);
	expect(new Set(skus.map(({ skuId }) => skuId)).size).toBe(skus.length);
});
