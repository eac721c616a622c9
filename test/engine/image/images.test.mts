import { sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { file, picture } from '../harness/binary.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

const photoAdd = 'com.alibaba.product:alibaba.photobank.photo.add-1';
const photoList = 'com.alibaba.product:alibaba.photobank.photo.getList-1';
const deleteBatch = 'com.alibaba.product:alibaba.photobank.photo.deleteBatch-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, sellerApp, 'image');
const album = (index = 0) => locator(String(sandbox.state.photoBank.albums[index].albumID));

describe('getMany', () => {
	test('returns all pictures of an album, three pages, with absolute addresses', async () => {
		const result = await run('getMany', { albumId: album(), returnAll: true });
		expect(records(result)).toHaveLength(70);
		expect(records(result)[0]).toEqual({
			imageId: expect.stringMatching(/^\d+$/),
			albumId: String(sandbox.state.photoBank.albums[0].albumID),
			name: '主图70.jpg',
			url: expect.stringMatching(/^https:\/\/cbu01\.alicdn\.com\/img\/ibank\//),
			path: expect.stringMatching(/^img\/ibank\//),
		});
		expect(sandbox.count(photoList)).toBe(3);
	});

	test('stops at the limit', async () => {
		const result = await run('getMany', { albumId: album(), limit: 5 });
		expect(records(result)).toHaveLength(5);
		expect(sandbox.calls).toMatchObject([{ parameters: { pageNo: '1', pageSize: '5' } }]);
	});

	test("gives 1688's own record when it is not to be simplified", async () => {
		const result = await run('getMany', { albumId: album(), limit: 1, simplify: false });
		const [photo] = [...sandbox.state.photoBank.photos.values()].reverse();
		expect(records(result)).toEqual([photo]);
	});

	test('an album that does not exist is an error of its item only, when the node goes on', async () => {
		const result = await run(
			'getMany',
			{ albumId: locator('={{ $json.album }}'), limit: 1 },
			{
				items: [{ album: '1' }, { album: sandbox.state.photoBank.albums[0].albumID }],
				settings: { onError: 'continueRegularOutput' },
			},
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('相册不存在') },
			{ name: '主图70.jpg' },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	});
});

test('getAlbums lists all albums and those of one type', async () => {
	const all = records(await run('getAlbums'));
	expect(all.map(({ name, imageCount }) => [name, imageCount])).toEqual([
		['产品主图', 70],
		['详情页图片', 0],
		['已下架', 0],
	]);
	expect(all[0]).toMatchObject({ authority: 1, authorityText: 'Public' });
	expect(records(await run('getAlbums', { filters: { albumType: 'OFF' } }))).toEqual([all[2]]);
});

describe('createAlbum', () => {
	test('gives the id of the new album', async () => {
		const result = await run('createAlbum', { albumName: '新品', authority: '2', password: 'p1' });
		const { albumID } = sandbox.state.photoBank.albums.at(-1)!;
		expect(records(result)).toEqual([{ name: '新品', albumId: String(albumID) }]);
		expect(sandbox.calls).toMatchObject([
			{ parameters: { name: '新品', authority: '2', password: 'p1', webSite: '1688' } },
		]);
	});

	test('sends no password for an album without one', async () => {
		await run('createAlbum', { albumName: '新品', authority: '0' });
		expect(sandbox.calls[0].parameters).toEqual({ name: '新品', authority: '0', webSite: '1688' });
	});

	test("shows 1688's words when the name is taken", async () => {
		const result = await run('createAlbum', { albumName: '产品主图' });
		expect(result.error?.message).toContain('相册名称已存在');
		expect(result.error?.description).toContain('ALBUM_NAME_EXIST');
	});

	test('names the field that is empty and sends nothing', async () => {
		const result = await run('createAlbum', { albumName: '={{ $json.none }}' });
		expect(result.error?.message).toContain("'Name' is empty");
		expect(sandbox.received()).toBe(0);
	});
});

describe('upload', () => {
	test('stores the picture of each item as an unsigned file part, under its own name', async () => {
		const result = await run(
			'upload',
			{ albumId: album(1), imageName: '={{ $json.name }}' },
			{ items: [{ name: '' }, { name: '图二' }], files: [picture('png'), picture('gif')] },
		);
		expect(records(result)).toMatchObject([
			{ name: 'picture.png', url: expect.stringMatching(/^https:.+\.png$/) },
			{ name: '图二', url: expect.stringMatching(/^https:.+\.gif$/) },
		]);
		expect(links(result)).toEqual([[0], [1]]);
		expect(sandbox.state.photoBank.albums[1].imageCount).toBe(2);
		expect(sandbox.calls.map(({ sentIn }) => sentIn.imageBytes)).toEqual(['file', 'file']);
	});

	test('sends the options', async () => {
		await run(
			'upload',
			{ albumId: album(), options: { description: '正面', drawTxt: true } },
			{ items: [{}], files: [picture('jpg')] },
		);
		expect(sandbox.calls[0].parameters).toMatchObject({ description: '正面', drawTxt: 'true' });
	});

	test.each([
		['a text', file(Buffer.from('hello'), 'a.jpg', 'image/jpeg'), /not an image/],
		['more than 2 MB', file(jpgOf(2 * 1024 * 1024 + 1), 'a.jpg', 'image/jpeg'), /2048 KB/],
		['nothing', file(Buffer.alloc(0), 'a.jpg', 'image/jpeg'), /binary|empty/],
		['another binary field', picture('jpg', 'other'), /no binary field 'data'/],
	])('refuses %s before anything is sent', async (_what, binary, message) => {
		const result = await run('upload', { albumId: album() }, { items: [{}], files: [binary] });
		expect(result.error?.message).toMatch(message);
		expect(sandbox.received()).toBe(0);
	});

	test('refuses a name that is too long, and cuts that of a file', async () => {
		const long = `${'图'.repeat(40)}.jpg`;
		const input = { items: [{}], files: [file(jpgOf(100), long, 'image/jpeg')] };
		const refused = await run('upload', { albumId: album(), imageName: long }, input);
		expect(refused.error?.message).toContain("'Name' has 44 characters");
		expect(sandbox.received()).toBe(0);
		expect(records(await run('upload', { albumId: album() }, input))).toMatchObject([
			{ name: '图'.repeat(30) },
		]);
	});

	test('is not sent again after an answer that was lost', async () => {
		sandbox.faults.add({ kind: 'reset', api: photoAdd, phase: 'after', times: 1 });
		const result = await run('upload', { albumId: album() }, { items: [{}], files: [picture()] });
		expect(result.error).toBeDefined();
		expect(sandbox.received(photoAdd)).toBe(1);
	});
});

describe('delete', () => {
	test('deletes in calls of twenty, and each picture answers its own item', async () => {
		const ids = [...sandbox.state.photoBank.photos.keys()].slice(0, 21).map(String);
		const items = [...ids.slice(0, 3), '1', ...ids.slice(3)].map((id) => ({ id }));
		const result = await run(
			'delete',
			{ imageId: '={{ $json.id }}' },
			{ items, settings: { onError: 'continueRegularOutput' } },
		);
		const expected = items.map(({ id }) =>
			id === '1'
				? { error: expect.stringContaining('图片不存在') }
				: { imageId: id, deleted: true },
		);
		expect(records(result)).toMatchObject(expected);
		expect(links(result)).toEqual(items.map((_, index) => [index]));
		expect(sandbox.count(deleteBatch)).toBe(2);
		expect(sandbox.state.photoBank.albums[0].imageCount).toBe(49);
	});

	test('refuses what is no id and deletes nothing', async () => {
		const [id] = [...sandbox.state.photoBank.photos.keys()].map(String);
		const items = [{ id }, { id: 'front.jpg' }];
		const result = await run('delete', { imageId: '={{ $json.id }}' }, { items });
		expect(result.error?.message).toContain("'Image ID' is not a whole number");
		expect(sandbox.received()).toBe(0);
	});
});

function jpgOf(bytes: number): Buffer {
	return Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(bytes - 3)]);
}
