import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { ApiUse, Operation, View } from '../operations/operation';
import { fieldReader } from './itemParameters';

/**
 * Puts records into the shape that the item asks for: simplified or as 1688 sent them, whole or in
 * parts such as one for each SKU.
 */
export function outputOf(
	context: IExecuteFunctions,
	operation: Operation,
	use: ApiUse | undefined,
	itemIndex: number,
	records: readonly IDataObject[],
): IDataObject[] {
	const isSimple = context.getNodeParameter('simplify', itemIndex, false) === true;
	const view: View = {
		read: fieldReader(context, operation, itemIndex),
		includeContact: context.getNodeParameter('options.includeContact', itemIndex, false) === true,
	};
	const wanted = String(context.getNodeParameter('options.output', itemIndex, ''));
	const form = operation.outputs?.find(({ value }) => value === wanted);
	const simplify = form ? form.simplify : (use?.simplify ?? operation.simplify);
	const parts = form ? records.flatMap((record) => form.split(record)) : [...records];
	return isSimple && simplify ? parts.map((part) => columns(simplify(part, view))) : parts;
}

/** A field without a value is null instead of absent, so that tables have the same columns in every run. */
function columns(record: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value ?? null]));
}
