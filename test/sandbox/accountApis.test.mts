import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { Client, type Fields } from './client.mts';

const crossBasic = 'com.alibaba.account:alibaba.account.agent.crossBasic-1';
const relationUserInfo = 'com.alibaba.trade:alibaba.member.getRelationUserInfo-1';
const querySuppliers = 'cn.alibaba.open:alibaba.relation.querySuppliers-1';
const wangwangUrl = 'com.alibaba.account:account.wangwangUrl.get-1';
const subAccountList = 'com.alibaba.account:alibaba.subAccount.list-1';
const querySubAccount = 'cn.alibaba.open:querySubAccount-1';

let sandbox: Sandbox;
let buyer: Client;
let seller: Client;

beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
	buyer = new Client(sandbox, buyerApp);
	seller = new Client(sandbox, sellerApp);
});

afterAll(async () => {
	await Promise.all([buyer.close(), seller.close()]);
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

const ask = async (apiId: string, fields: Fields = {}) => (await buyer.call(apiId, fields)).json;

describe('suppliers', () => {
	test('a supplier is found by login and by domain, the same one', async () => {
		const [, { loginId, domain, companyName }] = sandbox.state.suppliers;
		const byLogin = await ask(crossBasic, { loginId });
		expect(byLogin).toMatchObject({
			result: { loginId, companyName, shopUrl: `https://${domain}` },
			success: true,
		});
		expect(await ask(crossBasic, { domain })).toEqual(byLogin);
		expect(await ask(relationUserInfo, { domain })).toMatchObject({ loginId, success: true });
	});

	test('one that does not exist, or neither of both, is refused', async () => {
		const refusal = {
			success: false,
			errorCode: expect.any(String),
			errorMessage: expect.any(String),
		};
		expect(await ask(crossBasic, { loginId: '没有' })).toEqual(refusal);
		expect(await ask(crossBasic)).toEqual(refusal);
		expect(await ask(relationUserInfo, { domain: 'x.1688.com' })).toEqual({ success: false });
	});

	test('the list has pages of ten by default, under `result` or flat', async () => {
		const pages: string[][] = [];
		for (const currentPage of ['1', '2', '3']) {
			const { result } = await ask(querySuppliers, { currentPage });
			expect(result).toMatchObject({ count: 27, pageSize: 10, currentPage: Number(currentPage) });
			pages.push(
				result.relationModels.map((row: { supplierLoginId: string }) => row.supplierLoginId),
			);
		}
		expect(pages.map((page) => page.length)).toEqual([10, 10, 7]);
		expect(new Set(pages.flat()).size).toBe(27);

		sandbox.state.behaviour.supplierListEnvelope = 'flat';
		const flat = await ask(querySuppliers, { supplierLoginId: pages[0][1] });
		expect(flat).toMatchObject({ count: 1, relationModels: [{ supplierLoginId: pages[0][1] }] });
	});

	test('gives a chat link for an OpenUID', async () => {
		const [{ openUid }] = sandbox.state.suppliers;
		const { result } = await ask(wangwangUrl, { toOpenUid: openUid });
		expect(result).toMatchObject({ success: true, result: expect.stringContaining(openUid) });
		const refused = await ask(wangwangUrl, { toOpenUid: '?' });
		expect(refused.result).toMatchObject({ success: false, code: expect.any(String) });
	});
});

describe('accounts', () => {
	test('the sub-accounts are those of the owner of the token', async () => {
		const ofBuyer = await ask(subAccountList);
		const ofSeller = (await seller.call(subAccountList)).json;
		expect(ofBuyer).toMatchObject({ mainLoginId: 'sandbox买家01', mainUserId: '1623492085' });
		expect(ofBuyer.subAccountList).toHaveLength(1);
		expect(ofSeller.subAccountList).toHaveLength(3);
		expect(ofSeller.subAccountList[0].memberId).toBe(ofSeller.mainMemberId);
	});

	test('one sub-account is found by its login', async () => {
		const { subAccountList: subs } = await ask(subAccountList);
		const [{ loginId, userId }] = subs;
		expect(await ask(querySubAccount, { loginId })).toMatchObject({
			result: { isSuccess: true, data: { loginId, userId } },
		});
		expect(await ask(querySubAccount, { loginId: '没有:人' })).toEqual({
			result: { isSuccess: false, resultCode: expect.any(String), errorMsg: expect.any(String) },
		});
	});
});
