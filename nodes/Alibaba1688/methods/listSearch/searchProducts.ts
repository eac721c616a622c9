import { locatorList } from '../locatorList';

const PAGE_SIZE = 20;

/** The products of the seller's own shop: searchable by title, a page at a time. */
export const searchProducts = locatorList({
	api: 'com.alibaba.product:alibaba.product.list.get-1',
	parameters: (filter, page) => ({ pageNo: page, pageSize: PAGE_SIZE, subjectKey: filter }),
	expected: { result: 'result.pageResult' },
	entries: 'result.pageResult.resultList',
	entry: ({ subject, productID }) => ({
		name: String(subject),
		value: String(productID),
		url: `https://detail.1688.com/offer/${String(productID)}.html`,
	}),
	paging: { size: PAGE_SIZE, total: 'result.pageResult.totalRecords' },
	advice: {
		'gw.APIACLDecline':
			"The list shows the products of the seller's own shop, which your app may not read. Choose 'By ID' or 'By URL' instead.",
	},
});
