import { locatorList } from '../locatorList';

const PAGE_SIZE = 20;
const TOTAL = 'result.result.totalRecords';

/** The products of all shops that a search by words finds, a page at a time. */
export const searchOffers = locatorList({
	api: 'com.alibaba.fenxiao.crossborder:product.search.keywordQuery-1',
	parameters: (filter, page, context) => ({
		offerQueryParam: {
			keyword: filter ?? '',
			beginPage: page,
			pageSize: PAGE_SIZE,
			country: String(context.getCurrentNodeParameter('language') ?? 'en'),
		},
	}),
	expected: { result: 'result.result.data', list: { total: TOTAL } },
	entries: 'result.result.data',
	entry: ({ subject, subjectTrans, offerId }) => ({
		name: [subject, subjectTrans].filter(Boolean).join(' – '),
		value: String(offerId),
		url: `https://detail.1688.com/offer/${String(offerId)}.html`,
	}),
	paging: { size: PAGE_SIZE, total: TOTAL },
	advice: {
		'gw.APIACLDecline':
			"The list needs the search of the cross-border solution, which your app was not granted. Choose 'By ID' or 'By URL' instead.",
	},
});
