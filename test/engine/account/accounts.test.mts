import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { runWorkflow } from '../harness/run.mts';
import { sandboxCredential } from '../harness/sandboxCredential.mts';
import { workflowWith } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 1, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, sellerApp, 'account');

test('get gives the account of the token', async () => {
	const [seller] = records(await run('get'));
	expect(seller).toMatchObject({
		loginId: 'sandbox卖家01',
		userId: '1624747073',
		memberId: 'b2b-1624747073',
		createTime: '2013-03-12T16:08:28.000+08:00',
	});
	const [buyer] = records(await runner(() => sandbox, buyerApp, 'account')('get'));
	expect(buyer).toMatchObject({ loginId: 'sandbox买家01' });
});

test('get says what is wrong with the permission when the token is right', async () => {
	const app = { ...sellerApp, appKey: '5555555', acl: [] };
	const other = await startSandbox({ products: 1, orders: 1, apps: [app] });
	const result = await runWorkflow({
		workflow: workflowWith({ resource: 'account', operation: 'get' }),
		credentials: sandboxCredential(other, {}, app),
	});
	await other.close();
	expect(result.error?.description).toContain('The access token is right');
});

test('getSubAccounts lists those of the account, without names of people', async () => {
	const result = await run('getSubAccounts');
	expect(records(result)).toEqual([
		{
			loginId: 'sandbox卖家01:客服',
			userId: '4001370076',
			memberId: 'b2b-1624747073',
			status: 'enabled',
			employeeId: null,
			departmentId: null,
			departmentName: null,
		},
		expect.objectContaining({ loginId: 'sandbox卖家01:仓库' }),
		expect.objectContaining({ loginId: 'sandbox卖家01:设计', status: 'disabled' }),
	]);
	expect(links(result)).toEqual([[0], [0], [0]]);
});

test('getSubAccounts finds one by its login, its name only on demand', async () => {
	const loginId = '={{ $json.login }}';
	const items = [{ login: 'sandbox卖家01:仓库' }];
	const [record] = records(await run('getSubAccounts', { loginId }, { items }));
	expect(record).toMatchObject({ userId: '4001370833', departmentName: '仓储部' });
	expect(record).not.toHaveProperty('name');
	const options = { includeContact: true };
	const [withName] = records(await run('getSubAccounts', { loginId, options }, { items }));
	expect(withName).toMatchObject({ name: '李强' });
});

test('getSubAccounts reports a login that does not exist on its own item', async () => {
	const result = await run(
		'getSubAccounts',
		{ loginId: '={{ $json.login }}' },
		{
			items: [{ login: '没有:人' }, { login: 'sandbox卖家01:客服' }],
			settings: { onError: 'continueRegularOutput' },
		},
	);
	expect(records(result)).toMatchObject([
		{ error: expect.stringContaining('子账号不存在') },
		{ loginId: 'sandbox卖家01:客服' },
	]);
	expect(links(result)).toEqual([[0], [1]]);
});
