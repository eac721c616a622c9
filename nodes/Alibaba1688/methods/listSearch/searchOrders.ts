import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { orderIdOf, simplifyOrder } from '../../output/order';
import { locatorList } from '../locatorList';

const PAGE_SIZE = 20;

/** Operations that are the seller's without a field that says so. */
const OF_SELLERS = new Set(['updatePrice', 'extendConfirmTime']);

/** The orders of the account as buyer or seller, newest first: searchable by the name of a product. */
export const searchOrders = locatorList({
	api: (context) =>
		isSeller(context)
			? 'com.alibaba.trade:alibaba.trade.getSellerOrderList-1'
			: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
	parameters: (filter, page) => ({ page, pageSize: PAGE_SIZE, productName: filter }),
	expected: { result: 'result', list: { total: 'totalRecord' } },
	entries: 'result',
	entry: (order: IDataObject) => {
		const { statusText, status, totalAmount, products, createTime } = simplifyOrder(order);
		const day = String(createTime ?? '').slice(0, 10);
		const parts = [day, statusText ?? status, totalAmount && `¥${totalAmount}`, products];
		return {
			name: parts.filter(Boolean).join(' · ').slice(0, 120),
			value: String(orderIdOf(order)),
		};
	},
	paging: { size: PAGE_SIZE, total: 'totalRecord' },
	advice: {
		'gw.APIACLDecline':
			"Your app may not list orders from this perspective. Choose 'By ID' or 'By URL' instead.",
	},
});

function isSeller(context: ILoadOptionsFunctions): boolean {
	const parameter = (name: string) => context.getCurrentNodeParameter(name);
	return (
		parameter('perspective') === 'seller' || OF_SELLERS.has(String(parameter('operation') ?? ''))
	);
}
