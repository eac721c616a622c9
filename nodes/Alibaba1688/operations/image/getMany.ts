import { simplifyPhoto } from '../../output/photo';
import type { Operation } from '../operation';
import { albumLocator, albumParameter, site } from './albumLocator';

const operation: Operation = {
	resource: 'image',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many images',
	description: 'List the pictures of an album of the photo bank (图片空间)',
	effect: 'read',
	fields: [albumLocator],
	use: {
		api: 'com.alibaba.product:alibaba.photobank.photo.getList-1',
		parameters: [albumParameter, site],
		answer: { result: 'photoInfos', list: { total: 'count' } },
		paging: {
			page: 'pageNo',
			first: 1,
			size: 'pageSize',
			largest: 30,
			total: 'count',
			echoedSize: 'pageSize',
			id: 'id',
		},
	},
	simplify: simplifyPhoto,
};

export default operation;
