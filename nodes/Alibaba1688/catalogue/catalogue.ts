import type { Effect } from '../gateway/retry';
import data from './apis.json';

/**
 * The APIs of the 1688 Open Platform as far as they are documented in public. The facts lie in
 * `apis.json`; a parameter there is one line, `<type><mark> <help>`, under its name:
 *
 * - a dot in the name leads into a JSON parameter, as in `offerQueryParam.keyword`, also when that
 *   parameter is a list
 * - `!` marks a required parameter, `?` one of which it is not known, nothing an optional one
 * - absent keys: `token` is true, `solutions` is empty, `result` and `paging` are not known
 */
export const parameterTypes = [
	'String',
	/** Text that holds JSON. */
	'JsonText',
	'Integer',
	'Long',
	'Double',
	'Boolean',
	'Date',
	'String[]',
	'Integer[]',
	'Long[]',
	'object',
	'object[]',
	/** A file. */
	'byte[]',
	/** The sources name the parameter and nothing more. */
	'Unknown',
] as const;

export type CatalogueType = (typeof parameterTypes)[number];

export interface CatalogueParameter {
	readonly name: string;
	readonly type: CatalogueType;
	readonly required: boolean | 'unknown';
	/** A few words on values and units; often empty. */
	readonly help: string;
}

export interface CataloguePaging {
	readonly page: string;
	readonly first: 0 | 1 | 'unknown';
	/** Absent when the size of a page is fixed. */
	readonly size?: string;
	/** Absent when no largest size is documented. */
	readonly largest?: number;
	readonly list: string;
	/** Absent when the answer gives no total. */
	readonly total?: string;
}

export interface CatalogueApi {
	/** `namespace:name-version` */
	readonly id: string;
	readonly english: string;
	readonly chinese: string;
	readonly category: string;
	/** What a call does; where no source says it, it counts as a change. */
	readonly effect: Effect;
	readonly needsAccessToken: boolean | 'unknown';
	/**
	 * How well the parameters are known: `listed` with types and required marks, `names` partly,
	 * `none` when the API has none, `unknown` when no source lists them.
	 */
	readonly paramsStatus: 'listed' | 'names' | 'none' | 'unknown';
	readonly parameters: readonly CatalogueParameter[];
	/** Paths of which one that is filled proves success, whatever the flags of the answer say. */
	readonly provenBy?: readonly string[];
	/** Path of the result in the answer; empty for the answer itself. */
	readonly result?: string;
	readonly paging?: CataloguePaging;
	/** Keys of the public solutions (解决方案) that list the API. */
	readonly solutions: readonly string[];
}

interface Entry {
	id: string;
	en: string;
	zh: string;
	category: string;
	effect: Effect;
	token?: boolean | 'unknown';
	solutions?: string[];
	provenBy?: string[];
	result?: string;
	paging?: CataloguePaging;
	paramsStatus: CatalogueApi['paramsStatus'];
	parameters?: Record<string, string>;
}

const PARAMETER = /^([A-Za-z]+(?:\[\])?)([!?]?)(?: (.+))?$/;

export const catalogue: readonly CatalogueApi[] = (data as unknown as Entry[]).map((entry) => ({
	id: entry.id,
	english: entry.en,
	chinese: entry.zh,
	category: entry.category,
	effect: entry.effect,
	needsAccessToken: entry.token ?? true,
	paramsStatus: entry.paramsStatus,
	parameters: Object.entries(entry.parameters ?? {}).map(([name, text]) =>
		readParameter(name, text),
	),
	provenBy: entry.provenBy,
	result: entry.result,
	paging: entry.paging,
	solutions: entry.solutions ?? [],
}));

const byId = new Map(catalogue.map((api) => [api.id, api]));

/** @param id `namespace:name-version` */
export function findApi(id: string): CatalogueApi | undefined {
	return byId.get(id);
}

function readParameter(name: string, text: string): CatalogueParameter {
	const [, type = 'Unknown', mark = '?', help = ''] = PARAMETER.exec(text) ?? [];
	return {
		name,
		type: type as CatalogueType,
		required: mark === '?' ? 'unknown' : mark === '!',
		help,
	};
}
