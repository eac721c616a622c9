import { findCategory } from '../../data/categories.mts';
import { goodsLines, type GoodsLine } from '../../data/words.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { errorMsgFailure } from '../envelopes.mts';

/** The attributes that a product of a leaf category has, and their values. */
export const categoryAttributeGet: Api = {
	id: 'com.alibaba.product:alibaba.category.attribute.get-1',
	needsAccessToken: true,
	parameters: [
		{ name: 'categoryID', type: 'Long', required: true },
		{ name: 'webSite', type: 'String', required: true },
		{ name: 'scene', type: 'String' },
	],
	handle({ parameters }) {
		const line = lineOf(parameters.categoryID as string);
		return {
			attributeLevelMapStr: { [`2900:${valueId(2900, 0)}`]: '3216' },
			attributes: attributesOf(line).map(({ id, name, values, isSku }) => ({
				attrID: id,
				name,
				required: true,
				fieldType: 'enum',
				isSKUAttribute: isSku,
				attrValues: values.map((value, index) => ({
					attrValueID: valueId(id, index),
					name: value,
				})),
				inputType: '1',
				aspect: isSku ? '3' : '0;',
				isSpecPicAttr: name === '颜色',
			})),
			success: true,
		};
	},
	failure: errorMsgFailure,
};

/** The attributes beside those of another marketplace, one row for each value. */
export const productCategoryGetAttrById: Api = {
	id: 'com.alibaba.fenxiao.crossborder:product.category.getAttrById-1',
	needsAccessToken: true,
	parameters: [{ name: 'categoryId', type: 'String', required: true }],
	handle({ parameters }) {
		const categoryId = parameters.categoryId as string;
		const line = lineOf(categoryId);
		return {
			success: true,
			data: {
				categoryId,
				categoryName: line.categoryName,
				externalCategoryId: `E${categoryId}`,
				externalCategoryName: line.categoryName,
				attributes: attributesOf(line).flatMap(({ id, name, values }) =>
					values.map((valueName, index) => ({
						attributeId: String(id),
						attributeName: name,
						valueId: String(valueId(id, index)),
						valueName,
						externalAttributeId: `E${id}`,
						externalAttributeName: name,
						externalValueId: `E${valueId(id, index)}`,
						externalValueName: valueName,
					})),
				),
				productShippingInfo: { weight: 0.3, width: 10, height: 5, length: 20 },
			},
		};
	},
	failure: (_code, msg) => ({ success: false, msg }),
};

function lineOf(categoryId: string): GoodsLine {
	const category = findCategory(categoryId);
	const line = goodsLines.find(({ categoryID }) => categoryID === category?.id);
	// The code is not documented for a category that is no leaf.
	if (!line) throw new BusinessFailure('500_1', `不是叶子类目: ${categoryId}`);
	return line;
}

function attributesOf({ materials, colors, sizeName, sizes }: GoodsLine) {
	return [
		{ id: 2900, name: '材质', values: materials, isSku: false },
		{ id: 3216, name: '颜色', values: colors, isSku: true },
		{ id: 450, name: sizeName, values: sizes, isSku: true },
	];
}

function valueId(attributeId: number, index: number): number {
	return attributeId * 10_000 + index;
}
