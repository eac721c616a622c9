import { exactParse } from '../../exactJson.mts';
import { fromGatewayDate } from '../../gateway/dates.mts';
import type { Product } from '../../data/products.mts';
import type { Api, BusinessParameters } from '../api.mts';
import { codeMessageFailure } from '../envelopes.mts';
import { clampPage } from '../paging.mts';

/** The documented maximum; a larger `pageSize` is treated as this one without a word. */
const pageSizeMaximum = 20;

/** The seller's own products, page by page. */
export const productListGet: Api = {
	id: 'com.alibaba.product:alibaba.product.list.get-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'pageNo', type: 'Integer', required: true },
		{ name: 'pageSize', type: 'Integer', required: true },
		{ name: 'statusList', type: 'String[]' },
		{ name: 'categoryId', type: 'Long' },
		{ name: 'startModifyTime', type: 'Date' },
		{ name: 'endModifyTime', type: 'Date' },
		{ name: 'subjectKey', type: 'String' },
		{ name: 'cargoNumber', type: 'String' },
		{ name: 'productIds', type: 'Long[]' },
		{ name: 'beginStar', type: 'Integer' },
		{ name: 'endStar', type: 'Integer' },
		{ name: 'groupIds', type: 'String' },
		{ name: 'startPublishTime', type: 'Date' },
		{ name: 'endPublishTime', type: 'Date' },
		{ name: 'startExpiredTime', type: 'Date' },
		{ name: 'endExpiredTime', type: 'Date' },
		{ name: 'priceStart', type: 'Double' },
		{ name: 'priceEnd', type: 'Double' },
		{ name: 'orderByCondition', type: 'String' },
		{ name: 'orderByType', type: 'String' },
		{ name: 'supportOnlineTrade', type: 'Boolean' },
		{ name: 'privateOffer', type: 'Boolean' },
		{ name: 'needDetail', type: 'Boolean' },
		{ name: 'needFreight', type: 'Boolean' },
		{ name: 'needUserCategoryInfo', type: 'Boolean' },
		{ name: 'signs', type: 'String[]' },
	],
	handle({ parameters, state }) {
		const page = clampPage(parameters.pageNo, parameters.pageSize, pageSizeMaximum);
		const found = sorted(state.products.filter(productFilter(parameters)), parameters);
		return {
			result: {
				pageResult: {
					sizePerPage: page.size,
					resultList: found.slice(page.from, page.from + page.size),
					totalRecords: found.length,
					pageIndex: page.number,
				},
			},
			success: true,
		};
	},
	failure: codeMessageFailure,
};

function productFilter(parameters: BusinessParameters): (product: Product) => boolean {
	const tests: Array<(product: Product) => boolean> = [];
	const { statusList, productIds, categoryId, subjectKey, cargoNumber } = parameters;
	const { priceStart, priceEnd, beginStar, endStar, groupIds } = parameters;

	if (statusList) {
		const wanted = new Set(exactParse(statusList) as string[]);
		tests.push((product) => wanted.has(product.status));
	}
	if (productIds) {
		const wanted = new Set((exactParse(productIds) as unknown[]).map(String));
		tests.push((product) => wanted.has(String(product.productID)));
	}
	if (categoryId) tests.push((product) => String(product.categoryID) === categoryId);
	if (groupIds) tests.push((product) => product.groupID.map(String).includes(groupIds));
	if (subjectKey) tests.push((product) => product.subject.includes(subjectKey));
	if (cargoNumber) {
		tests.push((product) => !!product.skuInfos?.some((sku) => sku.cargoNumber === cargoNumber));
	}
	if (beginStar) tests.push((product) => product.qualityLevel >= Number(beginStar));
	if (endStar) tests.push((product) => product.qualityLevel <= Number(endStar));
	if (priceStart) tests.push((product) => lowestPrice(product) >= Number(priceStart));
	if (priceEnd) tests.push((product) => lowestPrice(product) <= Number(priceEnd));
	for (const [field, start, end] of [
		['lastUpdateTime', parameters.startModifyTime, parameters.endModifyTime],
		['createTime', parameters.startPublishTime, parameters.endPublishTime],
		['expireTime', parameters.startExpiredTime, parameters.endExpiredTime],
	] as const) {
		if (start) tests.push((product) => time(product[field]) >= time(start));
		if (end) tests.push((product) => time(product[field]) <= time(end));
	}
	return (product) => tests.every((test) => test(product));
}

const sortKeys: Record<string, (product: Product) => number | string> = {
	ID: (product) => product.productID,
	CREATE_DATE: (product) => product.createTime,
	POST_DATE: (product) => product.createTime,
	APPROVED_DATE: (product) => product.createTime,
	MODIFY_DATE: (product) => product.lastUpdateTime,
	EXPIRE_DATE: (product) => product.expireTime,
	STATUS: (product) => product.status,
	GROUP_ID: (product) => product.groupID[0],
	PRICE: (product) => lowestPrice(product),
	SALE_QUANTITY: (product) => Number(product.bookedCount),
};

/** Without `orderByCondition` the order is not documented; here it is the order of the ids. */
function sorted(products: Product[], parameters: BusinessParameters): Product[] {
	const key = sortKeys[parameters.orderByCondition ?? 'ID'] ?? sortKeys.ID;
	const sign = parameters.orderByType === 'DESC' ? -1 : 1;
	return products.sort((a, b) => {
		const [x, y] = [key(a), key(b)];
		if (x === y) return a.productID - b.productID;
		return x < y ? -sign : sign;
	});
}

function lowestPrice(product: Product): number {
	return Math.min(...product.saleInfo.priceRanges.map(({ price }) => price));
}

function time(gatewayDate: string): number {
	return fromGatewayDate(gatewayDate) ?? NaN;
}
