import { buyerApp, startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { locator } from '../harness/workflow.mts';
import { links, records, runner } from '../support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 1 });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const run = runner(() => sandbox, buyerApp, 'product');
const offerId = () => String(sandbox.state.market.offers()[0].product.productID);

test.each(['crossBorder', 'relation', 'distribution'])(
	'follows by the API %s',
	async (solution) => {
		const result = await run('follow', { productId: locator(offerId()), solution });
		expect(records(result)).toEqual([{ productId: offerId(), isFollowed: true }]);
		expect(sandbox.state.market.followed.has(offerId())).toBe(true);
	},
);

test.each(['crossBorder', 'relation'])('unfollows by the API %s', async (solution) => {
	sandbox.state.market.followed.add(offerId());
	const result = await run('unfollow', { productId: locator(offerId()), solution });
	expect(records(result)).toEqual([{ productId: offerId(), isFollowed: false }]);
	expect(sandbox.state.market.followed.size).toBe(0);
});

test("gives 1688's own answer beside the product when it is not to be simplified", async () => {
	const result = await run('follow', { productId: locator(offerId()), simplify: false });
	expect(records(result)).toEqual([{ productId: offerId(), code: 0, message: 'success' }]);
});

test.each(['crossBorder', 'relation'])(
	'by %s, one unknown product fails alone',
	async (solution) => {
		const result = await run(
			'follow',
			{ productId: locator('={{ $json.id }}'), solution },
			{ items: [{ id: '1' }, { id: offerId() }], settings: { onError: 'continueRegularOutput' } },
		);
		expect(records(result)).toMatchObject([
			{ error: expect.stringContaining('商品不存在') },
			{ isFollowed: true },
		]);
		expect(links(result)).toEqual([[0], [1]]);
	},
);
