import type { CatalogueType } from '../../catalogue/catalogue';
import { InputError } from '../../gateway/inputError';
import { parseWire } from '../../gateway/json';
import { wireText, type WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';

type Reader = (value: unknown, name: string) => WireValue;

const readers: Record<CatalogueType, Reader> = {
	String: (value, name) => typedValue('String', value, name),
	JsonText: (value, name) => {
		if (typeof value === 'string' && parseWire(value).ok) return value;
		if (typeof value === 'object') return wireText(name, value);
		throw new InputError(`'${name}' is not JSON: ${String(value).slice(0, 60)}`, 'Give JSON.');
	},
	Integer: (value, name) => typedValue('Integer', value, name),
	Long: (value, name) => typedValue('Long', value, name),
	Double: (value, name) => typedValue('Double', value, name),
	Boolean: (value, name) => typedValue('Boolean', value, name),
	Date: (value, name) => typedValue('Date', value, name),
	'String[]': (value, name) => typedValue('String[]', listIn(value, name), name),
	'Integer[]': (value, name) => typedValue('Long[]', listIn(value, name), name),
	'Long[]': (value, name) => typedValue('Long[]', listIn(value, name), name),
	object: (value, name) => json(value, name, false),
	'object[]': (value, name) => json(value, name, true),
	'byte[]': (value, name) => typedValue('String', value, name),
	Unknown: (value, name) => {
		if (typeof value === 'object') return typedValue('Json', value, name);
		return value as WireValue;
	},
};

/**
 * What a person gave for a parameter of the catalogue, as the value that is sent.
 *
 * @returns undefined for an empty value, which is not sent
 * @throws InputError that names the parameter
 */
export function parameterValue(type: CatalogueType, value: unknown, name: string): WireValue {
	if (value === undefined || value === null || value === '') return undefined;
	return readers[type](value, name);
}

/** A list may be written as JSON, or in the ways that `typedValue` reads. */
function listIn(value: unknown, name: string): unknown {
	return typeof value === 'string' && value.trim().startsWith('[')
		? typedValue('Json', value, name)
		: value;
}

function json(value: unknown, name: string, isList: boolean): WireValue {
	const read = typedValue('Json', value, name);
	if (Array.isArray(read) === isList) return read;
	throw new InputError(
		`'${name}' is not a JSON ${isList ? 'list' : 'object'}`,
		isList ? 'Write it as [ … ].' : 'Write it as { … }.',
	);
}
