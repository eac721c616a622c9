import { BusinessFailure, type Api } from '../api.mts';

/** Makes an album. */
export const albumAdd: Api = {
	id: 'com.alibaba.product:alibaba.photobank.album.add-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'name', type: 'String', required: true },
		{ name: 'description', type: 'String' },
		{ name: 'authority', type: 'Integer', required: true },
		{ name: 'password', type: 'String' },
		{ name: 'webSite', type: 'String', required: true },
	],
	handle({ parameters, state: { photoBank } }) {
		const { name = '', description = '', authority = '', password } = parameters;
		// The codes of these refusals are not documented.
		if (!['0', '1', '2'].includes(authority)) throw new BusinessFailure('PARAM_ERROR', '权限错误');
		if (authority === '2' && !password) throw new BusinessFailure('PARAM_ERROR', '缺少相册密码');
		if (photoBank.albums.some((album) => album.name === name)) {
			throw new BusinessFailure('ALBUM_NAME_EXIST', '相册名称已存在');
		}
		return { albumID: photoBank.addAlbum(name, description, Number(authority)).albumID };
	},
	failure: (errCode, errMsg) => ({ errCode, errMsg }),
};
