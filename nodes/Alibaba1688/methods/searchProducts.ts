import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { call } from '../gateway/call';
import { valueAt } from '../gateway/path';
import { listAt } from '../output/list';
import { openGateway } from '../run/gateway';
import { toNodeError } from '../run/nodeError';

const API = 'com.alibaba.product:alibaba.product.list.get-1';
const PAGE_SIZE = 20;
/** The editor waits for the list, and n8n gives no signal to end it. */
const BUDGET_MS = 10_000;

/** The products of the seller's own shop, for the locator: searchable by title, a page at a time. */
export async function searchProducts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const page = Number(paginationToken ?? 1);
	try {
		const gateway = await openGateway(this, { budgetMs: BUDGET_MS });
		const answer = await call(gateway, {
			api: API,
			effect: 'read',
			parameters: { pageNo: page, pageSize: PAGE_SIZE, subjectKey: filter || undefined },
			expected: {
				result: 'result.pageResult',
			},
		});
		const result = answer.kind === 'data' ? answer.value : {};
		const products = listAt<IDataObject>(result, 'resultList');
		const total = Number(valueAt(result, 'totalRecords') ?? 0);
		return {
			results: products.map((product) => ({
				name: String(product.subject),
				value: String(product.productID),
				url: `https://detail.1688.com/offer/${String(product.productID)}.html`,
			})),
			paginationToken: page * PAGE_SIZE < total ? String(page + 1) : undefined,
		};
	} catch (error) {
		throw toNodeError(this.getNode(), error, 0, {
			advice: {
				'gw.APIACLDecline':
					"The list shows the products of the seller's own shop, which your app may not read. Choose 'By ID' or 'By URL' instead.",
			},
		});
	}
}
