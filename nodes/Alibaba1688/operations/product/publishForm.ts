import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import { wireText } from '../../gateway/serialise';
import type { Parameter, ReadField } from '../operation';

/** What publishing a product and changing it have in common: the form that 1688's schema describes. */

export const sceneField: INodeProperties = {
	displayName: 'Scene',
	name: 'scene',
	type: 'options',
	allowArbitraryValues: true,
	options: [
		{ name: 'Industry', value: 'industry' },
		{ name: 'Popular', value: 'popular' },
		{ name: 'Standard', value: 'cbu' },
	],
	default: 'cbu',
	description:
		'The form of publishing (发品场景). Choose from the list, or give another one by an expression.',
};

export const scene = { type: 'String', field: 'scene', label: 'Scene' } as const;

export const formValuesField: INodeProperties = {
	displayName: 'Form Values',
	name: 'formValues',
	type: 'json',
	default: '{}',
	required: true,
	description:
		'The values of the form by component, such as title, primaryPicture, catProp, priceRange and skuTable, as Product: Get Publish Schema describes them. Prices are yuan; pictures must be in your photo bank (图片空间).',
};

export const globalField: INodeProperties = {
	displayName: 'Global',
	name: 'global',
	type: 'json',
	default: '={{ $json.global }}',
	required: true,
	description:
		'What Product: Get Publish Schema gives as "global"; 1688 wants it back as it is. It stays the same in a repeated run, so that nothing is published twice.',
};

/** The form travels as JSON in a text. */
export const dataBodyParameter: Parameter = { name: 'dataBody', from: readForm };

function readForm(read: ReadField): string | undefined {
	const formValues = read('formValues', 'Json', 'Form Values');
	const global = read('global', 'Json', 'Global');
	if (Object.keys(formValues as object).length === 0) {
		throw new InputError(
			"'Form Values' is empty",
			'Fill in the values that Product: Get Publish Schema asks for.',
		);
	}
	return wireText('dataBody', { formValues, global });
}
