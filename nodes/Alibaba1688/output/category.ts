import type { IDataObject } from 'n8n-workflow';
import { listAt } from './list';
import { textOf } from './text';
import { without } from './without';

/** A category in any of the models of 1688, which have several names for the same things. */
export function simplifyCategory(category: IDataObject): IDataObject {
	const parents = listAt(category, 'parentIDs');
	const children = childrenIn(category);
	return {
		categoryId: textOf(category.categoryID ?? category.categoryId ?? category.id),
		name: category.chineseName ?? category.name,
		nameTrans: category.translatedName,
		isLeaf: isYes(category.isLeaf ?? category.leaf),
		parentId: textOf(category.parentCateId) ?? textOf(parents[parents.length - 1]),
		childCount: children?.length,
	};
}

/**
 * The children of a category as 1688 lists them, or the category itself where it is one of the first
 * level and these were asked for: 1688 then lists them instead of a root.
 */
export function childCategories(category: IDataObject, parentId: string): IDataObject[] {
	const ownId = textOf(category.categoryID ?? category.categoryId);
	if (ownId !== parentId && parentId === '0') return [category];
	const children = childrenIn(category) ?? [];
	// The translated model says it by itself.
	return children.map((child) => ({
		...child,
		...(child.parentCateId === undefined && { parentIDs: [parentId] }),
	}));
}

function childrenIn(category: IDataObject): IDataObject[] | undefined {
	if (category.childCategorys !== undefined) return listAt(category, 'childCategorys');
	return category.children === undefined ? undefined : listAt(category, 'children');
}

/** 1688's texts for what an attribute is entered by. */
const INPUT_TYPES: Readonly<Record<string, string>> = {
	'-1': 'number',
	'0': 'text',
	'1': 'dropdown',
	'2': 'checkboxes',
	'3': 'radio buttons',
	'4': 'dropdown list',
	'5': 'date',
};

/** An attribute that products of a category have. */
export function simplifyAttribute(attribute: IDataObject): IDataObject {
	return {
		attributeId: textOf(attribute.attrID),
		name: attribute.name,
		required: isYes(attribute.required),
		isSkuAttribute: isYes(attribute.isSKUAttribute),
		inputType: textOf(attribute.inputType),
		inputTypeText: INPUT_TYPES[textOf(attribute.inputType) ?? ''],
		units: listAt(attribute, 'units').join(', '),
		values: listAt<IDataObject>(attribute, 'attrValues')
			.map(({ name }) => textOf(name))
			.join(', '),
	};
}

/** The values of an attribute, each with the attribute beside it. */
export function attributeValueRows(attribute: IDataObject): IDataObject[] {
	const whole = without(attribute, 'attrValues');
	const values = listAt<IDataObject>(attribute, 'attrValues');
	return values.length === 0
		? [{ attribute: whole }]
		: values.map((value) => ({ ...value, attribute: whole }));
}

/** A row of `attributeValueRows`. */
export function simplifyAttributeValue(row: IDataObject): IDataObject {
	const attribute = (row.attribute ?? {}) as IDataObject;
	return {
		attributeId: textOf(attribute.attrID),
		name: attribute.name,
		required: isYes(attribute.required),
		isSkuAttribute: isYes(attribute.isSKUAttribute),
		valueId: textOf(row.attrValueID),
		value: row.name,
	};
}

/** A Boolean, which some APIs send as text. */
function isYes(value: unknown): boolean | undefined {
	return value === undefined || value === null ? undefined : String(value) === 'true';
}
