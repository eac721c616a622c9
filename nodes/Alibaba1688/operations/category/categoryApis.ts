import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../../gateway/path';
import type { ApiUse } from '../operation';
import { language } from '../product/offerFields';
import { categoryIdField } from './categoryLocator';

/** A category with its children, in Chinese; the first level for 0. */
export const chineseCategory: ApiUse = {
	api: 'com.alibaba.product:alibaba.category.get-1',
	parameters: [{ name: 'categoryID', ...categoryIdField }],
	answer: { result: 'categoryInfo', list: {} },
};

/**
 * A category with its children, in another language. The documentation has the answer with and
 * without the object around it.
 */
export const translatedCategory: ApiUse = {
	api: 'com.alibaba.fenxiao.crossborder:category.translation.getById-1',
	parameters: [
		{ name: 'categoryId', ...categoryIdField },
		{ name: 'language', ...language },
	],
	answer: { result: 'result' },
	records: (payload) => [(valueAt(payload, 'result') ?? payload) as IDataObject],
};
