import { Alibaba1688 } from '../../../../../nodes/Alibaba1688/Alibaba1688.node';
import { buyerApp, sellerApp, type SandboxApp } from '../../../../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../../../../sandbox/server.mts';
import { sandboxCredential } from '../../../../engine/harness/sandboxCredential.mts';
import { editorContext } from '../../../../support/n8nContexts.mts';

const LIST = 'com.alibaba.product:alibaba.product.list.get-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 45, orders: 1 });
});
beforeEach(() => {
	// A read is tried again after a random wait; this is the shortest.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
	jest.restoreAllMocks();
	sandbox.reset();
});
afterAll(async () => await sandbox.close());

/** What the editor shows in the list of the locator. */
async function list(
	filter?: string,
	paginationToken?: string,
	overrides: Record<string, string> = {},
	app: SandboxApp = sellerApp,
) {
	const { searchProducts } = new Alibaba1688().methods.listSearch;
	const context = await editorContext(sandboxCredential(sandbox, overrides, app));
	return await searchProducts.call(context, filter, paginationToken);
}

async function everyPage(filter?: string) {
	const pages = [];
	let token: string | undefined;
	do {
		// More pages than there can be would mean that the list never ends.
		expect(pages.length).toBeLessThan(5);
		const page = await list(filter, token);
		pages.push(page.results);
		token = page.paginationToken as string | undefined;
	} while (token);
	return pages;
}

test('the list comes in pages of 20 and ends after the last', async () => {
	const pages = await everyPage();
	expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
	const own = sandbox.state.products.map(({ productID }) => String(productID)).sort();
	expect(
		pages
			.flat()
			.map(({ value }) => value)
			.sort(),
	).toEqual(own);
	expect(sandbox.calls.map(({ parameters }) => [parameters.pageNo, parameters.pageSize])).toEqual([
		['1', '20'],
		['2', '20'],
		['3', '20'],
	]);
});

test('an entry has the id as text, the title as name and the address of the product', async () => {
	const { results } = await list();
	for (const { name, value, url } of results) {
		const product = sandbox.state.productById.get(String(value));
		expect(typeof value).toBe('string');
		expect(name).toContain(product?.subject);
		expect(url).toBe(`https://detail.1688.com/offer/${String(value)}.html`);
	}
});

test('the list is searched by title', async () => {
	const [first] = sandbox.state.products;
	const word = first.subject.slice(0, 4);
	const found = sandbox.state.products.filter(({ subject }) => subject.includes(word));
	const pages = await everyPage(word);
	expect(
		pages
			.flat()
			.map(({ value }) => value)
			.sort(),
	).toEqual(found.map(({ productID }) => String(productID)).sort());
	expect(sandbox.calls[0].parameters).toMatchObject({ subjectKey: word });
});

test('a search without a hit gives an empty page and no next one', async () => {
	const { results, paginationToken } = await list('no such title');
	expect({ results, paginationToken }).toEqual({ results: [], paginationToken: undefined });
});

test('an empty search is no search', async () => {
	const { results } = await list('');
	expect(results).toHaveLength(20);
	expect(sandbox.calls[0].parameters).not.toHaveProperty('subjectKey');
});

test('a list that fills its last page ends there', async () => {
	sandbox.state.products.splice(40);
	expect((await everyPage()).map((page) => page.length)).toEqual([20, 20]);
});

test('ids of 19 digits keep their digits', async () => {
	const entry = '{"productID":3657499272179232333,"subject":"连衣裙"}';
	const body = `{"result":{"pageResult":{"resultList":[${entry}],"totalRecords":1}},"success":true}`;
	sandbox.faults.add({ kind: 'respond', body });
	const { results } = await list();
	expect(results).toMatchObject([{ value: '3657499272179232333' }]);
});

test('one product in XML is a list of one', async () => {
	const entry = '<resultList><productID>7</productID><subject>连衣裙</subject></resultList>';
	const body = `<result><result><pageResult>${entry}<totalRecords>1</totalRecords></pageResult></result><success>true</success></result>`;
	sandbox.faults.add({ kind: 'respond', body, contentType: 'text/xml' });
	const { results, paginationToken } = await list();
	expect(results).toMatchObject([{ value: '7', name: expect.stringContaining('连衣裙') }]);
	expect(paginationToken).toBeUndefined();
});

async function refusal(...given: Parameters<typeof list>): Promise<string> {
	const error = await list(...given).then(
		() => undefined,
		(thrown: { message: string; description?: string }) => thrown,
	);
	if (!error) throw new Error('There was no error');
	return `${error.message} ${error.description ?? ''}`;
}

test('an app of a buyer is told that the list is for sellers and how to go on', async () => {
	const text = await refusal(undefined, undefined, {}, buyerApp);
	expect(text).toContain('gw.APIACLDecline');
	expect(text).toMatch(/\bown\b/);
	expect(text).not.toMatch(/sandbox-secret|sandbox-token/);
});

test.each<[string, Record<string, string>, RegExp]>([
	['an expired token', { accessToken: sellerApp.tokens[1].value }, /access token/i],
	['a wrong secret', { appSecret: 'wrong' }, /App Secret/],
	['an empty App Key', { appKey: '' }, /App Key/],
	['a bad Gateway URL', { gatewayUrl: 'nowhere' }, /Gateway URL/],
])('%s is told in a sentence of its own', async (_kind, overrides, about) => {
	const text = await refusal(undefined, undefined, overrides);
	expect(text).toMatch(about);
	expect(text).not.toMatch(/sandbox-secret|sandbox-token|undefined/);
});

test('a web page instead of a list is told as such', async () => {
	sandbox.faults.add({ kind: 'html', times: 'always', api: LIST });
	expect(await refusal()).toMatch(/web page|HTML/i);
});
