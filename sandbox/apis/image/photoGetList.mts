import { BusinessFailure, type Api } from '../api.mts';
import { clampPage } from '../paging.mts';

/** The documented maximum; what a larger size does is not, here it counts as this one. */
const pageSizeMaximum = 30;

/** The pictures of an album, page by page. */
export const photoGetList: Api = {
	id: 'com.alibaba.product:alibaba.photobank.photo.getList-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'albumID', type: 'Long', required: true },
		{ name: 'pageNo', type: 'Integer', required: true },
		{ name: 'pageSize', type: 'Integer', required: true },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle({ parameters, state: { photoBank } }) {
		const album = photoBank.album(parameters.albumID);
		if (!album) throw new BusinessFailure('', `相册不存在: ${parameters.albumID}`);
		const page = clampPage(parameters.pageNo, parameters.pageSize, pageSizeMaximum);
		const photos = photoBank.photosOf(album.albumID);
		return {
			photoInfos: photos.slice(page.from, page.from + page.size),
			count: photos.length,
			currentPage: page.number,
			pageSize: page.size,
		};
	},
	failure: (_code, errorMsg) => ({ errorMsg }),
};
