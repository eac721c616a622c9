import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	includeContactOption,
	limitField,
	maxConcurrencyOption,
	optionsField,
	returnAllField,
	simplifyField,
} from './fields';
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
	const fields = entry.fields.filter(({ name }) => name !== 'options');
	if (usesOf(entry).some(({ paging }) => paging)) fields.push(returnAllField, limitField);
	if (simplifies(entry)) fields.push(simplifyField);
	const options = optionsOf(entry);
	if (options.length > 0) fields.push({ ...optionsField, options });
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

function simplifies(entry: Operation): boolean {
	return entry.simplify !== undefined || usesOf(entry).some(({ simplify }) => simplify);
}

/** Rarely needed settings: the operation's own, and those that its nature brings. */
function optionsOf(entry: Operation): INodeProperties[] {
	const own = entry.fields.find(({ name }) => name === 'options')?.options ?? [];
	const options = [...own] as INodeProperties[];
	if (entry.effect === 'read' || entry.effectOf) options.push(maxConcurrencyOption);
	if (entry.hasContact) options.push(includeContactOption);
	if (entry.outputs) options.push(outputOption(entry));
	return options.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
}

function outputOption({ outputs = [], wholeOutput = 'One Item per Record' }: Operation) {
	return {
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: wholeOutput, value: WHOLE },
			...outputs.map(({ name, value, description }) => ({ name, value, description })),
		],
		default: WHOLE,
		description: 'What one item of the output is',
	} satisfies INodeProperties;
}

/** The value of the output that splits nothing. */
const WHOLE = 'whole';
