import { simplifyRankedOffer } from '../../output/offer';
import { categoryIdText, categoryLocator } from '../category/categoryLocator';
import type { Operation } from '../operation';
import { language, languageField } from './offerFields';

const MOST = 20;

const operation: Operation = {
	resource: 'product',
	operation: 'getTopList',
	name: 'Get Top List',
	action: 'Get the top products of a category',
	description: 'Get the ranking (榜单) of a category: at most 20 products (商品)',
	effect: 'read',
	fields: [
		categoryLocator,
		{
			displayName: 'Ranking',
			name: 'rankType',
			type: 'options',
			allowArbitraryValues: true,
			options: [
				{ name: 'Best Price (好价榜)', value: 'goodPrice' },
				{ name: 'Bestsellers (热销榜)', value: 'hot' },
				{ name: 'Overall (综合榜)', value: 'complex' },
			],
			default: 'complex',
			description: 'Choose from the list, or give another ranking of 1688 by an expression',
		},
		languageField,
	],
	use: {
		api: 'com.alibaba.fenxiao.crossborder:product.topList.query-1',
		parameters: [
			{ name: 'rankQueryParams.rankId', from: categoryIdText },
			{ name: 'rankQueryParams.rankType', type: 'String', field: 'rankType', label: 'Ranking' },
			{ name: 'rankQueryParams.limit', constant: MOST },
			{ name: 'rankQueryParams.language', ...language },
		],
		answer: { result: 'result.result.rankProductModels', list: {} },
	},
	simplify: simplifyRankedOffer,
};

export default operation;
