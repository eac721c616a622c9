import { categories, childrenOf, findCategory, type Category } from '../../data/categories.mts';
import { translate } from '../../data/translations.mts';
import { BusinessFailure, type Api } from '../api.mts';
import { nestedFailure, nestedSuccess } from '../envelopes.mts';

const shared = [
	{ name: 'language', type: 'String', required: true },
	{ name: 'outMemberId', type: 'String' },
] as const;

/** A category in another language with its children; parameters without a wrapper. */
export const categoryTranslationGetById: Api = {
	id: 'com.alibaba.fenxiao.crossborder:category.translation.getById-1',
	needsAccessToken: true,
	parameters: [
		...shared,
		{ name: 'categoryId', type: 'Long', required: true },
		{ name: 'parentCateId', type: 'Long' },
	],
	handle({ parameters }) {
		const { categoryId, language } = parameters;
		const category = categoryId === '0' ? root : findCategory(categoryId as string);
		// The code is not documented.
		if (!category) throw new BusinessFailure('400', `类目不存在: ${categoryId}`);
		const children = childrenOf(category.id).map((child) => ({
			...model(child, language as string),
			fromCache: true,
		}));
		return nestedSuccess(
			{
				...model(category, language as string),
				fromCache: true,
				// The documented sample has null for a category without children.
				children: children.length > 0 ? children : null,
			},
			'S0000',
			'成功',
		);
	},
	failure: nestedFailure,
};

/** What the API answers for 0; only its children are of use. */
const root: Category = { id: 0, name: '全部类目', level: 0, parentId: 0, isLeaf: false };

/** Categories of every level whose name, in Chinese or in the language, contains a text. */
export const categoryTranslationGetByKeyword: Api = {
	id: 'com.alibaba.fenxiao.crossborder:category.translation.getByKeyword-1',
	needsAccessToken: true,
	parameters: [...shared, { name: 'cateName', type: 'String', required: true }],
	handle({ parameters }) {
		const { language, cateName } = parameters as { language: string; cateName: string };
		const wanted = cateName.toLowerCase();
		const found = categories.filter(
			({ name }) =>
				name.includes(cateName) || translate(name, language).toLowerCase().includes(wanted),
		);
		return nestedSuccess(
			found.map((category) => model(category, language)),
			'S0000',
			'成功',
		);
	},
	failure: nestedFailure,
};

function model({ id, name, level, parentId, isLeaf }: Category, language: string) {
	return {
		categoryId: id,
		chineseName: name,
		translatedName: translate(name, language),
		language,
		leaf: isLeaf,
		level: String(level),
		parentCateId: parentId,
	};
}
