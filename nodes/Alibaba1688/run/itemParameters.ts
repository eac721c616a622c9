import type { IExecuteFunctions } from 'n8n-workflow';
import type { SignatureStyle } from '../gateway/gatewaySettings';
import { InputError } from '../gateway/inputError';
import type { WireValue } from '../gateway/serialise';
import { typedValue } from '../gateway/typedValue';
import type { ApiUse, Operation, Parameter, ReadField } from '../operations/operation';

export type Parameters = Record<string, WireValue>;

/**
 * The parameters of a call for one item, checked and typed.
 *
 * @throws InputError that names the field
 */
export function itemParameters(
	context: IExecuteFunctions,
	operation: Operation,
	use: ApiUse,
	itemIndex: number,
	style: SignatureStyle,
): Parameters {
	const read = fieldReader(context, operation, itemIndex);
	const values: Parameters = {};
	for (const parameter of (style === 'sign' && use.guideParameters) || use.parameters) {
		setAt(values, parameter.name, valueOf(parameter, read));
	}
	return values;
}

/** The API that the operation uses for this item. */
export function chooseApi(
	context: IExecuteFunctions,
	{ use }: Operation,
	itemIndex: number,
): ApiUse {
	if (!('apis' in use)) return use;
	const choice = String(context.getNodeParameter(use.field, itemIndex, ''));
	if (Object.hasOwn(use.apis, choice)) return use.apis[choice];
	throw new InputError(
		`'${choice}' is not a choice for '${use.field}'`,
		`Choose one of: ${Object.keys(use.apis).join(', ')}.`,
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

function valueOf(parameter: Parameter, read: ReadField): WireValue {
	if ('constant' in parameter) return parameter.constant;
	if ('from' in parameter) return parameter.from(read);
	return read(parameter.field, parameter.type, parameter.label);
}

function fieldReader(
	context: IExecuteFunctions,
	{ fields }: Operation,
	itemIndex: number,
): ReadField {
	return (field, type, label) => {
		const property = fields.find(({ name }) => name === field);
		const extractValue = property?.type === 'resourceLocator';
		// An option that was not added has no path; only a fallback other than undefined says so.
		const raw = context.getNodeParameter(field, itemIndex, null, { extractValue });
		const value = typedValue(type, raw, label);
		if (value === undefined && property?.required) {
			throw new InputError(`'${label}' is empty`, `Fill in '${label}' for this item.`);
		}
		return value;
	};
}
