import { locatorList } from '../locatorList';

/** The categories of the lowest level whose Chinese names contain a word. */
export const searchCategories = locatorList({
	api: 'com.alibaba.product:alibaba.category.searchByKeyword-1',
	parameters: (filter) => ({ keyword: filter ?? '' }),
	expected: { result: 'products', list: {} },
	entries: 'products',
	entry: ({ name, categoryID }) => ({
		name: `${String(name)} (${String(categoryID)})`,
		value: String(categoryID),
	}),
	advice: {
		'gw.APIACLDecline': "Your app may not search categories. Choose 'By ID' instead.",
	},
});
