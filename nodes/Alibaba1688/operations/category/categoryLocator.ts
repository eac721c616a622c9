import type { INodeProperties } from 'n8n-workflow';
import type { ReadField } from '../operation';

/** A category by a search among the leaf categories, or by id. */
export const categoryLocator: INodeProperties = {
	displayName: 'Category',
	name: 'categoryId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The category (类目). The list finds those of the lowest level by the Chinese words you type.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a category...',
			typeOptions: {
				searchListMethod: 'searchCategories',
				searchable: true,
				searchFilterRequired: true,
			},
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 1031910',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^\\s*\\d{1,19}\\s*$',
						errorMessage: 'A category ID is a number of up to 19 digits',
					},
				},
			],
		},
	],
};

export const categoryIdField = { type: 'Id', field: 'categoryId', label: 'Category' } as const;

/** For the APIs that take the id as text. */
export function categoryIdText(read: ReadField): string {
	return String(read('categoryId', 'Id', 'Category'));
}
