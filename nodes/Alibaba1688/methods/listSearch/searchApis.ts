import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue, type CatalogueApi } from '../../catalogue/catalogue';

const PAGE_SIZE = 50;

/** The APIs of the catalogue: searched by words in English and Chinese, namespace, name and category. */
export async function searchApis(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken = '0',
): Promise<INodeListSearchResult> {
	const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
	const found = catalogue.filter((api) => words.every((word) => textOf(api).includes(word)));
	const from = Number(paginationToken);
	const to = from + PAGE_SIZE;
	return {
		results: found.slice(from, to).map((api) => ({
			name: nameOf(api),
			value: api.id,
			url: `https://open.1688.com/api/apidocdetail.htm?id=${api.id}`,
		})),
		paginationToken: to < found.length ? String(to) : undefined,
	};
}

function nameOf({ english, chinese, id, needsAccessToken }: CatalogueApi): string {
	const token = needsAccessToken === false ? 'needs no token' : 'needs token';
	return `${english} · ${chinese} · ${id} · ${token}`;
}

function textOf(api: CatalogueApi): string {
	return `${nameOf(api)} ${api.category}`.toLowerCase();
}
