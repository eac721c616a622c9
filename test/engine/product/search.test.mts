import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

const crossBorder = (name: string) => `com.alibaba.fenxiao.crossborder:product.${name}-1`;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 200, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'product');
const goesOn = { onError: 'continueRegularOutput' } as const;
const offers = () => sandbox.state.market.offers();
const sent = (index: number, wrapper: string) =>
	JSON.parse(sandbox.calls[index].parameters[wrapper] as string) as object;

describe('search', () => {
	const found = (keyword: string) =>
		offers().filter(({ product }) => product.subject.includes(keyword));

	test('returns all offers that match, over all pages, and each once', async () => {
		const result = await run('search', { keyword: '裙', returnAll: true });
		const expected = found('裙').map(({ product }) => String(product.productID));
		expect(expected.length).toBeGreaterThan(40);
		expect(records(result).map(({ productId }) => productId)).toEqual(expected);
		expect(sandbox.count(crossBorder('search.keywordQuery'))).toBe(Math.ceil(expected.length / 20));
	});

	test('gives texts in both languages, amounts as text and addresses in full', async () => {
		const [record] = records(await run('search', { keyword: '批发', limit: 1 }));
		const [{ product, shop }] = found('批发');
		expect(record).toEqual({
			productId: String(product.productID),
			subject: product.subject,
			subjectTrans: expect.stringContaining('Wholesale'),
			price: expect.stringMatching(/^\d+(\.\d+)?$/),
			minOrderQuantity: product.saleInfo.minOrderQuantity,
			monthSold: expect.any(Number),
			repurchaseRate: expect.stringMatching(/%$/),
			companyName: shop.companyName,
			image: expect.stringMatching(/^https:\/\/cbu01\.alicdn\.com\//),
			url: `https://detail.1688.com/offer/${product.productID}.html`,
		});
	});

	test('sends filters as 1688 wants them', async () => {
		await run('search', {
			keyword: '裙',
			language: 'ja',
			limit: 5,
			filters: {
				categoryId: '10166',
				categoryIdList: '10166, 10165',
				filter: ['isOnePsale', 'someNewMark'],
				priceStart: 5,
				priceEnd: 99.9,
				sort: 'price:desc',
				keywordTranslate: true,
				saleType: 'sales7',
				saleStart: 10,
			},
		});
		expect(sent(0, 'offerQueryParam')).toEqual({
			keyword: '裙',
			country: 'ja',
			beginPage: 1,
			pageSize: 5,
			categoryId: 10166,
			categoryIdList: '10166,10165',
			filter: 'isOnePsale,someNewMark',
			priceStart: '5',
			priceEnd: '99.9',
			sort: '{"price":"desc"}',
			keywordTranslate: true,
			saleFilterList: [{ saleType: 'sales7', saleStart: '10' }],
		});
	});

	test('puts the cheapest first when it is told to', async () => {
		const result = await run('search', { keyword: '批发', filters: { sort: 'price:asc' } });
		const prices = records(result).map(({ price }) => Number(price));
		expect(prices).toEqual([...prices].sort((a, b) => a - b));
	});

	test('finds nothing without an error', async () => {
		const result = await run('search', { keyword: 'nothing of the kind' });
		expect([result.error, records(result)]).toEqual([undefined, []]);
	});

	test.each([
		['Keyword', { keyword: "={{ '' }}" }],
		['Category ID', { keyword: 'a', filters: { categoryId: 'dress' } }],
		['Sort', { keyword: 'a', filters: { sort: 'cheap' } }],
	])('names %s when it cannot be used, and sends nothing', async (field, fields) => {
		const { error } = await run('search', fields);
		expect(error?.message).toContain(`'${field}'`);
		expect(sandbox.calls).toHaveLength(0);
	});

	test("gives 1688's own record when it is not to be simplified", async () => {
		const [record] = records(await run('search', { keyword: '批发', limit: 1, simplify: false }));
		expect(record).toMatchObject({
			offerId: expect.any(Number),
			priceInfo: { price: expect.any(String) },
		});
	});

	test('says what 1688 says, for the item that failed', async () => {
		const result = await run(
			'search',
			{ keyword: '批发', limit: 1, filters: { sort: '={{ $json.sort }}' } },
			{ items: [{ sort: 'weight:asc' }, { sort: 'price:asc' }], settings: goesOn },
		);
		expect(records(result)[0].error).toContain('不支持的排序');
		expect(links(result)).toEqual([[0], [1]]);
	});
});

describe('searchInShop', () => {
	test('returns all offers of a shop over three pages', async () => {
		const [, shop] = sandbox.state.market.shops;
		const result = await run('searchInShop', {
			sellerOpenId: shop.sellerOpenId,
			returnAll: true,
		});
		const onSale = shop.products.filter(({ status }) => status === 'published');
		expect(records(result).map(({ productId }) => productId)).toEqual(
			onSale.map(({ productID }) => String(productID)),
		);
		expect(sandbox.count(crossBorder('search.querySellerOfferList'))).toBe(3);
	});

	test('narrows by a keyword', async () => {
		const [, { sellerOpenId }] = sandbox.state.market.shops;
		const result = await run('searchInShop', { sellerOpenId, filters: { keyword: '批发' } });
		for (const { subject } of records(result)) expect(subject).toContain('批发');
		expect(records(result).length).toBeGreaterThan(0);
	});

	test('an unknown shop is an error of its item', async () => {
		const [, { sellerOpenId }] = sandbox.state.market.shops;
		const result = await run(
			'searchInShop',
			{ sellerOpenId: '={{ $json.shop }}', limit: 1 },
			{ items: [{ shop: 'BBBnobody' }, { shop: sellerOpenId }], settings: goesOn },
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('店铺不存在') },
			{ productId: expect.any(String) },
		]);
	});
});

