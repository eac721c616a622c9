import { BusinessFailure, type Api } from '../api.mts';

const LARGEST_BYTES = 2 * 1024 * 1024;
const LONGEST_NAME = 30;

/** How the formats that the photo bank takes begin. */
const beginnings: ReadonlyArray<readonly [extension: string, bytes: readonly number[]]> = [
	['jpg', [0xff, 0xd8, 0xff]],
	['png', [0x89, 0x50, 0x4e, 0x47]],
	['gif', [0x47, 0x49, 0x46, 0x38]],
	['bmp', [0x42, 0x4d]],
];

/** Stores a picture: a file part, which is not signed, or base64 text, which is. */
export const photoAdd: Api = {
	id: 'com.alibaba.product:alibaba.photobank.photo.add-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'albumID', type: 'Long', required: true },
		{ name: 'name', type: 'String', required: true },
		{ name: 'description', type: 'String' },
		{ name: 'drawTxt', type: 'Boolean' },
		{ name: 'imageBytes', type: 'byte[]', required: true },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle({ parameters, files, state: { photoBank } }) {
		const { albumID, name = '' } = parameters;
		const bytes = files.imageBytes ?? Buffer.from(parameters.imageBytes ?? '', 'base64');
		const format = beginnings.find(([, begin]) => begin.every((byte, at) => bytes[at] === byte));
		const album = photoBank.album(albumID);
		// The limits are documented, the codes of the refusals are not.
		if (!album) throw new BusinessFailure('ALBUM_NOT_EXIST', `相册不存在: ${albumID}`);
		if (name.length > LONGEST_NAME) throw new BusinessFailure('PARAM_ERROR', '图片名称过长');
		if (!format) throw new BusinessFailure('IMAGE_TYPE_ERROR', '图片格式不支持');
		if (bytes.length > LARGEST_BYTES) throw new BusinessFailure('IMAGE_TOO_LARGE', '图片超过2MB');
		return { image: photoBank.addPhoto(album.albumID, name, format[0]) };
	},
	failure: (errorCode, errorMsg) => ({ errorCode, errorMsg }),
};
