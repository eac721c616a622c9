import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { limitField, readOptionsField, returnAllField, simplifyField } from './fields';
import { usesOf, type Operation } from './operation';
import { operations } from './registry';
import { resources } from './resources';

/** The parameters of the node: resource, operation, and the fields of every operation. */
export function nodeProperties(): INodeProperties[] {
	const used = resources.filter(({ value }) => operations.some((op) => op.resource === value));
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: used,
			default: 'product',
		},
		...used.map(({ value }) => operationField(String(value))),
		...operations.flatMap(fieldsOf),
	];
}

/** @returns undefined for a resource and operation that this version does not have */
export function findOperation(resource: string, operation: string): Operation | undefined {
	return operations.find((entry) => entry.resource === resource && entry.operation === operation);
}

function operationField(resource: string): INodeProperties {
	const options: INodePropertyOptions[] = operations
		.filter((entry) => entry.resource === resource)
		.map(({ operation, name, action, description }) => ({
			name,
			value: operation,
			action,
			description,
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
	const initial = (options.find(({ value }) => value === 'get') ?? options[0]).value;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options,
		default: initial,
	};
}

/** The operation's own fields and those that its nature brings, shown for it alone. */
function fieldsOf(entry: Operation): INodeProperties[] {
	const own = entry.fields.filter(({ name }) => name !== 'options');
	const options = entry.fields.find(({ name }) => name === 'options');
	const fields = [...own];
	if (usesOf(entry).some(({ paging }) => paging)) fields.push(returnAllField, limitField);
	if (entry.simplify) fields.push(simplifyField);
	const allOptions = entry.effect === 'read' ? mergeOptions(options) : options;
	if (allOptions) fields.push(allOptions);
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: {
				...field.displayOptions?.show,
				resource: [entry.resource],
				operation: [entry.operation],
			},
		},
	}));
}

function mergeOptions(own: INodeProperties | undefined): INodeProperties {
	const entries = [
		...(own?.options ?? []),
		...(readOptionsField.options ?? []),
	] as INodeProperties[];
	entries.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
	return { ...readOptionsField, options: entries };
}
