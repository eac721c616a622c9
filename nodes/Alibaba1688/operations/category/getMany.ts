import type { IDataObject } from 'n8n-workflow';
import { childCategories, simplifyCategory } from '../../output/category';
import { limitField, returnAllField } from '../fields';
import type { ApiUse, Operation } from '../operation';
import { chineseCategory, translatedCategory } from './categoryApis';
import { categoryLanguageField, inLanguage } from './categoryLanguage';

const parent = { type: 'Long', field: 'parentId', label: 'Parent Category ID' } as const;

/** The same two APIs, asked for a category whose children are wanted; 0 is none that can be looked up. */
const apis = {
	chinese: { ...chineseCategory, parameters: [{ name: 'categoryID', ...parent }] },
	translated: {
		...translatedCategory,
		parameters: translatedCategory.parameters.map((parameter) =>
			parameter.name === 'categoryId' ? { name: 'categoryId', ...parent } : parameter,
		),
	},
} satisfies Record<string, ApiUse>;

const operation: Operation = {
	resource: 'category',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many categories',
	description: 'List the children of a category (子类目), or the first level',
	effect: 'read',
	fields: [
		{
			displayName: 'Parent Category ID',
			name: 'parentId',
			type: 'string',
			default: '0',
			required: true,
			description: 'The category (类目) whose children are listed; 0 for the first level',
		},
		categoryLanguageField,
		returnAllField,
		limitField,
	],
	use: { field: inLanguage, apis },
	steps: async (steps) => {
		const parentId = String(steps.read(parent.field, parent.type, parent.label));
		const use = apis[inLanguage(steps.choice)];
		return await steps.list({ ...use, records: childrenOf(use, parentId) });
	},
	simplify: simplifyCategory,
};

export default operation;

function childrenOf({ records }: ApiUse, parentId: string) {
	return (payload: unknown): IDataObject[] => {
		const found = records ? records(payload) : (payload as IDataObject[]);
		return found.flatMap((category) => childCategories(category, parentId));
	};
}
