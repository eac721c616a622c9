import { join } from 'node:path';
import type { INodeExecutionData } from 'n8n-workflow';
import type { Example } from '../examples/example.mts';
import { schemaOf, type Schema } from './schemaOf.mts';

/** Where n8n looks for the schemas of version 1 of the node, one file for each operation. */
export const schemaFolder = join('nodes', 'Alibaba1688', '__schema__', 'v1.0.0');

export function schemaFile(resource: string, operation: string): string {
	return join(schemaFolder, resource, `${operation}.json`);
}

/** What stands in the file of an operation that puts these items out for its example. */
export function itemSchema(
	items: ReadonlyArray<INodeExecutionData['json']>,
	{ isOpen = false }: Pick<Example, 'isOpen'>,
): Schema & { version: 1 } {
	const schema = schemaOf(items);
	return isOpen ? { type: schema.type, version: 1 } : { ...schema, version: 1 };
}
