import { childrenOf, findCategory, pathTo, type Category } from '../../data/categories.mts';
import { BusinessFailure, type Api } from '../api.mts';

/** A category with its children; 0 stands for all of the first level. Open to every app. */
export const categoryGet: Api = {
	id: 'com.alibaba.product:alibaba.category.get-1',
	needsAccessToken: false,
	parameters: [{ name: 'categoryID', type: 'Long', required: true }],
	handle({ parameters }) {
		const { categoryID } = parameters;
		if (categoryID === '0') return answer(childrenOf(0));
		const category = findCategory(categoryID as string);
		// The code is not documented.
		if (!category) throw new BusinessFailure('500_1', `类目不存在: ${categoryID}`);
		return answer([category]);
	},
	// Misspelled by 1688, and a text.
	failure: (errorCode, errorMsg) => ({ succes: 'false', errorCode, errorMsg }),
};

function answer(found: readonly Category[]) {
	return { categoryInfo: found.map(categoryInfo), succes: 'true' };
}

export function categoryInfo(category: Category) {
	const { id, name, isLeaf } = category;
	return {
		categoryID: id,
		name,
		isLeaf,
		parentIDs: pathTo(category)
			.slice(0, -1)
			.map((parent) => parent.id),
		childCategorys: childrenOf(id).map((child) => ({
			id: child.id,
			name: child.name,
			isLeaf: child.isLeaf,
			categoryType: '1',
		})),
		minOrderQuantity: 1,
		featureInfos: [{ key: 'name', value: 'jiagong', status: 0, hierarchy: true }],
		categoryType: '1',
	};
}
