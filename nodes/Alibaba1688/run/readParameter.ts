import type { IExecuteFunctions } from 'n8n-workflow';

/** What is known of the parameters of one run of a node. */
interface Known {
	/** Names of the parameters that are the same for every item. */
	readonly fixed: ReadonlySet<string>;
	readonly values: Map<string, unknown>;
}

const knownIn = new WeakMap<IExecuteFunctions, Known>();

/**
 * Reads a parameter of the node for an item. n8n takes its time for each one, even where nothing is to
 * be evaluated, so single values without an expression are read once for all items.
 *
 * @param name may be a path, such as `options.output`
 * @param fallback for a parameter that is not there
 */
export function readParameter(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
	fallback: unknown,
	extractValue = false,
): unknown {
	const read = () =>
		context.getNodeParameter(name, itemIndex, fallback, { extractValue }) as unknown;
	const { fixed, values } = known(context);
	if (!fixed.has(name.split('.', 1)[0])) return read();
	const key = JSON.stringify([name, fallback, extractValue]);
	if (values.has(key)) return values.get(key);
	const value = read();
	// Lists and objects belong to the item, which may change them.
	if (typeof value !== 'object' || value === null) values.set(key, value);
	return value;
}

function known(context: IExecuteFunctions): Known {
	let found = knownIn.get(context);
	if (!found) {
		const parameters = Object.entries(context.getNode().parameters);
		const fixed = parameters.filter(([, value]) => !hasExpression(value)).map(([name]) => name);
		knownIn.set(context, (found = { fixed: new Set(fixed), values: new Map() }));
	}
	return found;
}

/** n8n tells an expression by an equals sign in front. */
function hasExpression(value: unknown): boolean {
	return JSON.stringify(value)?.includes('"=') ?? false;
}
