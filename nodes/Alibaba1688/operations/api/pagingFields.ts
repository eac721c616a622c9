import type { INodeProperties } from 'n8n-workflow';
import { limitField, returnAllField } from '../fields';

const paged = ['catalogue', 'own'];

/** How a list is read page by page. */
export const pagingFields: readonly INodeProperties[] = [
	{
		displayName: 'Pagination',
		name: 'pagination',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'As in the Catalogue', value: 'catalogue' },
			{ name: 'Off', value: 'off', description: 'One call for each item' },
			{ name: 'Own Settings', value: 'own' },
		],
		default: 'off',
		description: 'Whether and how a list is read page by page',
	},
	{
		...returnAllField,
		displayOptions: { show: { pagination: paged } },
	},
	{
		...limitField,
		displayOptions: { show: { pagination: paged, returnAll: [false] } },
	},
	{
		displayName: 'Paging Settings',
		name: 'paging',
		type: 'collection',
		placeholder: 'Add setting',
		default: {},
		displayOptions: { show: { pagination: ['own'] } },
		options: [
			{
				displayName: 'Entry ID Path',
				name: 'id',
				type: 'string',
				default: '',
				placeholder: 'e.g. baseInfo.idOfStr',
				description: 'What tells an entry from others, so that none is given twice',
			},
			{
				displayName: 'First Page',
				name: 'first',
				type: 'options',
				options: [
					{ name: '0', value: '0' },
					{ name: '1', value: '1' },
					{ name: 'Not Known', value: 'unknown', description: 'Both are asked for' },
				],
				default: '1',
				description: 'The number of the first page',
			},
			{
				displayName: 'Page Parameter',
				name: 'page',
				type: 'string',
				default: 'pageNo',
				description: 'The parameter with the number of the page; a dot leads into a JSON parameter',
			},
			{
				displayName: 'Page Size',
				name: 'pageSize',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 20,
				description: 'How many entries a page has at most',
			},
			{
				displayName: 'Page Size Parameter',
				name: 'size',
				type: 'string',
				default: 'pageSize',
				description: 'The parameter with the size of the page; without it none is sent',
			},
			{
				displayName: 'Total Path',
				name: 'total',
				type: 'string',
				default: '',
				placeholder: 'e.g. result.totalCount',
				description:
					'Where the answer says how many entries there are; pages are then read side by side',
			},
		],
	},
];
