import { findApi, type CatalogueType } from '../../nodes/Alibaba1688/catalogue/catalogue';
import type { ParameterType } from '../../sandbox/apis/api.mts';
import { apis } from '../../sandbox/apis/index.mts';

/*
 * The sandbox shares no code with the node, and this is the one place where both meet: the parameters
 * that the sandbox takes are those of the catalogue.
 */

const typeAtSandbox: Record<CatalogueType, readonly ParameterType[]> = {
	String: ['String'],
	JsonText: ['String'],
	Integer: ['Integer'],
	Long: ['Long'],
	Double: ['Double'],
	Boolean: ['Boolean'],
	Date: ['Date'],
	'String[]': ['String[]'],
	'Integer[]': ['Long[]'],
	'Long[]': ['Long[]'],
	object: ['object'],
	'object[]': ['object[]'],
	'byte[]': ['byte[]'],
	Unknown: [
		'String',
		'Integer',
		'Long',
		'Double',
		'Boolean',
		'Date',
		'String[]',
		'Long[]',
		'object',
		'object[]',
		'byte[]',
	],
};

/** Where the sandbox differs from the catalogue, as `api parameter: difference`, with the reason. */
const differences: Readonly<Record<string, string>> = {};

test('the sandbox differs from the catalogue only where there is a reason', () => {
	const found = apis.flatMap(differencesOf);
	expect(found.filter((difference) => !(difference in differences))).toEqual([]);
	expect(Object.keys(differences).filter((difference) => !found.includes(difference))).toEqual([]);
});

test('every API of the sandbox is in the catalogue, each once', () => {
	expect(apis.map(({ id }) => id).filter((id) => !findApi(id))).toEqual([]);
	expect(new Set(apis.map(({ id }) => id)).size).toBe(apis.length);
});

function differencesOf({ id, parameters, needsAccessToken }: (typeof apis)[number]): string[] {
	const entry = findApi(id);
	if (!entry) return [];
	const found: string[] = [];
	if (entry.needsAccessToken !== 'unknown' && entry.needsAccessToken !== needsAccessToken) {
		found.push(`${id}: access token ${needsAccessToken}, catalogue ${entry.needsAccessToken}`);
	}
	if (entry.paramsStatus === 'unknown') return found;
	const known = entry.parameters.filter(({ name }) => !name.includes('.'));
	for (const { name, type, required } of known) {
		const own = parameters.find((parameter) => parameter.name === name);
		if (!own) {
			found.push(`${id} ${name}: missing`);
			continue;
		}
		if (!typeAtSandbox[type].includes(own.type)) {
			found.push(`${id} ${name}: ${own.type}, catalogue ${type}`);
		}
		if (required !== 'unknown' && required !== (own.required ?? false)) {
			found.push(`${id} ${name}: required ${own.required ?? false}, catalogue ${required}`);
		}
	}
	for (const { name } of parameters) {
		if (!known.some((parameter) => parameter.name === name))
			found.push(`${id} ${name}: not in the catalogue`);
	}
	return found;
}
