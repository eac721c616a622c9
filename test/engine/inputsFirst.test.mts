import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { buyerApp, sellerApp, startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { SandboxApp } from '../../sandbox/gateway/apps.mts';
import { picture } from './harness/binary.mts';
import { locator } from './harness/workflow.mts';
import { placedOrder } from './support/purchases.mts';
import { runner } from './support/runner.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ products: 10, orders: 200 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

type Json = INodeExecutionData['json'];

interface Case {
	readonly app: SandboxApp;
	readonly resource: string;
	readonly operation: string;
	readonly fields: INodeParameters;
	/** The value of `{{ $json.value }}` in the two items. */
	readonly good: string;
	readonly bad: string;
	/** What the error names. */
	readonly names: string;
	/** Other fields of an item. */
	readonly item: () => Json;
	/** Whether the items bring a picture. */
	readonly hasPicture?: boolean;
}

const waiting = () => sandbox.state.orders.list({ status: 'waitsellersend' }, 0, 100).orders;
let taken = 0;
const shipping = {
	app: sellerApp,
	resource: 'shipment',
	operation: 'send',
	item: () => ({ orderId: String(waiting()[taken++].id) }),
};
const byOrder = { orderId: '={{ $json.orderId }}' };
const ownLogistics = { ...byOrder, companyNo: locator('SF') };

const cases: Array<[name: string, given: Case]> = [
	[
		'Pay, an amount',
		{
			app: buyerApp,
			resource: 'order',
			operation: 'pay',
			fields: { ...byOrder, payAmount: '={{ $json.value }}' },
			good: '',
			bad: 'abc',
			names: 'Amount (Yuan)',
			item: () => ({ orderId: placedOrder(sandbox) }),
		},
	],
	[
		'Send, a tracking number',
		{
			...shipping,
			fields: { ...ownLogistics, mailNo: '={{ $json.value }}' },
			good: 'SF1234567890',
			bad: '',
			names: 'Tracking Number',
		},
	],
	[
		'Send, the number of a package',
		{
			...shipping,
			fields: {
				...ownLogistics,
				packaging: 'multiple',
				packages: { items: [{ mailNo: '={{ $json.value }}', quantity: 1 }] },
			},
			good: 'SF1234567890',
			bad: '',
			names: 'Packages, entry 1: Tracking Number',
		},
	],
	[
		'Send, an order line',
		{
			...shipping,
			fields: {
				...ownLogistics,
				mailNo: 'SF1234567890',
				orderLines: { items: [{ orderLineId: '={{ $json.value }}', quantity: 1 }] },
			},
			good: '1',
			bad: '12a',
			names: 'Order Lines, entry 1: Order Line ID',
		},
	],
	[
		'Upload, the name of a picture',
		{
			app: sellerApp,
			resource: 'image',
			operation: 'upload',
			fields: {
				albumId: locator('={{ $json.album }}'),
				imageName: '={{ $json.value }}',
			},
			good: 'front.jpg',
			bad: `${'long'.repeat(10)}.jpg`,
			names: 'Name',
			item: () => ({ album: String(sandbox.state.photoBank.albums[0].albumID) }),
			hasPicture: true,
		},
	],
	[
		'API: Call, a parameter',
		{
			app: buyerApp,
			resource: 'api',
			operation: 'call',
			fields: {
				api: locator('com.alibaba.trade:alibaba.order.memoAdd-1'),
				specifyParameters: 'json',
				parametersJson: '={{ $json.value }}',
			},
			good: '{"orderId":1,"memo":"a"}',
			bad: '{"orderId":',
			names: 'Parameters (JSON)',
			item: () => ({}),
		},
	],
];

function filesOf({ hasPicture }: Case, items: Json[]) {
	return hasPicture ? items.map(() => picture('png')) : undefined;
}

test.each(cases)(
	'%s: a bad one in the last item is found before anything is sent',
	async (_, given) => {
		const { app, resource, operation, fields, good, bad, names, item } = given;
		const run = runner(() => sandbox, app, resource);
		const items = [good, good, bad].map((value) => ({ ...item(), value }));
		const { error } = await run(operation, fields, { items, files: filesOf(given, items) });
		expect(error?.message).toContain(names);
		expect(error?.context).toMatchObject({ itemIndex: 2 });
		expect(sandbox.received()).toBe(0);
	},
);

test.each(cases)('%s: with Continue On Fail the good ones are sent', async (_, given) => {
	const { app, resource, operation, fields, good, bad, names, item } = given;
	const run = runner(() => sandbox, app, resource);
	const items = [bad, good].map((value) => ({ ...item(), value }));
	const settings = { onError: 'continueRegularOutput' as const };
	const files = filesOf(given, items);
	const result = await run(operation, fields, { items, files, settings });
	expect(result.items('1688')[0].json.error).toContain(names);
	expect(sandbox.received()).toBeGreaterThan(0);
});
