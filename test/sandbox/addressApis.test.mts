import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const trade = (name: string) => `com.alibaba.trade:${name}-1`;

let sandbox: Sandbox;
let buyer: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
	buyer = new Client(sandbox, buyerApp);
});

afterAll(async () => {
	await buyer.close();
	await sandbox.close();
});

const call = async (name: string, fields: Fields) => (await buyer.call(trade(name), fields)).json;

test('walks down the tree of regions to a place without parts', async () => {
	const names: string[] = [];
	let areaCode = '';
	for (;;) {
		const { result } = await call('alibaba.trade.addresscode.getchild', {
			webSite: '1688',
			...(areaCode ? { areaCode } : {}),
		});
		if (!result) break;
		const [last] = result.slice(-1);
		names.push(last.name);
		areaCode = last.code;
	}
	expect(names).toEqual(['青海省', '海东市', '民和回族土族自治县']);
});

test('finds the district of an address', async () => {
	const addressInfo = '浙江省 杭州市 滨江区网商路699号';
	expect(await call('alibaba.trade.addresscode.parse', { addressInfo })).toEqual({
		result: {
			address: '网商路699号',
			addressCode: '330108',
			isDefault: false,
			latest: false,
			postCode: '310051',
		},
	});
	expect(await call('alibaba.trade.addresscode.parse', { addressInfo: '火星' })).toEqual({
		errorCode: expect.any(String),
		errorMessage: expect.any(String),
	});
});

test('only the seller has addresses to send from', async () => {
	const api = 'com.alibaba.logistics:alibaba.logistics.mySendGoodsAddress.list.get-1';
	expect((await buyer.call(api)).json).toEqual({ result: [] });
	const seller = new Client(sandbox, sellerApp);
	expect((await seller.call(api)).json.result).toHaveLength(2);
	await seller.close();
});
