import type { Api, ApiParameter, ParameterType } from '../apis/api.mts';
import { exactParse } from '../exactJson.mts';
import { fromGatewayDate } from './dates.mts';
import type { RequestParameters } from './parameters.mts';
import { paramMissing, sandboxRefusal, type Refusal } from './refusals.mts';

/** Parameters of the gateway itself, the recipe's ones included; no API has to know them. */
const systemParameters = new Set([
	'_aop_signature',
	'_aop_timestamp',
	'_aop_datePattern',
	'_aop_responseFormat',
	'access_token',
]);
const recipeParameters = new Set(['app_key', 'method', 'timestamp', 'format', 'v', 'sign']);

/** The parameters that are meant for the API. */
export function businessParameters(
	values: Readonly<Record<string, string>>,
	isRecipe: boolean,
): Record<string, string> {
	const business: Record<string, string> = Object.create(null);
	for (const name in values) {
		if (systemParameters.has(name) || (isRecipe && recipeParameters.has(name))) continue;
		business[name] = values[name];
	}
	return business;
}

/** Names that the API does not have. */
export function unknownParameters(api: Api, business: Readonly<Record<string, string>>): string[] {
	const unknown: string[] = [];
	for (const name in business) {
		if (!api.parameters.some((parameter) => parameter.name === name)) unknown.push(name);
	}
	return unknown;
}

/** `gw.ParamMissing` for the first required argument that is absent or empty. */
export function checkRequired(
	api: Api,
	business: Readonly<Record<string, string>>,
	files: RequestParameters['files'],
): Refusal | undefined {
	for (const { name, required } of api.parameters) {
		if (required && !business[name] && !files[name]) return paramMissing(name);
	}
	return undefined;
}

/** The sandbox's own refusal of parameters that 1688 would ignore or trip over. */
export function checkStrictly(
	api: Api,
	business: Readonly<Record<string, string>>,
	unknown: readonly string[],
): Refusal | undefined {
	if (unknown.length > 0) {
		return sandboxRefusal('ParamUnknown', `${api.id} has no parameter ${unknown.join(', ')}`);
	}
	for (const { name, type, fields } of api.parameters) {
		const text = business[name];
		if (text === undefined) continue;
		if (!isOfType[type](text)) {
			return sandboxRefusal('ParamInvalid', `Argument ${name} is not of type ${type}: ${text}`);
		}
		const fault = fields && memberFault(name, parsed(text), fields);
		if (fault) return sandboxRefusal('ParamInvalid', fault);
	}
	return undefined;
}

/** Wire forms of the official `param2` serialiser. */
const isOfType: Record<ParameterType, (text: string) => boolean> = {
	String: () => true,
	Integer: (text) => /^-?\d{1,10}$/.test(text),
	Long: (text) => /^-?\d{1,19}$/.test(text),
	Double: (text) => /^-?\d+(\.\d+)?$/.test(text),
	Boolean: (text) => text === 'true' || text === 'false',
	Date: (text) => fromGatewayDate(text) !== undefined,
	'String[]': (text) => isArrayOf(text, (member) => typeof member === 'string'),
	'Long[]': (text) => isArrayOf(text, (member) => /^-?\d{1,19}$/.test(String(member))),
	object: (text) => isObject(parsed(text)),
	'object[]': (text) => isArrayOf(text, isObject),
	'byte[]': (text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text),
};

function isArrayOf(text: string, isMember: (member: unknown) => boolean): boolean {
	const value = parsed(text);
	return Array.isArray(value) && value.every(isMember);
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
	try {
		return exactParse(text);
	} catch {
		return undefined;
	}
}

/** What is wrong with the members of a JSON argument; '' when nothing is. */
function memberFault(path: string, value: unknown, fields: readonly ApiParameter[]): string {
	const objects = (Array.isArray(value) ? value : [value]) as Array<Record<string, unknown>>;
	for (const object of objects) {
		const unknown = Object.keys(object).find((key) => !fields.some(({ name }) => name === key));
		if (unknown !== undefined) return `Argument ${path} has no member ${unknown}`;
		for (const { name, type, required, fields: inner } of fields) {
			const member = object[name];
			const at = `${path}.${name}`;
			if (member === undefined) {
				if (required) return `Argument ${at} is missing`;
				continue;
			}
			if (!isMemberOfType(type, member)) return `Argument ${at} is not of type ${type}`;
			const fault = inner && memberFault(at, member, inner);
			if (fault) return fault;
		}
	}
	return '';
}

/** Inside JSON a text is no number: a Long goes as bare digits, a String in quotes. */
function isMemberOfType(type: ParameterType, member: unknown): boolean {
	switch (type) {
		case 'String':
			return typeof member === 'string';
		case 'Integer':
			return Number.isInteger(member);
		case 'Long':
			// The parser gives integers of 16 digits and more as text.
			return Number.isInteger(member) || /^-?\d{16,19}$/.test(String(member));
		case 'Double':
			return typeof member === 'number';
		case 'Boolean':
			return typeof member === 'boolean';
		default:
			return typeof member === 'string'
				? isOfType[type](member)
				: isOfType[type](JSON.stringify(member));
	}
}
