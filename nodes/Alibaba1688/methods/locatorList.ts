import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { call } from '../gateway/call';
import type { Expectation } from '../gateway/envelope';
import { valueAt } from '../gateway/path';
import type { WireValue } from '../gateway/serialise';
import { listAt } from '../output/list';
import { openGateway } from '../run/gateway';
import { toNodeError } from '../run/nodeError';

/** The editor waits for the list, and n8n gives no signal to end it. */
const BUDGET_MS = 10_000;

export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** The list of a locator: which API it asks, and how an entry is shown. */
export interface LocatorList {
	/** `namespace:name-version`; a function where it depends on other fields, such as the perspective. */
	readonly api: string | ((context: ILoadOptionsFunctions) => string);
	/** @param filter what the user typed; undefined when nothing */
	readonly parameters: (
		filter: string | undefined,
		page: number,
		context: ILoadOptionsFunctions,
	) => Record<string, WireValue>;
	readonly expected: Expectation;
	/** Path of the entries in the whole answer. */
	readonly entries: string;
	readonly entry: (entry: IDataObject) => INodeListSearchItems;
	/** Where the list comes page by page: entries on a page, and the path of their total number. */
	readonly paging?: { readonly size: number; readonly total: string };
	/** Whether the API takes no filter, so that the entries of a page are searched by name here. */
	readonly filtersHere?: boolean;
	readonly advice?: Readonly<Record<string, string>>;
}

/** Makes the function that n8n calls when a person opens or searches the list of a locator. */
export function locatorList(list: LocatorList): ListSearch {
	return async function (this: ILoadOptionsFunctions, filter, paginationToken) {
		const page = Number(paginationToken ?? 1);
		try {
			const gateway = await openGateway(this, { budgetMs: BUDGET_MS });
			const answer = await call(gateway, {
				api: typeof list.api === 'function' ? list.api(this) : list.api,
				effect: 'read',
				parameters: list.parameters(filter || undefined, page, this),
				expected: list.expected,
			});
			const body = answer.kind === 'data' ? answer.body : {};
			const results = listAt<IDataObject>(body, list.entries).map(list.entry);
			return {
				results: list.filtersHere && filter ? results.filter(matches(filter)) : results,
				paginationToken: hasMore(body, list, page) ? String(page + 1) : undefined,
			};
		} catch (error) {
			throw toNodeError(this.getNode(), error, 0, { advice: list.advice });
		}
	};
}

function hasMore(body: unknown, { paging }: LocatorList, page: number): boolean {
	return paging !== undefined && page * paging.size < Number(valueAt(body, paging.total) ?? 0);
}

function matches(filter: string): (entry: INodeListSearchItems) => boolean {
	const wanted = filter.toLowerCase();
	return ({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted);
}
