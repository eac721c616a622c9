import type { Operation } from '../operation';
import { site } from './albumLocator';
import { textOf } from '../../output/text';

const operation: Operation = {
	resource: 'image',
	operation: 'createAlbum',
	name: 'Create Album',
	action: 'Create an album',
	description: 'Make an album (相册) in the photo bank',
	effect: 'write',
	fields: [
		{
			displayName: 'Name',
			name: 'albumName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 2026 春季新款',
		},
		{
			displayName: 'Who May See It',
			name: 'authority',
			type: 'options',
			options: [
				{ name: 'Everybody', value: '1' },
				{ name: 'Everybody Who Knows the Password', value: '2' },
				{ name: 'Only You', value: '0' },
			],
			default: '0',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { authority: ['2'] } },
			description: 'What people have to type to see the album',
		},
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
		},
	],
	use: {
		api: 'com.alibaba.product:alibaba.photobank.album.add-1',
		parameters: [
			{ name: 'name', type: 'String', field: 'albumName', label: 'Name' },
			{ name: 'description', type: 'String', field: 'description', label: 'Description' },
			{ name: 'authority', type: 'Integer', field: 'authority', label: 'Who May See It' },
			{
				name: 'password',
				from: (read) =>
					read('authority', 'String', 'Who May See It') === '2'
						? read('password', 'String', 'Password')
						: undefined,
			},
			site,
		],
		answer: { result: 'albumID' },
		records: (albumID) => [{ albumId: textOf(albumID) }],
		echo: { name: 'name' },
	},
	idOf: ({ albumId }) => String(albumId),
};

export default operation;
