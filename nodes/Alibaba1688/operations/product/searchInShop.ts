import { simplifyOfferInShop } from '../../output/offer';
import type { Operation } from '../operation';
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
	operation: 'searchInShop',
	name: 'Search in Shop',
	action: 'Search the products of a shop',
	description: 'List or search the products (商品) of one shop (店铺)',
	effect: 'read',
	fields: [
		{
			displayName: 'Shop',
			name: 'sellerOpenId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. BBBxk9Lh2tq',
			description:
				"The seller's open ID (sellerOpenId), as Product: Get Detail gives it; a login name or the address of a shop will not do",
		},
		languageField,
		offerFilters([
			{
				displayName: 'Keyword',
				name: 'keyword',
				type: 'string',
				default: '',
				description: 'Words in the title',
			},
		]),
	],
	use: {
		api: 'com.alibaba.fenxiao.crossborder:product.search.querySellerOfferList-1',
		parameters: [
			{
				name: 'offerQueryParam.sellerOpenId',
				type: 'String',
				field: 'sellerOpenId',
				label: 'Shop',
			},
			{ name: 'offerQueryParam.country', ...language },
			{
				name: 'offerQueryParam.keyword',
				type: 'String',
				field: 'filters.keyword',
				label: 'Keyword',
			},
			...offerFilterParameters('offerQueryParam'),
		],
		answer: offerListAnswer,
		paging: offerPaging,
	},
	simplify: simplifyOfferInShop,
};

export default operation;
