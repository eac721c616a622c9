import type { INodeProperties } from 'n8n-workflow';
import type { ParameterType } from '../../gateway/typedValue';
import type { Parameter } from '../operation';

/** A filter: a field that has the name of its parameter at 1688, and the type of that one. */
interface Filter {
	readonly field: INodeProperties;
	readonly type: ParameterType;
}

const CHINA_TIME = 'Times without a zone are China time';

function date(displayName: string, name: string): Filter {
	const field = { displayName, name, default: '', description: CHINA_TIME } as const;
	return { type: 'Date', field: { ...field, type: 'dateTime' } };
}

function star(displayName: string, name: string): Filter {
	return {
		type: 'Integer',
		field: {
			displayName,
			name,
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 5 },
			default: 0,
			description: "1688's rating of how complete the information is, from 0 to 5",
		},
	};
}

function price(displayName: string, name: string): Filter {
	return {
		type: 'Double',
		field: {
			displayName,
			name,
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 0,
		},
	};
}

/** In the order of their names. */
const filters: readonly Filter[] = [
	{
		type: 'String',
		field: {
			displayName: 'Article Number (货号)',
			name: 'cargoNumber',
			type: 'string',
			default: '',
			description: 'The article number of the product or of one of its SKUs',
		},
	},
	{
		type: 'Id',
		field: {
			displayName: 'Category ID',
			name: 'categoryId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1048182',
		},
	},
	date('Expires After', 'startExpiredTime'),
	date('Expires Before', 'endExpiredTime'),
	{
		type: 'String',
		field: {
			displayName: 'Group ID',
			name: 'groupIds',
			type: 'string',
			default: '',
			description: 'One of the groups that you made in your shop (自定义分类)',
		},
	},
	price('Highest Price (Yuan)', 'priceEnd'),
	star('Highest Rating', 'endStar'),
	price('Lowest Price (Yuan)', 'priceStart'),
	star('Lowest Rating', 'beginStar'),
	date('Modified After', 'startModifyTime'),
	date('Modified Before', 'endModifyTime'),
	{
		type: 'Boolean',
		field: {
			displayName: 'Online Trade',
			name: 'supportOnlineTrade',
			type: 'boolean',
			default: true,
			description: 'Whether to list the products that can be ordered online, or those that cannot',
		},
	},
	{
		type: 'Boolean',
		field: {
			displayName: 'Private Offer',
			name: 'privateOffer',
			type: 'boolean',
			default: true,
			description: 'Whether to list private offers (私密商品) only, or none of them',
		},
	},
	{
		type: 'Long[]',
		field: {
			displayName: 'Product IDs',
			name: 'productIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 584051070147, 584054641240',
			description: 'Separated by commas, spaces or lines',
		},
	},
	date('Published After', 'startPublishTime'),
	date('Published Before', 'endPublishTime'),
	{
		type: 'String[]',
		field: {
			displayName: 'Status',
			name: 'statusList',
			type: 'multiOptions',
			allowArbitraryValues: true,
			options: [
				{ name: 'Approved', value: 'approved' },
				{ name: 'Auditing', value: 'auditing' },
				{ name: 'Auto Expired', value: 'auto expired' },
				{ name: 'Deleted', value: 'deleted' },
				{ name: 'Expired', value: 'expired' },
				{ name: 'Member Deleted', value: 'member deleted' },
				{ name: 'Member Expired', value: 'member expired' },
				{ name: 'Modified', value: 'modified' },
				{ name: 'New', value: 'new' },
				{ name: 'Published', value: 'published' },
				{ name: 'To Be Deleted', value: 'TBD' },
				{ name: 'Untread', value: 'untread' },
			],
			default: [],
			description:
				'Only products in one of these states. Choose from the list, or give others as a list by an expression.',
		},
	},
	{
		type: 'String',
		field: {
			displayName: 'Title Contains',
			name: 'subjectKey',
			type: 'string',
			default: '',
			description: 'A word in the title (标题)',
		},
	},
];

/** What the list of own products can be narrowed by. */
export const ownProductFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: filters.map(({ field }) => field),
};

export const ownProductFilterParameters: readonly Parameter[] = filters.map(
	({ type, field: { name, displayName } }) => ({
		name,
		type,
		field: `filters.${name}`,
		label: displayName,
	}),
);
