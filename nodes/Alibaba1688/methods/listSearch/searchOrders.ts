import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import { valueAt } from '../../gateway/path';
import { textOf } from '../../output/text';
import { locatorList, type LocatorList } from '../locatorList';

const BOUGHT = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';
const SOLD = 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1';
const PAGE_SIZE = 20;

const orders: Omit<LocatorList, 'api'> = {
	parameters: (filter, page) => ({ page, pageSize: PAGE_SIZE, productName: filter }),
	expected: { result: 'result', list: { total: 'totalRecord' } },
	entries: 'result',
	entry: orderEntry,
	paging: { size: PAGE_SIZE, total: 'totalRecord' },
	advice: {
		'gw.APIACLDecline': "Your app may not list orders. Choose 'By ID' or 'By URL' instead.",
	},
};

/** Orders by a word in the name of a product, a page at a time. */
export const searchBoughtOrders = locatorList({ ...orders, api: BOUGHT });

export const searchSoldOrders = locatorList({ ...orders, api: SOLD });

/** Those of the perspective that is chosen beside the locator. */
export const searchOrders = locatorList({
	...orders,
	api: (context) => (context.getCurrentNodeParameter('perspective') === 'seller' ? SOLD : BOUGHT),
});

function orderEntry(order: IDataObject): INodeListSearchItems {
	const id = textOf(valueAt(order, 'baseInfo.idOfStr')) ?? textOf(valueAt(order, 'baseInfo.id'));
	const [first] = (order.productItems ?? []) as IDataObject[];
	const status = valueAt(order, 'baseInfo.status');
	return { name: `${id} · ${String(status)} · ${String(first?.name ?? '')}`, value: String(id) };
}
