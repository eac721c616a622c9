import type { INodeProperties } from 'n8n-workflow';
import type { Choice } from '../operation';
import { languageField } from '../product/offerFields';

const CHINESE = 'zh';

/** Without a translation, the names come from an API that is open to more apps. */
export const categoryLanguageField: INodeProperties = {
	...languageField,
	options: [
		...(languageField.options ?? []),
		{ name: 'Chinese (Not Translated)', value: CHINESE },
	].sort((a, b) => a.name.localeCompare(b.name, 'en')),
	default: CHINESE,
	description:
		'The language that names are translated to, which needs the permission for cross-border APIs; the Chinese ones come along. Choose from the list, or give the code of another language by an expression.',
};

/** Which API of an operation with two is used. */
export function inLanguage(choice: Choice): 'chinese' | 'translated' {
	return choice('language') === CHINESE ? 'chinese' : 'translated';
}
