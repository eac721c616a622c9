import {
	catalogue,
	findApi,
	type CatalogueApi,
	type CatalogueParameter,
} from '../../../../../nodes/Alibaba1688/catalogue/catalogue';
import { parameterFields } from '../../../../../nodes/Alibaba1688/operations/api/parameterFields';

const parameter = (
	name: string,
	type: CatalogueParameter['type'],
	required: CatalogueParameter['required'] = false,
	help = '',
): CatalogueParameter => ({ name, type, required, help });

const fields = (...parameters: CatalogueParameter[]) =>
	parameterFields({ ...(catalogue[0] as CatalogueApi), parameters });

test('a parameter has a field with its type, its mark and its help', () => {
	expect(fields(parameter('pageNo', 'Integer', true, 'From 1'))).toEqual([
		{
			id: 'pageNo',
			displayName: 'pageNo · Integer · From 1',
			required: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			type: 'number',
		},
	]);
});

test.each([
	['String', 'string'],
	['Long', 'string'],
	['Long[]', 'string'],
	['object', 'string'],
	['object[]', 'string'],
	['JsonText', 'string'],
	['Unknown', 'string'],
	['byte[]', 'string'],
	['Integer', 'number'],
	['Double', 'number'],
	['Boolean', 'boolean'],
	['Date', 'dateTime'],
] as const)('%s is a field of type %s', (type, fieldType) => {
	expect(fields(parameter('a', type))).toMatchObject([{ type: fieldType }]);
});

test('an object gives way to its parts, which are required only within a required one', () => {
	const made = fields(
		parameter('must', 'object', true),
		parameter('must.a', 'String', true),
		parameter('must.b', 'Long'),
		parameter('may', 'object'),
		parameter('may.c', 'String', true),
		parameter('may.d', 'object'),
		parameter('may.d.e', 'Boolean', true),
	);
	expect(made.map(({ id, required }) => [id, required])).toEqual([
		['must.a', true],
		['must.b', false],
		['may.c', false],
		['may.d.e', false],
	]);
});

test('a list of objects is one field that names the parts of an entry', () => {
	expect(
		fields(
			parameter('rows', 'object[]', true, 'Lines'),
			parameter('rows.id', 'Long', true),
			parameter('rows.parts', 'object[]'),
			parameter('rows.parts.x', 'String'),
		),
	).toMatchObject([{ id: 'rows', displayName: 'rows · JSON list of id*, parts · Lines' }]);
});

test('what has one value only is filled in', () => {
	expect(fields(parameter('webSite', 'String', true, 'Always 1688'))).toMatchObject([
		{ defaultValue: '1688' },
	]);
	expect(fields(parameter('a', 'String', true, 'Always so and so'))[0]).not.toHaveProperty(
		'defaultValue',
	);
});

test('the first page is filled in where an API pages', () => {
	const list = findApi('com.alibaba.product:alibaba.product.list.get-1') as CatalogueApi;
	const defaults = parameterFields(list).map(({ id, defaultValue }) => [id, defaultValue]);
	expect(defaults.filter(([, value]) => value !== undefined)).toEqual([
		['pageNo', 1],
		['pageSize', 20],
	]);
});

test('what is not known to be required is not', () => {
	expect(fields(parameter('a', 'Unknown', 'unknown'))).toMatchObject([
		{ required: false, displayName: 'a · type not known' },
	]);
});

test('every parameter of the catalogue has a place in the fields of its API', () => {
	for (const api of catalogue) {
		const ids = new Set(parameterFields(api).map(({ id }) => id));
		const covered = (name: string): boolean =>
			ids.has(name) ||
			[...ids].some((id) => name.startsWith(`${id}.`) || id.startsWith(`${name}.`));
		expect(api.parameters.filter(({ name }) => !covered(name))).toEqual([]);
	}
	const cross = findApi('com.alibaba.trade:alibaba.trade.createCrossOrder-1') as CatalogueApi;
	expect(parameterFields(cross).map(({ id }) => id)).toEqual(
		expect.arrayContaining(['addressParam.addressId', 'cargoParamList', 'outOrderId']),
	);
});
