import { findCategory } from '../../data/categories.mts';
import type { Product } from '../../data/products.mts';
import { goodsLines } from '../../data/words.mts';
import { exactParse, exactStringify } from '../../exactJson.mts';
import { BusinessFailure, type Api, type ApiContext } from '../api.mts';
import { absolute } from './offerModels.mts';
import { ownProduct } from './ownProduct.mts';

/** `result.success` + `result.bizCode` of the new product APIs. */
export function bizCodeFailure(bizCode: string, message: string) {
	return { result: { success: false, bizCode, message } };
}

/** Which form a product is published by; `industry` names its category in `bizParam`. */
const scenes = ['cbu', 'popular', 'industry'];

/** The rules for publishing in a category, or for changing a product. */
export const newProductGetSchema: Api = {
	id: 'com.alibaba.product:alibaba.new.product.getSchema-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'catId', type: 'Long' },
		{ name: 'scene', type: 'String', required: true },
		{ name: 'offerId', type: 'Long' },
		{ name: 'bizParam', type: 'String' },
	],
	handle(context) {
		const { parameters } = context;
		const product = parameters.offerId ? ownProduct(context, parameters.offerId) : undefined;
		if (parameters.offerId && !product) throw new BusinessFailure('OFFER_NOT_EXIST', '商品不存在');
		const catId = product ? String(product.categoryID) : leafCategory(context);
		// JSON in a text; the sub schema comes as an object.
		return { result: { success: true, bizData: exactStringify(schema(catId, product)) } };
	},
	failure: bizCodeFailure,
};

/** The rules for one component, for those that say `supportLevelProp`. */
export const newProductGetSubSchema: Api = {
	id: 'com.alibaba.product:alibaba.new.product.getSubSchema-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'catId', type: 'Long', required: true },
		{ name: 'scene', type: 'String', required: true },
		{ name: 'dataBody', type: 'String', required: true },
		{ name: 'bizParam', type: 'String' },
	],
	handle(context) {
		leafCategory(context);
		const { data = {} } = bodyOf(context) as { data?: object };
		if (!('skuTable' in data)) throw new BusinessFailure('PARAM_ERROR', '组件不支持');
		const column = [
			{ name: 'sku_price', label: '单价', uiType: 'cbunumber', visible: true },
			{ name: 'sku_amountOnSale', label: '可售数量', uiType: 'cbunumber', visible: true },
		];
		const bizData = { reload: false, data: { skuTable: { fields: { column, value: [] } } } };
		return { result: { success: true, bizData } };
	},
	failure: bizCodeFailure,
};

/** The category of a call, which must be a leaf. */
export function leafCategory({ parameters }: ApiContext): string {
	if (!scenes.includes(parameters.scene as string)) {
		throw new BusinessFailure('SCENE_ERROR', `场景错误: ${parameters.scene}`);
	}
	const bizParam = exactParse(parameters.bizParam || '{}') as { industryCategoryId?: unknown };
	const catId = parameters.catId ?? bizParam.industryCategoryId;
	if (!findCategory(String(catId))?.isLeaf) {
		throw new BusinessFailure('CATEGORY_ERROR', '不是叶子类目');
	}
	return String(catId);
}

/** `dataBody`: JSON in a text. */
export function bodyOf({ parameters }: ApiContext): Record<string, unknown> {
	try {
		return Object(exactParse(parameters.dataBody as string)) as Record<string, unknown>;
	} catch {
		throw new BusinessFailure('PARAM_ERROR', 'dataBody不是JSON');
	}
}

function schema(catId: string, product: Product | undefined) {
	const { materials = [] } = goodsLines.find((line) => String(line.categoryID) === catId) ?? {};
	return {
		global: { systemParam: { catId } },
		data: {
			title: { fields: { label: '标题', required: true, maxLength: 60, value: product?.subject } },
			primaryPicture: {
				fields: {
					label: '主图',
					required: true,
					maxItems: 5,
					value: product && {
						imageList: product.image.images.map((url) => ({ url: absolute(url) })),
					},
				},
			},
			catProp: {
				fields: {
					label: '属性',
					dataSource: [
						{
							name: 'p-2900',
							label: '材质',
							required: true,
							fieldType: 'enum',
							dataSource: materials.map((text, index) => ({ value: index + 1, text })),
						},
					],
				},
			},
			priceRange: {
				fields: {
					label: '报价',
					column: [
						{
							name: 'pricerange_beginAmount',
							label: '起批量',
							uiType: 'cbunumber',
							required: true,
						},
						{ name: 'pricerange_price', label: '单价', uiType: 'cbunumber', required: true },
					],
					value: product?.saleInfo.priceRanges.map(({ startQuantity, price }) => ({
						pricerange_beginAmount: startQuantity,
						pricerange_price: price,
					})),
				},
			},
			skuTable: { supportLevelProp: true, fields: { label: '规格报价', column: [] } },
		},
	};
}
