import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../gateway/path';
import { textOf } from './text';
import { without } from './without';

/**
 * The form for publishing in few words: which components there are and which must be filled. `values`
 * are those that a product has, to be changed and sent back.
 */
export function simplifyPublishSchema(schema: IDataObject): IDataObject {
	const components = Object.entries((schema.data ?? {}) as Record<string, IDataObject>).map(
		([name, component]) => ({
			name,
			supportLevelProp: component.supportLevelProp,
			...fieldsOf(component),
		}),
	);
	return {
		categoryId: textOf(valueAt(schema, 'global.systemParam.catId')),
		global: schema.global,
		required: components.filter(({ required }) => required === true).map(({ name }) => name),
		components: components.map((component) => without(component, 'value')),
		values: Object.fromEntries(
			components.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]),
		),
	};
}

function fieldsOf({ fields }: IDataObject) {
	const { label, required, maxLength, maxItems, value } = (fields ?? {}) as IDataObject;
	return { label, required: required ?? false, maxLength, maxItems, value };
}
