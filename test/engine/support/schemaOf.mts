/** The part of JSON Schema that n8n's editor reads to show fields before a node has run. */
export interface Schema {
	type: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** A schema for all of the values: the keys that any of them has, and the types they have. */
export function schemaOf(values: readonly unknown[]): Schema {
	const types = [...new Set(values.map(typeOf))].sort();
	const known = types.filter((type) => type !== 'null');
	// n8n's editor looks at the first of several types.
	const type = types.length === 1 ? types[0] : [...known, ...types.filter((t) => t === 'null')];
	const schema: Schema = { type };
	const objects = values.filter((value) => typeOf(value) === 'object') as object[];
	if (objects.length > 0) schema.properties = propertiesOf(objects);
	const entries = values.filter(Array.isArray).flat() as unknown[];
	if (entries.length > 0) schema.items = schemaOf(entries);
	return schema;
}

function propertiesOf(objects: readonly object[]): Record<string, Schema> {
	const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
	return Object.fromEntries(
		names
			.map((name) => [name, valuesAt(objects, name)] as const)
			.filter(([, values]) => values.length > 0)
			.map(([name, values]) => [name, schemaOf(values)]),
	);
}

function valuesAt(objects: readonly object[], name: string): unknown[] {
	return objects
		.map((object) => (object as Record<string, unknown>)[name])
		.filter((value) => value !== undefined);
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value;
}
