import { simplifyOfferInShop } from '../../output/offer';
import type { Operation } from '../operation';
import { language, languageField } from './offerFields';

const operation: Operation = {
	resource: 'product',
	operation: 'getRecommended',
	name: 'Get Recommended',
	action: 'Get recommended products',
	description: 'List products (商品) that 1688 recommends to one of your users',
	effect: 'read',
	fields: [
		{
			displayName: 'Own User ID',
			name: 'outMemberId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. user0001',
			description:
				'An ID of your own for the person who gets the recommendations: letters and digits, at most 64',
		},
		languageField,
	],
	use: {
		api: 'com.alibaba.fenxiao.crossborder:product.search.offerRecommend-1',
		parameters: [
			{
				name: 'recommendOfferParam.outMemberId',
				type: 'String',
				field: 'outMemberId',
				label: 'Own User ID',
			},
			{ name: 'recommendOfferParam.country', ...language },
		],
		answer: { result: 'result.result', list: {} },
		paging: {
			page: 'recommendOfferParam.beginPage',
			first: 1,
			size: 'recommendOfferParam.pageSize',
			// No maximum is documented; this is the size of the example.
			largest: 20,
			id: 'offerId',
		},
	},
	simplify: simplifyOfferInShop,
};

export default operation;
