import { Alibaba1688 } from '../../../../../nodes/Alibaba1688/Alibaba1688.node';
import { sellerApp } from '../../../../../sandbox/gateway/apps.mts';
import { startSandbox, type Sandbox } from '../../../../../sandbox/server.mts';
import { sandboxCredential } from '../../../../engine/harness/sandboxCredential.mts';
import { editorContext } from '../../../../support/n8nContexts.mts';

const app = { ...sellerApp, appKey: '5555555', acl: [] };

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1, apps: [sellerApp, app] });
});
afterAll(async () => await sandbox.close());

async function search(filter?: string, caller = sellerApp) {
	const { searchAlbums } = new Alibaba1688().methods.listSearch;
	const context = await editorContext(sandboxCredential(sandbox, {}, caller));
	return await searchAlbums.call(context, filter);
}

test('lists the albums with the number of their pictures', async () => {
	const [{ albumID }] = sandbox.state.photoBank.albums;
	const { results, paginationToken } = await search();
	expect(results).toHaveLength(3);
	expect(results[0]).toEqual({ name: '产品主图 (70)', value: String(albumID) });
	expect(paginationToken).toBeUndefined();
});

test('searches by name', async () => {
	expect((await search('详情')).results.map(({ name }) => name)).toEqual(['详情页图片 (0)']);
});

test('points to the other way in when the list is refused', async () => {
	await expect(search(undefined, app)).rejects.toMatchObject({
		description: expect.stringContaining("Choose 'By ID' instead"),
	});
});
