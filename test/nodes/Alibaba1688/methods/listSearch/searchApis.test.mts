import { Alibaba1688 } from '../../../../../nodes/Alibaba1688/Alibaba1688.node';
import { catalogue } from '../../../../../nodes/Alibaba1688/catalogue/catalogue';
import { editorContext } from '../../../../support/n8nContexts.mts';

async function search(filter?: string, paginationToken?: string) {
	const { searchApis } = new Alibaba1688().methods.listSearch;
	return await searchApis.call(await editorContext({}), filter, paginationToken);
}

async function everything(filter?: string) {
	const results = [];
	let token: string | undefined;
	do {
		const page = await search(filter, token);
		results.push(...page.results);
		token = page.paginationToken as string | undefined;
	} while (token);
	return results;
}

test('lists the whole catalogue, page by page', async () => {
	const values = (await everything()).map(({ value }) => value);
	expect(values).toEqual(catalogue.map(({ id }) => id));
});

test('shows names in both languages, the namespace and whether a token is needed', async () => {
	const { results } = await search('alibaba.trade.getBuyerOrderList');
	expect(results).toEqual([
		{
			name: 'Order list (buyer view) · 订单列表查看(买家视角) · com.alibaba.trade:alibaba.trade.getBuyerOrderList-1 · needs token',
			value: 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
			url: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.trade:alibaba.trade.getBuyerOrderList-1',
		},
	]);
	const [subAccount] = (await search('querySubAccount')).results;
	expect(subAccount.name).toMatch(/ · needs no token$/);
});

test.each([
	['upload evidence', 'com.alibaba.trade:alibaba.trade.uploadRefundVoucher-1'],
	['UPLOAD  refund', 'com.alibaba.trade:alibaba.trade.uploadRefundVoucher-1'],
	['申请开票', 'com.alibaba.trade:trade.invoice.apply-1'],
	['com.alibaba.supplychain create', 'com.alibaba.supplychain:order.aepickuporder.create-1'],
	['invoice decrypt', 'com.alibaba.trade:alibaba.invoice.decrypt-1'],
])('finds by %j', async (filter, id) => {
	expect((await everything(filter)).map(({ value }) => value)).toContain(id);
});

test('finds nothing for what is not there', async () => {
	expect(await search('there is no such thing')).toEqual({
		results: [],
		paginationToken: undefined,
	});
});
