import { Alibaba1688 } from '../../../../../nodes/Alibaba1688/Alibaba1688.node';
import { buyerApp } from '../../../../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../../../../sandbox/server.mts';
import { sandboxCredential } from '../../../../engine/harness/sandboxCredential.mts';
import { editorContext } from '../../../../support/n8nContexts.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 60, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

type Name = 'searchOffers' | 'searchCategories';

async function list(name: Name, filter: string, page?: string, language = 'en', app = buyerApp) {
	const search = new Alibaba1688().methods.listSearch[name];
	const parameters = { resource: 'product', operation: 'getDetail', language };
	const context = await editorContext(sandboxCredential(sandbox, {}, app), parameters);
	return await search.call(context, filter, page);
}

test('offers of all shops are found by words, in pages, with both titles and their page', async () => {
	const found = sandbox.state.market
		.offers()
		.filter(({ product }) => product.subject.includes('裙'))
		.map(({ product }) => String(product.productID));
	expect(found.length).toBeGreaterThan(20);
	const first = await list('searchOffers', '裙');
	const second = await list('searchOffers', '裙', first.paginationToken as string);
	expect([...first.results, ...second.results].map(({ value }) => value)).toEqual(
		found.slice(0, 40),
	);
	const [{ name, url, value }] = first.results;
	expect(name).toMatch(/裙.* – .*[a-z]/i);
	expect(url).toBe(`https://detail.1688.com/offer/${String(value)}.html`);
});

test('titles are translated to the language of the node', async () => {
	const { results } = await list('searchOffers', '裙', undefined, 'ja');
	expect(results[0].name).toContain('[ja]');
});

test('categories of the lowest level are found by words', async () => {
	const { results, paginationToken } = await list('searchCategories', '裤');
	expect(results).toEqual([{ name: '休闲裤 (1032031)', value: '1032031' }]);
	expect(paginationToken).toBeUndefined();
});

test.each<[Name, RegExp]>([
	['searchOffers', /By ID.*By URL/],
	['searchCategories', /By ID/],
])('%s says how to go on without permission', async (name, advice) => {
	const error = await list(name, '裙', undefined, 'en', declined(name)).catch((e: Error) => e);
	expect((error as Error & { description: string }).description).toMatch(advice);
});

/** The buyer's app when it was not granted the API of a list. */
function declined(name: Name) {
	const api =
		name === 'searchOffers'
			? 'com.alibaba.fenxiao.crossborder:product.search.keywordQuery-1'
			: 'com.alibaba.product:alibaba.category.searchByKeyword-1';
	const body = '{"error_code":"gw.APIACLDecline","error_message":"AppKey is not allowed(acl)"}';
	sandbox.faults.add({ api, kind: 'respond', status: 400, body });
	return buyerApp;
}
