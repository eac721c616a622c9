import type { INodeProperties } from 'n8n-workflow';
import type { WireValue } from '../../gateway/serialise';
import { InputError } from '../../gateway/inputError';
import type { Paging } from '../../gateway/paginate';
import type { Parameter, ReadField } from '../operation';

/** What the searches among the offers of all shops have in common. */

/** The language of translations. 1688 calls it `country` in most of these APIs. */
export const languageField: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'options',
	allowArbitraryValues: true,
	options: [
		{ name: 'Arabic', value: 'ar' },
		{ name: 'English', value: 'en' },
		{ name: 'French', value: 'fr' },
		{ name: 'Indonesian', value: 'id' },
		{ name: 'Japanese', value: 'ja' },
		{ name: 'Korean', value: 'ko' },
		{ name: 'Portuguese', value: 'pt' },
		{ name: 'Russian', value: 'ru' },
		{ name: 'Spanish', value: 'es' },
		{ name: 'Thai', value: 'th' },
		{ name: 'Vietnamese', value: 'vi' },
	],
	default: 'en',
	description:
		'The language that titles are translated to; the Chinese ones come along. Choose from the list, or give the code of another language by an expression.',
};

export const language = { type: 'String', field: 'language', label: 'Language' } as const;

/** Filters that all searches take, sorted by their names together with an operation's own. */
export function offerFilters(own: readonly INodeProperties[] = []): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [...sharedFilters, ...own].sort((a, b) =>
			a.displayName.localeCompare(b.displayName, 'en'),
		),
	};
}

/** @param wrapper the parameter that holds all others */
export function offerFilterParameters(wrapper: string): Parameter[] {
	return [
		{
			name: `${wrapper}.categoryId`,
			type: 'Id',
			field: 'filters.categoryId',
			label: 'Category ID',
		},
		{
			name: `${wrapper}.priceStart`,
			type: 'Double',
			field: 'filters.priceStart',
			label: 'Lowest Price (Yuan)',
		},
		{
			name: `${wrapper}.priceEnd`,
			type: 'Double',
			field: 'filters.priceEnd',
			label: 'Highest Price (Yuan)',
		},
		{ name: `${wrapper}.filter`, from: readMarks },
		{ name: `${wrapper}.sort`, from: readSort },
		{
			name: `${wrapper}.outMemberId`,
			type: 'String',
			field: 'filters.outMemberId',
			label: 'Own User ID',
		},
	];
}

/**
 * 50 is documented for the image search, with the advice to take 20, and nothing for the others: 20 is
 * what all of them are sure to take.
 */
export const offerPaging: Paging = {
	page: 'offerQueryParam.beginPage',
	first: 1,
	size: 'offerQueryParam.pageSize',
	largest: 20,
	total: 'result.result.totalRecords',
	echoedSize: 'result.result.pageSize',
	id: 'offerId',
};

export const offerListAnswer = {
	result: 'result.result.data',
	list: { total: 'result.result.totalRecords' },
} as const;

const sharedFilters: readonly INodeProperties[] = [
	{
		displayName: 'Category ID',
		name: 'categoryId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1031910',
		description: 'Only products of this category (类目)',
	},
	{
		displayName: 'Features',
		name: 'filter',
		type: 'multiOptions',
		allowArbitraryValues: true,
		options: [
			{ name: '1688 Selection (1688严选)', value: '1688Selection' },
			{ name: 'Certified Factory (认证工厂)', value: 'certifiedFactory' },
			{ name: 'Dropshipping (一件代发)', value: 'isOnePsale' },
			{ name: 'Encrypted Waybills (密文面单)', value: 'ksCiphertext' },
			{ name: 'New in 30 Days', value: 'new30' },
			{ name: 'New in 7 Days', value: 'new7' },
			{ name: 'No Quality Refunds', value: 'qrr0' },
			{ name: 'Returns Without Reason in 7 Days', value: 'noReason7DReturn' },
			{ name: 'Seller Score 5 Stars', value: 'totalEpScoreLv1' },
			{ name: 'Ships in 24 Hours', value: 'shipIn24Hours' },
			{ name: 'Ships in 48 Hours', value: 'shipIn48Hours' },
			{ name: 'Ships Today (当日发货)', value: 'shipInToday' },
		],
		default: [],
		description:
			'What a product must have. Choose from the list, or give other marks of 1688 by an expression.',
	},
	{
		displayName: 'Highest Price (Yuan)',
		name: 'priceEnd',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0,
	},
	{
		displayName: 'Lowest Price (Yuan)',
		name: 'priceStart',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0,
	},
	{
		displayName: 'Own User ID',
		name: 'outMemberId',
		type: 'string',
		default: '',
		description: 'An ID of your own for the person who searches; 1688 uses it for its statistics',
	},
	{
		displayName: 'Sort',
		name: 'sort',
		type: 'options',
		allowArbitraryValues: true,
		options: [
			{ name: 'Most Bought Again', value: 'rePurchaseRate:desc' },
			{ name: 'Most Sold', value: 'monthSold:desc' },
			{ name: 'Price, Highest First', value: 'price:desc' },
			{ name: 'Price, Lowest First', value: 'price:asc' },
		],
		default: 'price:asc',
		description:
			'Choose from the list, or give another order as field:asc or field:desc by an expression',
	},
];

function readMarks(read: ReadField): WireValue {
	const marks = read('filters.filter', 'String[]', 'Features') as string[] | undefined;
	return marks?.join(',');
}

/** 1688 takes the order as JSON in a text. */
function readSort(read: ReadField): WireValue {
	const sort = read('filters.sort', 'String', 'Sort') as string | undefined;
	if (sort === undefined) return undefined;
	const [, field, direction] = /^(\w+):(asc|desc)$/.exec(sort) ?? [];
	if (!field) {
		throw new InputError(
			`'Sort' is not an order: ${sort.slice(0, 60)}`,
			'Write it as field:asc or field:desc, e.g. price:asc.',
		);
	}
	return JSON.stringify({ [field]: direction });
}
