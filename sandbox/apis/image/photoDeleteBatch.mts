import { exactParse } from '../../exactJson.mts';
import type { Api } from '../api.mts';

/** Deletes pictures; each succeeds or fails on its own. */
export const photoDeleteBatch: Api = {
	id: 'com.alibaba.product:alibaba.photobank.photo.deleteBatch-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'imageIds', type: 'Long[]', required: true },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle({ parameters, state: { photoBank } }) {
		const ids = exactParse(parameters.imageIds as string) as Array<number | bigint | string>;
		return {
			result: ids.map((imageId) =>
				photoBank.deletePhoto(Number(imageId))
					? { imageId, result: true, code: '', desc: '' }
					: // The code is not documented.
						{ imageId, result: false, code: 'IMAGE_NOT_EXIST', desc: '图片不存在' },
			),
		};
	},
	failure: (errorCode, errorMessage) => ({ errorCode, errorMessage }),
};
