import { sellerApp } from '../../../sandbox/server.mts';
import { picture } from '../harness/binary.mts';
import { locator } from '../harness/workflow.mts';
import type { Bench, Examples } from './example.mts';

export const imageExamples: Examples = {
	createAlbum: { app: sellerApp, parameters: { albumName: '2026 春季新款' } },
	delete: {
		app: sellerApp,
		parameters: ({ sandbox }) => ({
			imageId: String([...sandbox.state.photoBank.photos.keys()][0]),
		}),
	},
	getAlbums: { app: sellerApp, parameters: {} },
	getMany: { app: sellerApp, parameters: (bench) => ({ albumId: firstAlbum(bench) }) },
	upload: {
		app: sellerApp,
		parameters: (bench) => ({ albumId: firstAlbum(bench), binaryPropertyName: 'data' }),
		items: [{}],
		files: [picture('png')],
	},
};

function firstAlbum({ sandbox }: Bench) {
	return locator(String(sandbox.state.photoBank.albums[0].albumID));
}
