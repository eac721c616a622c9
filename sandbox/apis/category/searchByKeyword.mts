import { categories } from '../../data/categories.mts';
import type { Api } from '../api.mts';
import { categoryInfo } from './get.mts';

/** Leaf categories whose name contains a word; the list is called `products` all the same. */
export const categorySearchByKeyword: Api = {
	id: 'com.alibaba.product:alibaba.category.searchByKeyword-1',
	needsAccessToken: true,
	parameters: [{ name: 'keyword', type: 'String', required: true }],
	handle({ parameters }) {
		const products = categories
			.filter(({ isLeaf, name }) => isLeaf && name.includes(parameters.keyword as string))
			.map(categoryInfo)
			.map(({ categoryID, name, isLeaf, parentIDs }) => ({ categoryID, name, isLeaf, parentIDs }));
		return { products, success: 'true' };
	},
	failure: (errorCode, errorMsg) => ({ success: 'false', errorCode, errorMsg }),
};
