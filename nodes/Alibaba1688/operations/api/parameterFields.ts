import type { FieldType, ResourceMapperField } from 'n8n-workflow';
import type { CatalogueApi, CatalogueParameter, CatalogueType } from '../../catalogue/catalogue';

/**
 * The kind of field that a parameter has in the editor. Long integers, lists and objects are text:
 * n8n's own fields for numbers, lists and objects round ids of 16 digits and more.
 */
const FIELD_TYPES: Partial<Record<CatalogueType, FieldType>> = {
	Integer: 'number',
	Double: 'number',
	Boolean: 'boolean',
	Date: 'dateTime',
};

/** Where no largest page is documented. */
export const USUAL_PAGE_SIZE = 20;

const WORDS: Partial<Record<CatalogueType, string>> = {
	'byte[]': 'file, name of the input binary field',
	object: 'JSON object',
	'object[]': 'JSON list',
	'String[]': 'list of texts',
	'Integer[]': 'list of numbers',
	'Long[]': 'list of IDs',
	JsonText: 'JSON text',
	Unknown: 'type not known',
};

/**
 * The parameters of an API as fields. The parts of a JSON object have fields of their own, with a dot
 * in their name; a list of objects is one field, whose help names the parts of an entry.
 */
export function parameterFields({ parameters, paging }: CatalogueApi): ResourceMapperField[] {
	const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
	return parameters
		.filter(({ name }) => holdersOf(name, byName).every(({ type }) => type === 'object'))
		.filter(({ name, type }) => type !== 'object' || partsOf(name, parameters).length === 0)
		.map((parameter) => {
			const holders = holdersOf(parameter.name, byName);
			return {
				id: parameter.name,
				displayName: label(parameter, partsOf(parameter.name, parameters)),
				required: [parameter, ...holders].every(({ required }) => required === true),
				defaultMatch: false,
				canBeUsedToMatch: false,
				display: true,
				type: FIELD_TYPES[parameter.type] ?? 'string',
				...prefilled(parameter, paging),
			};
		});
}

/** What has one value only is filled in, and so is the first page, which a list often requires. */
function prefilled(
	{ name, help }: CatalogueParameter,
	paging: CatalogueApi['paging'],
): Pick<ResourceMapperField, 'defaultValue'> {
	if (name === paging?.page) return { defaultValue: paging.first === 1 ? 1 : 0 };
	if (name === paging?.size) return { defaultValue: paging.largest ?? USUAL_PAGE_SIZE };
	const [, value] = /^Always (\S+)$/.exec(help) ?? [];
	return value === undefined ? {} : { defaultValue: value };
}

function label({ name, type, help }: CatalogueParameter, parts: readonly string[]): string {
	const entries = parts.length > 0 ? `of ${parts.join(', ')}` : '';
	const kind = [WORDS[type] ?? type, entries].filter(Boolean).join(' ');
	return [name, kind, help].filter(Boolean).join(' · ');
}

/** The names of the parts directly in a parameter; a required one has a star. */
function partsOf(name: string, parameters: readonly CatalogueParameter[]): string[] {
	return parameters
		.filter((part) => part.name.startsWith(`${name}.`))
		.map(({ name: path, required }) => [path.slice(name.length + 1), required] as const)
		.filter(([part]) => !part.includes('.'))
		.map(([part, required]) => (required === true ? `${part}*` : part));
}

/** The parameters that hold this one, from the innermost. */
function holdersOf(
	name: string,
	byName: ReadonlyMap<string, CatalogueParameter>,
): CatalogueParameter[] {
	const dot = name.lastIndexOf('.');
	if (dot === -1) return [];
	const holder = byName.get(name.slice(0, dot));
	return holder ? [holder, ...holdersOf(holder.name, byName)] : [];
}
