import type { ApiUse } from '../operation';

/** How both order lists answer and page; the triggers that poll read them, too. */
export const orderListing = {
	answer: { result: 'result', list: { total: 'totalRecord' } },
	paging: {
		page: 'page',
		first: 1,
		size: 'pageSize',
		largest: 20,
		total: 'totalRecord',
		id: 'baseInfo.idOfStr',
	},
} as const satisfies Partial<ApiUse>;
