import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { call, type Gateway } from '../gateway/call';
import { findOperation } from '../operations/description';
import type { Operation } from '../operations/operation';
import { openGateway } from './gateway';
import { toNodeError } from './nodeError';
import { readParameters } from './readParameters';

/** Runs the chosen operation for every input item; the only place with item linking and continue-on-fail. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	const count = context.getInputData().length;
	for (let itemIndex = 0; itemIndex < count; itemIndex++) {
		const pairedItem = { item: itemIndex };
		const operation = chosenOperation(context, itemIndex);
		try {
			const gateway = await openGateway(context, itemIndex);
			for (const json of await runItem(context, gateway, operation, itemIndex)) {
				output.push({ json, pairedItem });
			}
		} catch (error) {
			const nodeError = toNodeError(context.getNode(), error, itemIndex, operation.advice);
			if (!context.continueOnFail()) throw nodeError;
			output.push({
				json: { error: nodeError.message, details: nodeError.description },
				pairedItem,
			});
		}
	}
	return [output];
}

function chosenOperation(context: IExecuteFunctions, itemIndex: number): Operation {
	const resource = context.getNodeParameter('resource', itemIndex) as string;
	const operation = context.getNodeParameter('operation', itemIndex) as string;
	const found = findOperation(resource, operation);
	if (found) return found;
	throw new NodeOperationError(
		context.getNode(),
		`This version of the node has no operation '${operation}' for the resource '${resource}'`,
		{ itemIndex, description: 'Choose another operation, or update n8n-nodes-alibaba1688.' },
	);
}

async function runItem(
	context: IExecuteFunctions,
	gateway: Gateway,
	operation: Operation,
	itemIndex: number,
): Promise<IDataObject[]> {
	const verdict = await call(gateway, {
		api: operation.api,
		parameters: readParameters(context, operation, itemIndex, gateway.settings.signatureStyle),
		expected: operation.answer,
	});
	if (verdict.kind === 'nothing') return [];
	const records = (operation.answer.list ? verdict.value : [verdict.value]) as IDataObject[];
	const simplify = context.getNodeParameter('simplify', itemIndex, false) as boolean;
	return simplify ? records.map((record) => operation.simplify(record)) : records;
}
