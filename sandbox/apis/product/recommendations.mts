import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';
import { clampPage } from '../paging.mts';
import { recommendedOffer, relatedOffer } from './offerModels.mts';

/** Offers of the same category as another one; pages of at most 10 and no total. */
export const relatedRecommend: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.related.recommend-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'relatedQueryParams',
			type: 'object',
			required: true,
			fields: [
				{ name: 'offerId', type: 'Long', required: true },
				{ name: 'pageNo', type: 'Integer', required: true },
				{ name: 'pageSize', type: 'Integer', required: true },
				{ name: 'language', type: 'String', required: true },
			],
		},
	],
	handle({ parameters, state }) {
		const query = exactParse(parameters.relatedQueryParams as string) as {
			offerId: number;
			pageNo: number;
			pageSize: number;
			language: string;
		};
		const offer = state.market.find(String(query.offerId));
		if (!offer) throw new BusinessFailure('400', `商品不存在: ${query.offerId}`);
		const page = clampPage(String(query.pageNo), String(query.pageSize), 10);
		const related = state.market
			.offers()
			.filter(
				({ product }) =>
					product.categoryID === offer.product.categoryID && product !== offer.product,
			)
			.slice(page.from, page.from + page.size);
		return nestedSuccess(
			related.map((entry) => relatedOffer(entry, query.language)),
			'S0000',
			'成功',
		);
	},
	failure: nestedFailure,
};

/** Offers for a customer of the caller, best sold first; no total. */
export const offerRecommend: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.search.offerRecommend-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'recommendOfferParam',
			type: 'object',
			required: true,
			fields: [
				{ name: 'beginPage', type: 'Integer', required: true },
				{ name: 'pageSize', type: 'Integer', required: true },
				{ name: 'country', type: 'String', required: true },
				{ name: 'outMemberId', type: 'String', required: true },
			],
		},
	],
	handle({ parameters, state }) {
		const query = exactParse(parameters.recommendOfferParam as string) as {
			beginPage: number;
			pageSize: number;
			country: string;
			outMemberId: string;
		};
		if (!query.outMemberId) throw new BusinessFailure('400', 'outMemberId不能为空');
		// No maximum is documented; the example has 20.
		const page = clampPage(String(query.beginPage), String(query.pageSize), 50);
		const offers = state.market
			.offers()
			.sort((a, b) => Number(b.product.bookedCount) - Number(a.product.bookedCount))
			.slice(page.from, page.from + page.size);
		return nestedSuccess(offers.map((offer) => recommendedOffer(offer, query.country)));
	},
	failure: nestedFailure,
};
