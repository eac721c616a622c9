import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';
import { offerInShop } from './offerModels.mts';
import {
	filterMembers,
	offerPage,
	pageMembers,
	searchOffers,
	type OfferQuery,
} from './offerSearch.mts';

/** The offers of one shop, which is named by the id that offer details give. */
export const querySellerOfferList: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.search.querySellerOfferList-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'offerQueryParam',
			type: 'object',
			required: true,
			fields: [
				{ name: 'sellerOpenId', type: 'String', required: true },
				...pageMembers,
				{ name: 'keyword', type: 'String' },
				...filterMembers,
			],
		},
	],
	handle({ parameters, state }) {
		const query = exactParse(parameters.offerQueryParam as string) as OfferQuery & {
			sellerOpenId: string;
		};
		const { market } = state;
		if (!market.shops.some(({ sellerOpenId }) => sellerOpenId === query.sellerOpenId)) {
			// The code is not documented.
			throw new BusinessFailure('400', `店铺不存在: ${query.sellerOpenId}`);
		}
		const offers = market.offers().filter(({ shop }) => shop.sellerOpenId === query.sellerOpenId);
		const found = searchOffers(offers, query);
		return offerPage(found, query, (offer) => offerInShop(offer, query.country));
	},
	failure: nestedFailure,
};
