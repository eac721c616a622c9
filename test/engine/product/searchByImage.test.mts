import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { file, picture } from '../harness/binary.mts';
import { links, records, runner } from '../support/runner.mts';

const upload = 'com.alibaba.fenxiao.crossborder:product.image.upload-1';
const query = 'com.alibaba.fenxiao.crossborder:product.search.imageQuery-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 20, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'product');
const queried = () =>
	sandbox.calls
		.filter(({ apiId }) => apiId === query)
		.map(({ parameters }) => JSON.parse(parameters.offerQueryParam as string));
const jpg = (bytes: number) =>
	file(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(bytes)]), 'a.jpg', 'image/jpeg');

test('uploads the picture once and reads all pages by its id', async () => {
	const result = await run('searchByImage', { returnAll: true }, { files: [picture('png')] });
	const total = sandbox.state.market.offers().length;
	expect(total).toBeGreaterThan(40);
	expect(records(result)).toHaveLength(total);
	expect(sandbox.count(upload)).toBe(1);
	expect(sandbox.count(query)).toBe(Math.ceil(total / 20));
	const [imageId] = sandbox.state.market.pictures.keys();
	expect(new Set(queried().map((param) => param.imageId))).toEqual(new Set([imageId]));
});

test('gives each item the offers of its own picture', async () => {
	const result = await run(
		'searchByImage',
		{ limit: 2 },
		{ items: [{}, {}], files: [picture('png'), picture('jpg')] },
	);
	expect(links(result)).toEqual([[0], [0], [1], [1]]);
	expect(sandbox.count(upload)).toBe(2);
	const [a, , b] = records(result);
	expect(a.productId).not.toBe(b.productId);
});

test("searches by the address of one of 1688's own pictures without an upload", async () => {
	const imageUrl = 'https://cbu01.alicdn.com/img/ibank/a.jpg';
	const result = await run('searchByImage', { imageFrom: 'url', imageUrl, limit: 1 });
	expect(records(result)).toHaveLength(1);
	expect(sandbox.count(upload)).toBe(0);
	expect(queried()).toMatchObject([{ imageAddress: imageUrl }]);
});

test('sends the filters of an image search', async () => {
	await run(
		'searchByImage',
		{ limit: 1, filters: { keyword: '裙', region: '1,2,3,4', itemTitle: '连衣裙' } },
		{ files: [picture()] },
	);
	expect(queried()).toMatchObject([{ keyword: '裙', region: '1,2,3,4', itemTitle: '连衣裙' }]);
});

describe('a picture elsewhere on the web', () => {
	let server: Server;
	let origin: string;
	beforeAll(async () => {
		const png = Buffer.from(picture('png').data.data, 'base64');
		server = createServer((request, response) => {
			if (request.url === '/a.png') response.setHeader('content-type', 'image/png').end(png);
			else if (request.url === '/page') response.setHeader('content-type', 'text/html').end('<p>');
			else response.writeHead(404).end();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => void server.close());

	const search = (path: string) =>
		run('searchByImage', { imageFrom: 'url', imageUrl: origin + path, limit: 1 });

	test('is downloaded and uploaded', async () => {
		expect(records(await search('/a.png'))).toHaveLength(1);
		expect(sandbox.count(upload)).toBe(1);
	});

	test.each([
		['/gone.png', /HTTP 404/],
		['/page', /not an image/],
	])('is refused as %s before anything is sent', async (path, message) => {
		const { error } = await search(path);
		expect(error?.message).toMatch(message);
		expect(error?.message).toContain("'Image URL'");
		expect(sandbox.calls).toHaveLength(0);
	});
});

test.each([
	['no file', undefined],
	['a text', file(Buffer.from('hello'), 'a.jpg', 'image/jpeg')],
	['a file above 3 MB', jpg(3 * 1024 * 1024)],
])('refuses %s before anything is sent', async (_what, binary) => {
	const { error } = await run('searchByImage', {}, { files: binary && [binary] });
	expect(error?.message).toContain("'Input Binary Field'");
	expect(sandbox.calls).toHaveLength(0);
});

test('refuses an address that is none', async () => {
	const { error } = await run('searchByImage', { imageFrom: 'url', imageUrl: 'a.jpg' });
	expect(error?.message).toContain("'Image URL'");
});

test('says that a picture above 300 KB may be refused', async () => {
	const result = await run('searchByImage', { limit: 1 }, { files: [jpg(400 * 1024)] });
	expect(result.hints('1688').join()).toContain('300 KB');
});

test('says what 1688 says about the search', async () => {
	sandbox.faults.add({ api: query, kind: 'businessError', code: '500', message: '图片解析失败' });
	const { error } = await run('searchByImage', { limit: 1 }, { files: [picture()] });
	expect(error?.message).toContain('图片解析失败');
});
