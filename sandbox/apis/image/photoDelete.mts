import { BusinessFailure, type Api } from '../api.mts';

/** Deletes a picture. */
export const photoDelete: Api = {
	id: 'com.alibaba.product:alibaba.photobank.photo.delete-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'photoID', type: 'Long', required: true },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle({ parameters: { photoID }, state: { photoBank } }) {
		if (!photoBank.deletePhoto(Number(photoID))) {
			throw new BusinessFailure('', `图片不存在: ${photoID}`);
		}
		return { isSuccess: true };
	},
	failure: (_code, reason) => ({ isSuccess: false, reason }),
};
