import { schemaOf } from './support/schemaOf.mts';

test.each([
	['text', ['a'], { type: 'string' }],
	['numbers and nothing', [1, null], { type: ['number', 'null'] }],
	['several types, null last', [null, true, 'a'], { type: ['boolean', 'string', 'null'] }],
	['an object', [{ a: 1 }], { type: 'object', properties: { a: { type: 'number' } } }],
	[
		'objects with different keys',
		[{ a: 1 }, { b: ['x'], c: undefined }],
		{
			type: 'object',
			properties: { a: { type: 'number' }, b: { type: 'array', items: { type: 'string' } } },
		},
	],
	['an empty list', [[]], { type: 'array' }],
	[
		'lists, one of them empty',
		[[], [{ a: 'x' }]],
		{ type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
	],
])('describes %s', (_what, values, schema) => expect(schemaOf(values)).toEqual(schema));
