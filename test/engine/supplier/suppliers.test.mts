import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { links, records, runner } from '../support/runner.mts';

const querySuppliers = 'cn.alibaba.open:alibaba.relation.querySuppliers-1';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'supplier');

describe('get', () => {
	test('finds by login, each item linked, one that fails beside others', async () => {
		const logins = sandbox.state.suppliers.slice(1, 3).map(({ loginId }) => loginId);
		const items = [logins[0], '没有这个人', logins[1]].map((login) => ({ login }));
		const result = await run(
			'get',
			{ loginId: '={{ $json.login }}' },
			{ items, settings: { onError: 'continueRegularOutput' } },
		);
		expect(records(result)).toMatchObject([
			{ loginId: logins[0], shopUrl: `https://${sandbox.state.suppliers[1].domain}` },
			{ error: expect.stringContaining('用户不存在') },
			{ loginId: logins[1] },
		]);
		expect(links(result)).toEqual([[0], [1], [2]]);
	});

	test.each([
		(domain: string) => domain,
		(domain: string) => `https://${domain}`,
		(domain: string) => ` http://${domain.toUpperCase()}/page/offerlist.htm?spm=a1 `,
	])('finds by domain, or an address of the shop', async (write) => {
		const [, { domain, loginId }] = sandbox.state.suppliers;
		const result = await run('get', { findBy: 'domain', domain: write(domain) });
		expect(records(result)).toMatchObject([{ loginId }]);
		expect(sandbox.calls).toMatchObject([{ parameters: { domain } }]);
	});

	test('gives the ids of a seller you bought from', async () => {
		const [, { domain, loginId, memberId, userId }] = sandbox.state.suppliers;
		const result = await run('get', { findBy: 'knownDomain', domain });
		expect(records(result)).toMatchObject([{ loginId, memberId, userId: String(userId) }]);
	});

	test.each(['', 'shop12345', 'https://example.com/shop.1688.com', 'https://1688.com.example.com'])(
		'refuses the domain %j and sends nothing',
		async (domain) => {
			const result = await run('get', {
				findBy: 'domain',
				domain: `={{ ${JSON.stringify(domain)} }}`,
			});
			expect(result.error?.message).toContain('Shop Domain');
			expect(sandbox.received()).toBe(0);
		},
	);
});

describe('getMany', () => {
	test.each(['result', 'flat'] as const)(
		'returns all, three pages, when the list comes %s',
		async (envelope) => {
			sandbox.state.behaviour.supplierListEnvelope = envelope;
			const result = await run('getMany', { returnAll: true });
			expect(result.error).toBeUndefined();
			expect(records(result).map(({ loginId }) => loginId)).toEqual(
				sandbox.state.suppliers.map(({ loginId }) => loginId),
			);
			expect(sandbox.count(querySuppliers)).toBe(3);
		},
	);

	test('says amounts in yuan and times in ISO 8601', async () => {
		const [, supplier] = sandbox.state.suppliers;
		const filters = { supplierLoginId: supplier.loginId };
		const [record] = records(await run('getMany', { filters }));
		expect(record).toMatchObject({
			userId: String(supplier.userId),
			since: `${supplier.consignCreateTime.replace(' ', 'T')}+08:00`,
			amountLast180Days: (supplier.lastAmount / 100).toFixed(2),
			ordersLast180Days: supplier.lastOrder,
		});
		const [raw] = records(await run('getMany', { filters, simplify: false }));
		expect(raw).toMatchObject({ lastAmount: supplier.lastAmount });
	});

	test('stops at the limit', async () => {
		expect(records(await run('getMany', { limit: 12 }))).toHaveLength(12);
		expect(sandbox.count(querySuppliers)).toBe(2);
	});
});

describe('getChatLink', () => {
	test('gives a link', async () => {
		const [{ openUid }] = sandbox.state.suppliers;
		const [record] = records(await run('getChatLink', { openUid }));
		expect(record).toEqual({ chatUrl: expect.stringMatching(/^https:\/\//) });
		expect(record.chatUrl).toContain(openUid);
	});

	test("shows 1688's words when the OpenUID is not one", async () => {
		const result = await run('getChatLink', { openUid: '旺旺' });
		expect(result.error?.message).toContain('openUid无效');
	});
});
