import { findCategory, pathTo } from '../../data/categories.mts';
import type { Offer } from '../../data/market.mts';
import { translate } from '../../data/translations.mts';
import { exactParse } from '../../exactJson.mts';
import { BusinessFailure, type ApiParameter } from '../api.mts';
import { nestedSuccess } from '../envelopes.mts';
import { clampPage } from '../paging.mts';
import { isOnePsale, lowestPrice, monthSold } from './offerModels.mts';

/** What the cross-border searches have in common inside `offerQueryParam`. */
export interface OfferQuery {
	keyword?: string;
	beginPage: number;
	pageSize: number;
	/** The language of translations, whatever its name says. */
	country: string;
	/** Names separated by commas. */
	filter?: string;
	/** JSON in a text, such as `{"price":"asc"}`. */
	sort?: string;
	priceStart?: string;
	priceEnd?: string;
	categoryId?: number;
	categoryIdList?: string;
	keywordTranslate?: boolean;
	saleFilterList?: Array<{ saleType?: string; saleStart?: string; saleEnd?: string }>;
}

/** Documented for the image search; the others state no maximum and get the same one here. */
const pageSizeMaximum = 50;

export const pageMembers: readonly ApiParameter[] = [
	{ name: 'beginPage', type: 'Integer', required: true },
	{ name: 'pageSize', type: 'Integer', required: true },
	{ name: 'country', type: 'String', required: true },
];

export const filterMembers: readonly ApiParameter[] = [
	{ name: 'filter', type: 'String' },
	{ name: 'sort', type: 'String' },
	{ name: 'outMemberId', type: 'String' },
	{ name: 'priceStart', type: 'String' },
	{ name: 'priceEnd', type: 'String' },
	{ name: 'categoryId', type: 'Long' },
];

/** The offers that a query asks for, sorted. */
export function searchOffers(offers: readonly Offer[], query: OfferQuery): Offer[] {
	const tests = queryTests(query);
	return sorted(
		offers.filter((offer) => tests.every((test) => test(offer))),
		query.sort,
	);
}

/** One page in the envelope of the searches. */
export function offerPage<T>(
	offers: readonly Offer[],
	query: Pick<OfferQuery, 'beginPage' | 'pageSize'>,
	model: (offer: Offer) => T,
	more: object = {},
) {
	const page = clampPage(String(query.beginPage), String(query.pageSize), pageSizeMaximum);
	return nestedSuccess({
		totalRecords: offers.length,
		totalPage: Math.ceil(offers.length / page.size),
		pageSize: page.size,
		currentPage: page.number,
		data: offers.slice(page.from, page.from + page.size).map(model),
		...more,
	});
}

type Test = (offer: Offer) => boolean;

function queryTests(query: OfferQuery): Test[] {
	const { priceStart, priceEnd, categoryId, categoryIdList, keyword } = query;
	const tests: Test[] = [];
	if (keyword) tests.push(keywordTest(keyword, query.keywordTranslate === true));
	if (priceStart) tests.push(({ product }) => Number(lowestPrice(product)) >= Number(priceStart));
	if (priceEnd) tests.push(({ product }) => Number(lowestPrice(product)) <= Number(priceEnd));
	const categories = [
		...(categoryId === undefined ? [] : [String(categoryId)]),
		...(categoryIdList?.split(',') ?? []),
	];
	if (categories.length > 0) tests.push((offer) => isIn(offer, categories));
	if (query.filter?.split(',').includes('isOnePsale')) {
		tests.push(({ product }) => isOnePsale(product));
	}
	for (const { saleStart, saleEnd } of query.saleFilterList ?? []) {
		if (saleStart) tests.push(({ product }) => monthSold(product) >= Number(saleStart));
		if (saleEnd) tests.push(({ product }) => monthSold(product) <= Number(saleEnd));
	}
	return tests;
}

/** A word in any language, as 1688 translates it, unless it is said to be Chinese. */
export function keywordTest(keyword: string, isChinese: boolean): Test {
	const wanted = keyword.toLowerCase();
	return ({ product: { subject } }) =>
		subject.includes(keyword) ||
		(!isChinese && translate(subject, 'en').toLowerCase().includes(wanted));
}

function isIn({ product }: Offer, categories: readonly string[]): boolean {
	const category = findCategory(product.categoryID);
	const path = category ? pathTo(category).map(({ id }) => String(id)) : [];
	return [...path, String(product.categoryID)].some((id) => categories.includes(id));
}

const sortKeys: Readonly<Record<string, (offer: Offer) => number>> = {
	price: ({ product }) => Number(lowestPrice(product)),
	monthSold: ({ product }) => monthSold(product),
	rePurchaseRate: ({ product }) => product.qualityLevel,
};

function sorted(offers: Offer[], sort: string | undefined): Offer[] {
	if (sort === undefined) return offers;
	const [entry] = Object.entries(parsedSort(sort));
	const key = entry && sortKeys[entry[0]];
	if (!key) throw new BusinessFailure('400', `不支持的排序: ${sort}`);
	const sign = entry[1] === 'desc' ? -1 : 1;
	return offers.sort((a, b) => sign * (key(a) - key(b)));
}

function parsedSort(sort: string): object {
	try {
		return Object(exactParse(sort)) as object;
	} catch {
		throw new BusinessFailure('400', `排序参数错误: ${sort}`);
	}
}
