import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { mapInOrder } from '../gateway/concurrency';
import { findOperation } from '../operations/description';
import { DEFAULT_MAX_CONCURRENCY } from '../operations/fields';
import type { Operation } from '../operations/operation';
import { choiceReader } from './itemParameters';
import { NodeRun } from './nodeRun';
import { Report } from './report';
import { planUnits } from './units';

/**
 * Runs the chosen operation for every input item. Calls that change nothing run side by side, the
 * others one after the other in the order of the items; the output is in the order of the items in
 * both cases.
 */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const operation = chosenOperation(context);
	const count = context.getInputData().length;
	const concurrency = changesNothing(context, operation, count) ? maxConcurrency(context) : 1;
	const report = new Report(context, operation);

	let run: NodeRun;
	try {
		run = await NodeRun.open(context, operation, concurrency);
	} catch (error) {
		return [report.errorItems(allItems(count), error)];
	}
	try {
		report.follow(run);
		const units = planUnits(run, count, (items, error) => report.errorItems(items, error));
		const perUnit = await mapInOrder(
			units.length,
			concurrency,
			async (index) => await report.ofUnit(units[index]),
		);
		run.addHints();
		return [report.inOrder(perUnit.flat())];
	} finally {
		run.close();
	}
}

function allItems(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}

function changesNothing(
	context: IExecuteFunctions,
	{ effect, effectOf }: Operation,
	count: number,
): boolean {
	if (!effectOf) return effect === 'read';
	return allItems(count).every((index) => effectOf(choiceReader(context, index)) === 'read');
}

function maxConcurrency(context: IExecuteFunctions): number {
	const value = Number(
		context.getNodeParameter('options.maxConcurrency', 0, DEFAULT_MAX_CONCURRENCY),
	);
	return Number.isInteger(value) && value > 0 ? Math.min(value, 100) : DEFAULT_MAX_CONCURRENCY;
}

function chosenOperation(context: IExecuteFunctions): Operation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const operation = context.getNodeParameter('operation', 0) as string;
	const found = findOperation(resource, operation);
	if (found) return found;
	throw new NodeOperationError(
		context.getNode(),
		`This version of the node has no operation '${operation}' for the resource '${resource}'`,
		{ description: 'Choose another operation, or update n8n-nodes-alibaba1688.' },
	);
}
