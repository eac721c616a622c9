import type { ApiUse } from '../operation';

/** How the list of one's own products answers and pages; the triggers that poll read it, too. */
export const ownProductListing = {
	answer: {
		result: 'result.pageResult.resultList',
		list: { total: 'result.pageResult.totalRecords' },
	},
	paging: {
		page: 'pageNo',
		first: 1,
		size: 'pageSize',
		largest: 20,
		total: 'result.pageResult.totalRecords',
		echoedSize: 'result.pageResult.sizePerPage',
		id: 'productID',
	},
} as const satisfies Partial<ApiUse>;
