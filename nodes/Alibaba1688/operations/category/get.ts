import { simplifyCategory } from '../../output/category';
import type { Operation } from '../operation';
import { chineseCategory, translatedCategory } from './categoryApis';
import { categoryLanguageField, inLanguage } from './categoryLanguage';
import { categoryLocator } from './categoryLocator';

const operation: Operation = {
	resource: 'category',
	operation: 'get',
	name: 'Get',
	action: 'Get a category',
	description: 'Get a category (类目) and the number of its children',
	effect: 'read',
	fields: [categoryLocator, categoryLanguageField],
	use: {
		field: inLanguage,
		apis: { chinese: chineseCategory, translated: translatedCategory },
	},
	simplify: simplifyCategory,
};

export default operation;
