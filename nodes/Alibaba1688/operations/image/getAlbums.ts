import { simplifyAlbum } from '../../output/photo';
import type { Operation } from '../operation';
import { site } from './albumLocator';

const operation: Operation = {
	resource: 'image',
	operation: 'getAlbums',
	name: 'Get Albums',
	action: 'Get albums',
	description: 'List the albums (相册) of the photo bank; 1688 gives all of them at once',
	effect: 'read',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Album Type',
					name: 'albumType',
					type: 'options',
					allowArbitraryValues: true,
					options: [
						{ name: 'Custom (自定义)', value: 'CUSTOM' },
						{ name: 'In Review (审核中)', value: 'AUDTING' },
						{ name: 'My Album (我的相册)', value: 'MY' },
						{ name: 'Off Shelf (下架相册)', value: 'OFF' },
						{ name: 'Refused (审核不通过)', value: 'NOPASS' },
					],
					default: 'CUSTOM',
					description: 'Choose from the list, or give another type by an expression',
				},
			],
		},
	],
	use: {
		api: 'com.alibaba.product:alibaba.photobank.album.getList-1',
		parameters: [
			{ name: 'albumType', type: 'String', field: 'filters.albumType', label: 'Album Type' },
			site,
		],
		answer: { result: 'albumInfos', list: {} },
	},
	simplify: simplifyAlbum,
};

export default operation;
