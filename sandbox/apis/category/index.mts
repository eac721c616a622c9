import type { Api } from '../api.mts';
import { categoryAttributeGet, productCategoryGetAttrById } from './attributes.mts';
import { categoryGet } from './get.mts';
import { categorySearchByKeyword } from './searchByKeyword.mts';
import { categoryTranslationGetById, categoryTranslationGetByKeyword } from './translation.mts';

export const categoryApis: readonly Api[] = [
	categoryGet,
	categorySearchByKeyword,
	categoryTranslationGetById,
	categoryTranslationGetByKeyword,
	categoryAttributeGet,
	productCategoryGetAttrById,
];
