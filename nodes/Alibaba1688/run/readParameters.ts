import type { IExecuteFunctions } from 'n8n-workflow';
import type { SignatureStyle } from '../gateway/gatewaySettings';
import { InputError } from '../gateway/inputError';
import type { WireValue } from '../gateway/serialise';
import { typedValue } from '../gateway/typedValue';
import type { Operation } from '../operations/operation';

/**
 * The parameters of a call for one item, checked and typed.
 *
 * @throws InputError that names the field
 */
export function readParameters(
	context: IExecuteFunctions,
	{ fields, parameters, guideParameters }: Operation,
	itemIndex: number,
	style: SignatureStyle,
): Record<string, WireValue> {
	const values: Record<string, WireValue> = {};
	for (const parameter of (style === 'sign' && guideParameters) || parameters) {
		if ('value' in parameter) {
			values[parameter.name] = parameter.value;
			continue;
		}
		const { name, type, field, label } = parameter;
		const raw = context.getNodeParameter(field, itemIndex, undefined, { extractValue: true });
		values[name] = typedValue(type, raw, label);
		if (
			values[name] === undefined &&
			fields.some((entry) => entry.name === field && entry.required)
		) {
			throw new InputError(`'${label}' is empty`, `Fill in '${label}' for this item.`);
		}
	}
	return values;
}
