import { simplifyCategory } from '../../output/category';
import { limitField, returnAllField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { language } from '../product/offerFields';
import { categoryLanguageField, inLanguage } from './categoryLanguage';

const keyword = { type: 'String', field: 'keyword', label: 'Keyword' } as const;

const apis = {
	chinese: {
		api: 'com.alibaba.product:alibaba.category.searchByKeyword-1',
		parameters: [{ name: 'keyword', ...keyword }],
		// Named so although it holds categories.
		answer: { result: 'products', list: {} },
	},
	translated: {
		api: 'com.alibaba.fenxiao.crossborder:category.translation.getByKeyword-1',
		parameters: [
			{ name: 'cateName', ...keyword },
			{ name: 'language', ...language },
		],
		answer: { result: 'result.result', list: {} },
	},
} satisfies Record<string, ApiUse>;

const operation: Operation = {
	resource: 'category',
	operation: 'search',
	name: 'Search',
	action: 'Search categories',
	description: 'Find categories (类目) by a word in their names',
	effect: 'read',
	fields: [
		{
			displayName: 'Keyword',
			name: 'keyword',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 连衣裙',
			description: 'In Chinese, or in the language that is chosen below',
		},
		categoryLanguageField,
		returnAllField,
		limitField,
	],
	use: { field: inLanguage, apis },
	steps: async (steps) => await steps.list(apis[inLanguage(steps.choice)]),
	simplify: simplifyCategory,
};

export default operation;
