import { exactParse } from '../../exactJson.mts';
import type { Api } from '../api.mts';
import { nestedFailure } from '../envelopes.mts';
import { searchedOffer } from './offerModels.mts';
import {
	filterMembers,
	offerPage,
	pageMembers,
	searchOffers,
	type OfferQuery,
} from './offerSearch.mts';

/** Search by words in any language. */
export const keywordQuery: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.search.keywordQuery-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'offerQueryParam',
			type: 'object',
			required: true,
			fields: [
				{ name: 'keyword', type: 'String', required: true },
				...pageMembers,
				...filterMembers,
				{ name: 'categoryIdList', type: 'String' },
				{ name: 'regionOpp', type: 'String' },
				{ name: 'productCollectionId', type: 'String' },
				{ name: 'snId', type: 'String' },
				{ name: 'keywordTranslate', type: 'Boolean' },
				{
					name: 'saleFilterList',
					type: 'object[]',
					fields: [
						{ name: 'saleType', type: 'String' },
						{ name: 'saleStart', type: 'String' },
						{ name: 'saleEnd', type: 'String' },
					],
				},
			],
		},
	],
	handle({ parameters, state }) {
		const query = exactParse(parameters.offerQueryParam as string) as OfferQuery;
		const found = searchOffers(state.market.offers(), query);
		return offerPage(found, query, (offer) => searchedOffer(offer, query.country));
	},
	failure: nestedFailure,
};
