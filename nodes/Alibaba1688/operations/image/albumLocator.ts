import type { INodeProperties } from 'n8n-workflow';
import type { Parameter } from '../operation';

/** An album of the photo bank by list or by id; albums have no page that could be pasted. */
export const albumLocator: INodeProperties = {
	displayName: 'Album',
	name: 'albumId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The album (相册) of your photo bank',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an album...',
			typeOptions: { searchListMethod: 'searchAlbums', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 218640001',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^\\s*[1-9]\\d{0,18}\\s*$',
						errorMessage: 'An album ID is a number of up to 19 digits',
					},
				},
			],
		},
	],
};

export const albumParameter: Parameter = {
	name: 'albumID',
	type: 'Id',
	field: 'albumId',
	label: 'Album',
};

/** The photo bank serves the site 1688 and its international sister. */
export const site: Parameter = { name: 'webSite', constant: '1688' };
