import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';
import { CancelledError } from '../gateway/clock';
import { mapInOrder } from '../gateway/concurrency';
import { CallError } from '../gateway/failure';
import { findOperation } from '../operations/description';
import { DEFAULT_MAX_CONCURRENCY } from '../operations/fields';
import type { Operation } from '../operations/operation';
import { NodeRun } from './nodeRun';
import { toNodeError } from './nodeError';

/**
 * Runs the chosen operation for every input item; the only place with item linking and
 * continue-on-fail. Calls that change nothing run side by side, the others one after the other in the
 * order of the items; the output is in the order of the items in both cases.
 */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const operation = chosenOperation(context);
	const count = context.getInputData().length;
	const concurrency = operation.effect === 'read' ? maxConcurrency(context) : 1;
	const run = new NodeRun(context, operation, concurrency);

	try {
		const perItem = await mapInOrder(
			count,
			concurrency,
			async (itemIndex) => await runItem(context, operation, run, itemIndex),
		);
		run.addHints();
		return [perItem.flat()];
	} finally {
		run.close();
	}
}

async function runItem(
	context: IExecuteFunctions,
	{ check }: Operation,
	run: NodeRun,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	try {
		const records = await run.item(itemIndex);
		return records.map((json) => ({ json, pairedItem: { item: itemIndex } }));
	} catch (error) {
		if (run.isCancelled) throw cancelled(context, run, error as Error, itemIndex);
		// Called off because another item failed; that one's error ends the run.
		if (error instanceof CancelledError) return [];
		const nodeError = toNodeError(context.getNode(), error, itemIndex, {
			advice: run.chosenUse(itemIndex)?.advice,
			check,
			notes: context.continueOnFail() ? [] : run.notes(),
		});
		if (context.continueOnFail()) return [errorItem(nodeError, itemIndex)];
		run.stop();
		throw nodeError;
	}
}

function errorItem(
	{ message, description }: NodeApiError | NodeOperationError,
	item: number,
): INodeExecutionData {
	return { json: { error: message, details: description ?? '' }, pairedItem: { item } };
}

/** What was done before, and a call whose answer was no longer waited for, must not be forgotten. */
function cancelled(
	context: IExecuteFunctions,
	run: NodeRun,
	error: Error,
	itemIndex: number,
): NodeOperationError {
	const isUnknown = error instanceof CallError && error.isOutcomeUnknown;
	const lost = isUnknown ? 'The call that was under way may have been carried out. ' : '';
	return new NodeOperationError(context.getNode(), 'The execution was cancelled', {
		itemIndex,
		description: lost + run.notes().join('\n'),
	});
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
