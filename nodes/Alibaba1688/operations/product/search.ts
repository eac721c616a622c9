import type { WireValue } from '../../gateway/serialise';
import { simplifyFoundOffer } from '../../output/offer';
import type { Operation, ReadField } from '../operation';
import {
	language,
	languageField,
	offerFilterParameters,
	offerFilters,
	offerListAnswer,
	offerPaging,
} from './offerFields';

const operation: Operation = {
	resource: 'product',
	operation: 'search',
	name: 'Search',
	action: 'Search products',
	description: 'Search the products (商品) of all shops by words in any language',
	effect: 'read',
	fields: [
		{
			displayName: 'Keyword',
			name: 'keyword',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. linen dress',
			description: 'The words (关键词) to look for',
		},
		languageField,
		offerFilters([
			{
				displayName: 'Assortment ID',
				name: 'productCollectionId',
				type: 'string',
				default: '',
				description: 'Only products of this assortment (货盘)',
			},
			{
				displayName: 'Category IDs',
				name: 'categoryIdList',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1031910, 1032031',
				description: 'Only products of one of these categories',
			},
			{
				displayName: 'Keyword Is Chinese',
				name: 'keywordTranslate',
				type: 'boolean',
				default: true,
				description: 'Whether the keyword is Chinese already, so that it is not translated first',
			},
			{
				displayName: 'Most Sales',
				name: 'saleEnd',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'In the period of Sales Period',
			},
			{
				displayName: 'Least Sales',
				name: 'saleStart',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'In the period of Sales Period',
			},
			{
				displayName: 'Region of Demand',
				name: 'regionOpp',
				type: 'string',
				default: '',
				description: 'A region of business opportunities (商机), by its code at 1688',
			},
			{
				displayName: 'Sales Period',
				name: 'saleType',
				type: 'options',
				options: [
					{ name: 'All Time', value: 'totalSales' },
					{ name: 'Last 14 Days', value: 'sales14' },
					{ name: 'Last 30 Days', value: 'sales30' },
					{ name: 'Last 7 Days', value: 'sales7' },
				],
				default: 'sales30',
				description: 'What Least Sales and Most Sales count',
			},
			{
				displayName: 'Search Navigation ID',
				name: 'snId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 978:1352',
			},
		]),
	],
	use: {
		api: 'com.alibaba.fenxiao.crossborder:product.search.keywordQuery-1',
		parameters: [
			{ name: 'offerQueryParam.keyword', type: 'String', field: 'keyword', label: 'Keyword' },
			{ name: 'offerQueryParam.country', ...language },
			...offerFilterParameters('offerQueryParam'),
			{
				name: 'offerQueryParam.categoryIdList',
				from: (read) =>
					(read('filters.categoryIdList', 'Long[]', 'Category IDs') as bigint[] | undefined)?.join(
						',',
					),
			},
			{
				name: 'offerQueryParam.regionOpp',
				type: 'String',
				field: 'filters.regionOpp',
				label: 'Region of Demand',
			},
			{
				name: 'offerQueryParam.productCollectionId',
				type: 'String',
				field: 'filters.productCollectionId',
				label: 'Assortment ID',
			},
			{
				name: 'offerQueryParam.snId',
				type: 'String',
				field: 'filters.snId',
				label: 'Search Navigation ID',
			},
			{
				name: 'offerQueryParam.keywordTranslate',
				type: 'Boolean',
				field: 'filters.keywordTranslate',
				label: 'Keyword Is Chinese',
			},
			{ name: 'offerQueryParam.saleFilterList', from: readSales },
		],
		answer: offerListAnswer,
		paging: offerPaging,
	},
	simplify: simplifyFoundOffer,
};

export default operation;

function readSales(read: ReadField): WireValue {
	const saleStart = read('filters.saleStart', 'Integer', 'Least Sales');
	const saleEnd = read('filters.saleEnd', 'Integer', 'Most Sales');
	if (saleStart === undefined && saleEnd === undefined) return undefined;
	const saleType = read('filters.saleType', 'String', 'Sales Period') ?? 'sales30';
	return [{ saleType, saleStart: countText(saleStart), saleEnd: countText(saleEnd) }];
}

/** Counts are text at 1688. */
function countText(count: WireValue): WireValue {
	return count === undefined ? undefined : String(count);
}
