import { findApi, type CatalogueType } from '../../../../nodes/Alibaba1688/catalogue/catalogue';
import {
	usesOf,
	type ApiUse,
	type Parameter,
} from '../../../../nodes/Alibaba1688/operations/operation';
import { operations } from '../../../../nodes/Alibaba1688/operations/registry';

/*
 * 1688 swallows a parameter that it does not know, so a typo in an operation would go unnoticed:
 * every name and type is compared with the catalogue.
 */

/** What an operation's field type may be, by the type of the catalogue. */
const fitting: Record<CatalogueType, ReadonlyArray<string>> = {
	String: ['String', 'Id', 'Long', 'Integer', 'Double', 'Boolean', 'Date'],
	JsonText: ['String'],
	Integer: ['Integer', 'Fen'],
	Long: ['Long', 'Id', 'Integer', 'Fen'],
	Double: ['Double', 'Integer'],
	Boolean: ['Boolean'],
	Date: ['Date'],
	'String[]': ['String[]', 'Json'],
	'Integer[]': ['Long[]', 'Json'],
	'Long[]': ['Long[]', 'Json'],
	object: ['Json'],
	'object[]': ['Json'],
	'byte[]': ['String'],
	Unknown: [
		'String',
		'Id',
		'Long',
		'Integer',
		'Double',
		'Boolean',
		'Date',
		'Long[]',
		'String[]',
		'Json',
	],
};

/** By the JavaScript type of a constant; its wire text is what counts. */
const fittingConstant: Partial<Record<CatalogueType, ReadonlyArray<string>>> = {
	Integer: ['number', 'bigint'],
	Long: ['number', 'bigint'],
	Double: ['number', 'string'],
	Boolean: ['boolean'],
	String: ['string'],
	JsonText: ['string'],
};

/** Where an operation knows more than the catalogue: `api parameter`, and why. */
const knownDifferences: Readonly<Record<string, string>> = {};

const uses = operations.flatMap((operation) =>
	usesOf(operation).map(
		(use) => [`${operation.resource}:${operation.operation}`, use.api, use] as const,
	),
);

test.each(uses)('%s sends only what %s takes', (_operation, api, use) => {
	expect(findApi(api)).toBeDefined();
	expect(faults(use)).toEqual([]);
});

test('no known difference is out of date', () => {
	const found = new Set(uses.flatMap(([, , use]) => faults(use, false)).map(({ at }) => at));
	expect(Object.keys(knownDifferences).filter((at) => !found.has(at))).toEqual([]);
});

describe('the comparison', () => {
	const use = (parameter: Parameter): ApiUse => ({
		api: 'com.alibaba.product:alibaba.product.get-1',
		parameters: [parameter],
		answer: { result: '' },
	});
	const field = { field: 'a', label: 'A' };

	test.each<[string, Parameter, number]>([
		['a right name and type', { name: 'productID', type: 'Id', ...field }, 0],
		['a constant', { name: 'webSite', constant: '1688' }, 0],
		['a part of a text', { name: 'webSite.x', constant: '1688' }, 1],
		['a misspelt name', { name: 'productId', type: 'Id', ...field }, 1],
		['another type', { name: 'productID', type: 'Date', ...field }, 1],
		['a constant of another type', { name: 'webSite', constant: 1688 }, 1],
	])('takes %s as it should', (_what, parameter, count) => {
		expect(faults(use(parameter))).toHaveLength(count);
	});
});

interface Fault {
	at: string;
	fault: string;
}

function faults(use: ApiUse, excuse = true): Fault[] {
	const entry = findApi(use.api);
	if (!entry || entry.paramsStatus === 'unknown') return [];
	const known = new Map(entry.parameters.map(({ name, type }) => [name, type]));
	return [
		...use.parameters.map((parameter) => ({
			name: parameter.name,
			fault: faultOf(parameter, known),
		})),
		...otherNames(use).map((name) => ({
			name,
			fault: known.has(name) || isPartOfOpaque(name, known) ? '' : 'unknown name',
		})),
	]
		.filter(({ fault }) => fault !== '')
		.map(({ name, fault }) => ({ at: `${use.api} ${name}`, fault }))
		.filter(({ at }) => !excuse || !(at in knownDifferences));
}

/** The parameters for paging, files and the entries of a batch. */
function otherNames({ paging, file, batch }: ApiUse): string[] {
	return [
		...(paging ? [paging.page, ...(paging.size ? [paging.size] : [])] : []),
		...(file ? [file.parameter] : []),
		...(batch ? Object.keys(batch.parameters([])) : []),
	];
}

function faultOf(parameter: Parameter, known: ReadonlyMap<string, CatalogueType>): string {
	const type = known.get(parameter.name);
	if (type === undefined) return isPartOfOpaque(parameter.name, known) ? '' : 'unknown name';
	if ('type' in parameter && !fitting[type].includes(parameter.type)) {
		return `${parameter.type} for ${type}`;
	}
	if ('constant' in parameter) {
		const allowed = fittingConstant[type];
		if (allowed && !allowed.includes(typeof parameter.constant)) {
			return `constant ${typeof parameter.constant} for ${type}`;
		}
	}
	return '';
}

/** Whether the catalogue has the JSON parameter that holds this one, and says nothing of its parts. */
function isPartOfOpaque(name: string, known: ReadonlyMap<string, CatalogueType>): boolean {
	const [holder, part] = name.split('.');
	const names = [...known.keys()];
	const isHolder = ['object', 'object[]', 'Unknown'].includes(known.get(holder) ?? '');
	return part !== undefined && isHolder && !names.some((other) => other.startsWith(`${holder}.`));
}
