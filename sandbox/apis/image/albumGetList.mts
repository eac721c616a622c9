import type { Api } from '../api.mts';

/** The albums of the photo bank. */
export const albumGetList: Api = {
	id: 'com.alibaba.product:alibaba.photobank.album.getList-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'albumType', type: 'String' },
		{ name: 'id', type: 'Long' },
	],
	handle({ parameters: { albumType, id }, state: { photoBank } }) {
		const found = photoBank.albums.filter(
			(album) =>
				(!albumType || album.albumType === albumType) && (!id || String(album.albumID) === id),
		);
		return {
			albumInfos: found.map(({ albumID, name, description, authority, imageCount }) => ({
				albumID,
				name,
				description,
				authority,
				imageCount,
			})),
		};
	},
	failure: (errorCode, errorMsg) => ({ errorCode, errorMsg }),
};
