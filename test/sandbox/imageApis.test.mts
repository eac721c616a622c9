import { sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const api = (name: string) => `com.alibaba.product:alibaba.photobank.${name}-1`;
const webSite = '1688';

/** The smallest GIF. */
const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64').toString('base64');

let sandbox: Sandbox;
let client: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
	client = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await client.close();
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

const call = async (name: string, fields: Fields = {}) =>
	(await client.call(api(name), { webSite, ...fields })).json;

const albums = async (fields: Fields = {}) => (await call('album.getList', fields)).albumInfos;

const photos = async (albumID: number, fields: Fields = {}) =>
	await call('photo.getList', { albumID: String(albumID), pageNo: '1', pageSize: '30', ...fields });

test('lists albums, and those of one type', async () => {
	const all = await albums();
	expect(all).toHaveLength(3);
	expect(all[0]).toEqual({
		albumID: expect.any(Number),
		name: '产品主图',
		description: '',
		authority: 1,
		imageCount: 70,
	});
	expect(await albums({ albumType: 'OFF' })).toEqual([all[2]]);
	expect(await albums({ id: String(all[1].albumID) })).toEqual([all[1]]);
});

test('lists the pictures of an album in pages of at most 30, with relative addresses', async () => {
	const [{ albumID }] = await albums();
	const sizes: number[] = [];
	for (const pageNo of ['1', '2', '3', '4']) {
		const page = await photos(albumID, { pageNo, pageSize: '50' });
		expect(page).toMatchObject({ count: 70, currentPage: Number(pageNo), pageSize: 30 });
		sizes.push(page.photoInfos.length);
		for (const { url } of page.photoInfos) expect(url).toMatch(/^img\/ibank\/.+\.jpg$/);
	}
	expect(sizes).toEqual([30, 30, 10, 0]);
	expect(await photos(1)).toEqual({ errorMsg: expect.any(String) });
});

test('makes an album and refuses the same name, with envelopes of its own', async () => {
	const made = await call('album.add', { name: '新相册', authority: '0' });
	expect(made).toEqual({ albumID: expect.any(Number) });
	expect(await albums()).toContainEqual(
		expect.objectContaining({ albumID: made.albumID, name: '新相册', imageCount: 0 }),
	);
	const again = await call('album.add', { name: '新相册', authority: '0' });
	expect(again).toEqual({ errCode: 'ALBUM_NAME_EXIST', errMsg: expect.any(String) });
	expect(await call('album.add', { name: '加密', authority: '2' })).toHaveProperty('errCode');
});

test('a picture that was stored is listed, and gone when it was deleted', async () => {
	const [, { albumID }] = await albums();
	const fields = { albumID: String(albumID), name: '详情1', imageBytes: gif };
	const { image } = await call('photo.add', fields);
	expect(image).toMatchObject({ albumID, name: '详情1', url: expect.stringMatching(/\.gif$/) });
	expect((await photos(albumID)).photoInfos).toEqual([image]);
	expect((await albums())[1]).toMatchObject({ imageCount: 1 });

	const photoID = String(image.id);
	expect(await call('photo.delete', { photoID })).toEqual({ isSuccess: true });
	expect(await call('photo.delete', { photoID })).toEqual({
		isSuccess: false,
		reason: expect.any(String),
	});
	expect(await photos(albumID)).toMatchObject({ photoInfos: [], count: 0 });
	expect((await albums())[1]).toMatchObject({ imageCount: 0 });
});

test.each([
	['an album that does not exist', { albumID: '1', name: 'a', imageBytes: gif }],
	['a text for a picture', { name: 'a', imageBytes: Buffer.from('hello').toString('base64') }],
	['a name of more than 30 characters', { name: '图'.repeat(31), imageBytes: gif }],
])('does not store %s', async (_what, fields) => {
	const [{ albumID }] = await albums();
	const answer = await call('photo.add', { albumID: String(albumID), ...fields });
	expect(answer).toEqual({ errorCode: expect.any(String), errorMsg: expect.any(String) });
	expect((await albums())[0].imageCount).toBe(70);
});

test('deletes many, each with a result of its own', async () => {
	const [{ albumID }] = await albums();
	const [{ id }] = (await photos(albumID)).photoInfos;
	const { result } = await call('photo.deleteBatch', { imageIds: JSON.stringify([id, 1]) });
	expect(result).toMatchObject([
		{ imageId: id, result: true },
		{ imageId: 1, result: false, code: expect.stringMatching(/./) },
	]);
	expect((await albums())[0].imageCount).toBe(69);
});