describe('getRelated', () => {
	test('reads pages of ten until they end, without a total', async () => {
		const { product } = offers()[0];
		const related = offers().filter(
			(offer) => offer.product.categoryID === product.categoryID && offer.product !== product,
		);
		expect(related.length).toBeGreaterThan(20);
		const result = await run('getRelated', {
			productId: locator(String(product.productID)),
			returnAll: true,
		});
		expect(records(result).map(({ productId }) => productId)).toEqual(
			related.map((offer) => String(offer.product.productID)),
		);
		expect(records(result)[0]).toMatchObject({ soldIn90Days: expect.any(Number) });
	});

	test('takes the address of a product and stops at the limit', async () => {
		const { product } = offers()[0];
		const url = `https://detail.1688.com/offer/${product.productID}.html?spm=a26`;
		const result = await run('getRelated', { productId: locator(url, 'url'), limit: 3 });
		expect(records(result)).toHaveLength(3);
		expect(sent(0, 'relatedQueryParams')).toMatchObject({
			offerId: product.productID,
			pageSize: 3,
		});
	});

	test('an unknown product is an error', async () => {
		const { error } = await run('getRelated', { productId: locator('1') });
		expect(error?.message).toContain('商品不存在');
	});
});

describe('getRecommended', () => {
	test('returns as many as asked for, over three pages', async () => {
		const result = await run('getRecommended', { outMemberId: 'user1', limit: 50 });
		expect(records(result)).toHaveLength(50);
		expect(new Set(records(result).map(({ productId }) => productId)).size).toBe(50);
		expect(sandbox.count(crossBorder('search.offerRecommend'))).toBe(3);
	});

	test('wants the ID of a user', async () => {
		const { error } = await run('getRecommended', { outMemberId: "={{ '' }}" });
		expect(error?.message).toContain("'Own User ID'");
	});
});

describe('getTopList and getTopKeywords', () => {
	test('rank the products of a category', async () => {
		const result = await run('getTopList', {
			categoryId: locator('10166'),
			rankType: 'goodPrice',
		});
		expect(records(result).map(({ rank }) => rank)).toEqual(
			records(result).map((_, index) => index + 1),
		);
		expect(records(result)[0]).toMatchObject({
			productId: expect.stringMatching(/^\d{12}$/),
			subjectTrans: expect.stringMatching(/[A-Z]/),
		});
		expect(sent(0, 'rankQueryParams')).toEqual({
			rankId: '10166',
			rankType: 'goodPrice',
			limit: 20,
			language: 'en',
		});
	});

	test('list the keywords of a category, each item linked', async () => {
		const result = await run(
			'getTopKeywords',
			{ categoryId: locator('={{ $json.id }}') },
			{ items: [{ id: '10166' }, { id: '1' }], settings: goesOn },
		);
		expect(records(result)).toContainEqual({ keyword: '连衣裙', keywordTrans: 'Dress' });
		expect(records(result).at(-1)).toMatchObject({ error: expect.stringContaining('类目不存在') });
		expect(links(result).at(-1)).toEqual([1]);
	});

	test('an unknown ranking is an error', async () => {
		const { error } = await run('getTopList', { categoryId: locator('10166'), rankType: 'best' });
		expect(error?.message).toContain('榜单类型错误');
	});
});
