import { findCategory, pathTo } from '../../data/categories.mts';
import type { Offer } from '../../data/market.mts';
import type { SandboxState } from '../../data/state.mts';
import { translate } from '../../data/translations.mts';
import { goodsLines } from '../../data/words.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';
import { imageUrl, isOnePsale, lowestPrice, monthSold, tradeScore } from './offerModels.mts';

const rankings: Readonly<Record<string, { name: string; order: (a: Offer, b: Offer) => number }>> =
	{
		complex: { name: '综合榜', order: (a, b) => b.product.qualityLevel - a.product.qualityLevel },
		hot: { name: '热销榜', order: (a, b) => monthSold(b.product) - monthSold(a.product) },
		goodPrice: {
			name: '好价榜',
			order: (a, b) => Number(lowestPrice(a.product)) - Number(lowestPrice(b.product)),
		},
	};

/** The ranking of a category: at most 20 offers, in one answer. */
export const topListQuery: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.topList.query-1',
	needsAccessToken: true,
	parameters: [
		{
			name: 'rankQueryParams',
			type: 'object',
			required: true,
			fields: [
				{ name: 'rankId', type: 'String', required: true },
				{ name: 'rankType', type: 'String', required: true },
				{ name: 'limit', type: 'Integer', required: true },
				{ name: 'language', type: 'String', required: true },
			],
		},
	],
	handle({ parameters, state }) {
		const { rankId, rankType, limit, language } = exactParse(
			parameters.rankQueryParams as string,
		) as { rankId: string; rankType: string; limit: number; language: string };
		const ranking = rankings[rankType];
		// The code of either failure is not documented.
		if (!ranking) throw new BusinessFailure('400', `榜单类型错误: ${rankType}`);
		const offers = offersIn(rankId, state).sort(ranking.order).slice(0, Math.min(20, limit));
		return nestedSuccess(
			{
				rankId,
				rankName: ranking.name,
				rankType,
				rankProductModels: offers.map((offer, index) => rankedOffer(offer, index + 1, language)),
			},
			'S0000',
			'成功',
		);
	},
	failure: nestedFailure,
};

function offersIn(categoryId: string, { market }: SandboxState): Offer[] {
	if (!findCategory(categoryId)) throw new BusinessFailure('400', `榜单不存在: ${categoryId}`);
	return market.offers().filter(({ product }) => {
		const category = findCategory(product.categoryID);
		return category && pathTo(category).some(({ id }) => String(id) === categoryId);
	});
}

/** Other names than in the searches for the same things. */
function rankedOffer({ product }: Offer, place: number, language: string) {
	return {
		itemId: product.productID,
		title: product.subject,
		translateTitle: translate(product.subject, language),
		imgUrl: imageUrl(product),
		sort: place,
		serviceList: isOnePsale(product) ? ['sendGoods48H'] : [],
		buyerNum: Math.ceil(monthSold(product) / 3),
		soldOut: monthSold(product),
		goodsScore: tradeScore(product),
	};
}

/** Words that buyers search in a category. It needs no authorisation by a user. */
export const topKeyword: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.search.topKeyword-1',
	needsAccessToken: false,
	parameters: [
		{
			name: 'topSeKeywordParam',
			type: 'object',
			required: true,
			fields: [
				{ name: 'country', type: 'String', required: true },
				{ name: 'sourceId', type: 'String', required: true },
				{ name: 'hotKeywordType', type: 'String', required: true },
			],
		},
	],
	handle({ parameters }) {
		const { country, sourceId, hotKeywordType } = exactParse(
			parameters.topSeKeywordParam as string,
		) as { country: string; sourceId: string; hotKeywordType: string };
		if (hotKeywordType !== 'cate') throw new BusinessFailure('400', 'hotKeywordType错误');
		const lines = goodsLines.filter(({ categoryID }) => {
			const category = findCategory(categoryID);
			return category && pathTo(category).some(({ id }) => String(id) === sourceId);
		});
		if (lines.length === 0) throw new BusinessFailure('400', `类目不存在: ${sourceId}`);
		const words = lines.flatMap(({ materials, nouns }) =>
			nouns.flatMap((noun) => [noun, ...materials.slice(0, 2).map((material) => material + noun)]),
		);
		return nestedSuccess(
			words.map((seKeyword) => ({
				seKeyword,
				seKeywordTranslation: translate(seKeyword, country),
			})),
		);
	},
	failure: nestedFailure,
};
