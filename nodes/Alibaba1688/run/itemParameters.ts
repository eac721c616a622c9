import type { IExecuteFunctions } from 'n8n-workflow';
import type { SignatureStyle } from '../gateway/gatewaySettings';
import { InputError } from '../gateway/inputError';
import type { WireValue } from '../gateway/serialise';
import { typedValue } from '../gateway/typedValue';
import type { ApiUse, Choice, Operation, Parameter, ReadField } from '../operations/operation';
import { readParameter } from './readParameter';

export type Parameters = Record<string, WireValue>;

/**
 * The parameters of a call for one item, checked and typed.
 *
 * @throws InputError that names the field
 */
export function itemParameters(read: ReadField, use: ApiUse, style: SignatureStyle): Parameters {
	const values: Parameters = {};
	for (const parameter of (style === 'sign' && use.guideParameters) || use.parameters) {
		setAt(values, parameter.name, valueOf(parameter, read));
	}
	return values;
}

/** The API that the operation uses for this item; undefined where its steps decide. */
export function chooseApi({ use }: Operation, choice: Choice): ApiUse | undefined {
	if (!use || !('apis' in use)) return use;
	const { field, apis } = use;
	const chosen = typeof field === 'function' ? field(choice) : choice(field);
	if (Object.hasOwn(apis, chosen)) return apis[chosen];
	throw new InputError(
		`'${chosen}' is not a choice for '${typeof field === 'function' ? 'this operation' : field}'`,
		`Choose one of: ${Object.keys(apis).join(', ')}.`,
	);
}

/** Puts a value at a path of names, making the objects on the way; undefined is left out. */
export function setAt(target: Parameters, path: string, value: WireValue): void {
	if (value === undefined) return;
	const steps = path.split('.');
	const last = steps.pop() ?? path;
	let holder = target;
	for (const step of steps) holder = (holder[step] ??= {}) as Parameters;
	holder[last] = value;
}

export function choiceReader(context: IExecuteFunctions, itemIndex: number): Choice {
	return (field) => {
		const value = readParameter(context, field, itemIndex, '');
		return ['string', 'boolean', 'number'].includes(typeof value) ? String(value) : '';
	};
}

export function fieldReader(
	context: IExecuteFunctions,
	{ fields }: Operation,
	itemIndex: number,
): ReadField {
	return (field, type, label) => {
		const property = fields.find(({ name }) => name === field);
		const extractValue = property?.type === 'resourceLocator';
		// An option that was not added has no path; only a fallback other than undefined says so.
		const raw = readParameter(context, field, itemIndex, null, extractValue);
		const value = typedValue(type, raw, label);
		if (value === undefined && property?.required) {
			throw new InputError(`'${label}' is empty`, `Fill in '${label}' for this item.`);
		}
		return value;
	};
}

function valueOf(parameter: Parameter, read: ReadField): WireValue {
	if ('constant' in parameter) return parameter.constant;
	if ('from' in parameter) return parameter.from(read);
	return read(parameter.field, parameter.type, parameter.label);
}
