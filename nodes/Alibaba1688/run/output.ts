import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { ApiUse, Operation, OutputForm, View } from '../operations/operation';
import { fieldReader } from './itemParameters';
import { readParameter } from './readParameter';

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
	const form = chosenForm(context, operation, itemIndex);
	const simplify = form ? form.simplify : (use?.simplify ?? operation.simplify);
	const parts = form ? records.flatMap((record) => form.split(record)) : [...records];
	const isSimple = readParameter(context, 'simplify', itemIndex, false) === true;
	if (!isSimple || !simplify) return parts;
	const view: View = {
		read: fieldReader(context, operation, itemIndex),
		includeContact: readParameter(context, 'options.includeContact', itemIndex, false) === true,
	};
	return parts.map((part) => columns(simplify(part, view)));
}

function chosenForm(
	context: IExecuteFunctions,
	{ outputs }: Operation,
	itemIndex: number,
): OutputForm | undefined {
	if (!outputs) return undefined;
	const wanted = String(readParameter(context, 'options.output', itemIndex, ''));
	return outputs.find(({ value }) => value === wanted);
}

/** A field without a value is null instead of absent, so that tables have the same columns in every run. */
function columns(record: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value ?? null]));
}
