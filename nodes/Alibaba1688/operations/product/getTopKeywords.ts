import { categoryIdText, categoryLocator } from '../category/categoryLocator';
import type { Operation } from '../operation';
import { language, languageField } from './offerFields';

const operation: Operation = {
	resource: 'product',
	operation: 'getTopKeywords',
	name: 'Get Top Keywords',
	action: 'Get the top keywords of a category',
	description: 'Get the words that buyers search most in a category (热搜词)',
	effect: 'read',
	fields: [categoryLocator, languageField],
	use: {
		api: 'com.alibaba.fenxiao.crossborder:product.search.topKeyword-1',
		parameters: [
			{ name: 'topSeKeywordParam.sourceId', from: categoryIdText },
			{ name: 'topSeKeywordParam.country', ...language },
			// The only kind there is.
			{ name: 'topSeKeywordParam.hotKeywordType', constant: 'cate' },
		],
		answer: { result: 'result.result', list: {} },
	},
	simplify: ({ seKeyword, seKeywordTranslation }) => ({
		keyword: seKeyword,
		keywordTrans: seKeywordTranslation,
	}),
};

export default operation;
