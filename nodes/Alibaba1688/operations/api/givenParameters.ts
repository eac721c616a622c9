import { findApi, type CatalogueApi } from '../../catalogue/catalogue';
import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import type { FileField } from '../file';
import type { Fields, Files, Given, Steps } from '../steps';
import { parameterFields } from './parameterFields';
import { parameterValue } from './parameterValue';

/** No size is documented for most APIs; this keeps a run from holding too much in memory. */
const MOST_BYTES = 10 * 1024 * 1024;

type Content = { readonly given: Given; readonly files: Files };

/**
 * The parameters and files of a call as the item gives them.
 *
 * @param others parameters that are filled in otherwise, such as the number of the page
 */
export async function contentOf(
	steps: Steps,
	id: string,
	others: readonly string[] = [],
): Promise<Content> {
	const { given, fileFields } = fieldsOf(steps, id, others);
	const files: Record<string, Awaited<ReturnType<Steps['file']>>> = {};
	for (const field of fileFields) {
		files[field.parameter] = await steps.file(field);
	}
	return { given, files };
}

/** The same without the files themselves, which are not read before their turn. */
export function fieldsOf(
	fields: Fields,
	id: string,
	others: readonly string[] = [],
): { readonly given: Given; readonly fileFields: readonly FileField[] } {
	const api = findApi(id);
	const { given, filesGiven } =
		fields.choice('specifyParameters') === 'json'
			? { given: jsonParameters(fields, api), filesGiven: [] }
			: mappedParameters(fields, id, api, others);
	return { given, fileFields: [...filesGiven, ...addedFiles(fields)] };
}

function jsonParameters(steps: Fields, api: CatalogueApi | undefined): Given {
	const value = steps.read('parametersJson', 'Json', 'Parameters (JSON)') ?? {};
	if (Array.isArray(value)) {
		throw new InputError(
			"'Parameters (JSON)' is a list",
			'Give an object with the parameters by their names, e.g. { "orderId": "123" }.',
		);
	}
	hintAtUnknown(steps, Object.keys(value), api);
	return value as Record<string, WireValue>;
}

/** 1688 says nothing about a parameter that it does not know. */
function hintAtUnknown(
	steps: Fields,
	names: readonly string[],
	api: CatalogueApi | undefined,
): void {
	if (!api || !['listed', 'none'].includes(api.paramsStatus)) return;
	const known = new Set(api.parameters.map(({ name }) => name));
	const unknown = names.filter((name) => !known.has(name));
	if (unknown.length > 0) {
		steps.hint(
			`${unknown.join(', ')}: not among the documented parameters of ${api.id}; 1688 ignores what it does not know`,
		);
	}
}

/** What n8n's field mapping holds. It is read whole: reading its `value` alone rounds long ids. */
interface Mapping {
	readonly value?: Readonly<Record<string, unknown>> | null;
}

function mappedParameters(
	steps: Fields,
	id: string,
	api: CatalogueApi | undefined,
	others: readonly string[],
) {
	const mapping = (steps.read('parameters', 'Json', 'Parameters') ?? {}) as Mapping;
	const types = new Map(api?.parameters.map(({ name, type }) => [name, type]));
	const given: Record<string, WireValue> = {};
	const filesGiven: FileField[] = [];
	for (const [name, value] of Object.entries(mapping.value ?? {})) {
		if (api && !types.has(name)) throw stale(name, id);
		const type = types.get(name) ?? 'Unknown';
		const read = parameterValue(type, value, name);
		if (read === undefined) continue;
		if (type === 'byte[]') filesGiven.push(fileField(name, `parameters.value.${name}`));
		else given[name] = read;
	}
	const files = filesGiven.map(({ parameter }) => parameter);
	if (api) checkRequired(api, [...Object.keys(given), ...files, ...others]);
	return { given, filesGiven };
}

function checkRequired(api: CatalogueApi, names: readonly string[]): void {
	const missing = parameterFields(api).find(({ id, required }) => required && !names.includes(id));
	if (!missing) return;
	throw new InputError(
		`'${missing.id}' is empty, and ${api.id} is documented to require it`,
		"Fill it in. To call the API without it, set 'Specify Parameters' to 'Using JSON'.",
	);
}

function stale(name: string, id: string): InputError {
	return new InputError(
		`'${name}' is not a parameter of ${id}`,
		"Refresh the field 'Parameters': it still holds what an API chosen before had.",
	);
}

function addedFiles(steps: Fields): FileField[] {
	const files = (steps.read('options.files', 'Json', 'Files') ?? {}) as { entries?: unknown[] };
	return (files.entries ?? []).map((entry, index) => {
		const { parameter } = entry as { parameter?: unknown };
		const name = parameterValue('String', parameter, 'Files: Parameter');
		if (typeof name !== 'string') {
			throw new InputError("'Files: Parameter' is empty", 'Name the parameter of the file.');
		}
		return fileField(name, `options.files.entries[${index}].binaryPropertyName`);
	});
}

function fileField(parameter: string, field: string): FileField {
	return { parameter, field, label: parameter, as: 'part', formats: [], mostBytes: MOST_BYTES };
}
