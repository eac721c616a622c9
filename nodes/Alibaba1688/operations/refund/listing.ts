import type { ApiUse } from '../operation';

/** How both refund lists answer and page; the triggers that poll read them, too. */
export const refundListing = {
	answer: { result: 'result.opOrderRefundModels', list: { total: 'result.totalCount' } },
	paging: {
		page: 'currentPageNum',
		first: 'unknown',
		size: 'pageSize',
		// No maximum is documented; the example has 20.
		largest: 20,
		total: 'result.totalCount',
		id: 'refundId',
	},
} as const satisfies Partial<ApiUse>;
