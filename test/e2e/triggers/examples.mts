import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { examplesFolder } from '../../../playground/lib/paths.mts';
import type { NewWorkflow } from '../../../playground/lib/workflows.mts';
import { sellerApp } from '../../../sandbox/server.mts';
import { sendTo, until, type Stage } from './stage.mts';

const { appKey } = sellerApp;

/** The examples of the triggers, as a user imports them. */
export async function examples(stage: Stage): Promise<void> {
	await orderEventsToSpreadsheet(stage);
	await newOrdersToErp(stage);
	await dispatchMessages(stage);
}

/** An example, with the parameters of some of its nodes as a user would fill them in. */
function read(file: string, filledIn: Record<string, object> = {}): NewWorkflow {
	const text = readFileSync(join(examplesFolder, file), 'utf8');
	const workflow = JSON.parse(text) as NewWorkflow;
	const nodes = workflow.nodes.map((node) => ({
		...node,
		parameters: { ...(node.parameters as object), ...filledIn[node.name] },
	}));
	return { ...workflow, nodes };
}

async function orderEventsToSpreadsheet(stage: Stage): Promise<void> {
	const file = join(stage.paths.files, '1688-order-events.csv');
	rmSync(file, { force: true });
	const id = await stage.activateWorkflow(read('order-events-to-spreadsheet.json'));
	const url = await stage.webhookUrl('1688-orders');
	const orderId = stage.sandbox.state.orders.list({}, 0, 1).orders[0].id;
	const paid = { type: 'ORDER_BUYER_VIEW_ORDER_PAY', appKey, url, orderId };
	const shipped = { ...paid, type: 'ORDER_BUYER_VIEW_ANNOUNCE_SENDGOODS' };
	const other = { ...paid, type: 'ORDER_BATCH_PAY' };
	for (const push of [paid, other, shipped]) await stage.sandbox.push.push(push);
	const lines = () => {
		try {
			return readFileSync(file, 'utf8').split('\n').filter(Boolean);
		} catch {
			return [];
		}
	};
	await until(() => lines().length === 2, 'two rows are there');
	const columns = lines().map((line) => JSON.parse(`[${line.trim()}]`) as string[]);
	assert.deepEqual(columns.map(([, type, id19, status]) => [type, id19, status]).sort(), [
		['ORDER_BUYER_VIEW_ANNOUNCE_SENDGOODS', String(orderId), 'waitbuyerreceive'],
		['ORDER_BUYER_VIEW_ORDER_PAY', String(orderId), 'waitsellersend'],
	]);
	console.log('push, order, spreadsheet row: ', lines());
	await stage.deactivate(id);
}

async function newOrdersToErp(stage: Stage): Promise<void> {
	const url = `${stage.collector.url}/erp`;
	const list = 'com.alibaba.trade:alibaba.trade.getBuyerOrderList-1';
	const asked = stage.sandbox.count(list);
	const id = await stage.activateWorkflow(
		read('new-orders-to-erp.json', { 'Send to ERP': { url } }),
	);
	// n8n answers before the first poll, which takes what is there for old.
	await until(() => stage.sandbox.count(list) > asked, 'the first poll is over');
	const { state } = stage.sandbox;
	const product = state.products[0];
	const lines = [{ product, sku: product.skuInfos?.[0], quantity: 1, discountFen: 0 }];
	const made = [1, 2].map(() => state.orders.create({ lines, shippingFen: 0 }, Date.now()));
	const orders = stage.collector.of('erp') as unknown as Array<{ orderId: string }>;
	await until(() => orders.length >= 2, 'the ERP has two orders', 180_000);
	assert.deepEqual(
		orders.map(({ orderId }) => orderId).sort(),
		made.map((order) => String(order.id)).sort(),
	);
	console.log(
		'polling, new orders, ERP: ',
		orders.map(({ orderId }) => orderId),
	);
	await stage.deactivate(id);
}

async function dispatchMessages(stage: Stage): Promise<void> {
	const { collector } = stage;
	const ids: Record<string, string> = {};
	for (const name of ['Orders', 'Refunds', 'Parcels']) {
		ids[name] = await stage.activate(name, [
			{
				name: 'When Executed by Another Workflow',
				type: 'n8n-nodes-base.executeWorkflowTrigger',
				typeVersion: 1.1,
				parameters: { inputSource: 'passthrough' },
			},
			sendTo(collector, name),
		]);
	}
	const chosen = Object.fromEntries(
		Object.entries(ids).map(([name, value]) => [
			name,
			{ workflowId: { __rl: true, mode: 'id', value } },
		]),
	);
	const id = await stage.activateWorkflow(read('dispatch-messages.json', chosen));
	const url = await stage.webhookUrl('1688-messages');
	const push = async (type: string) =>
		(await stage.sandbox.push.push({ type, appKey, url }))[0].msgId;
	const sent = {
		Orders: await push('ORDER_BUYER_VIEW_ORDER_PAY'),
		Refunds: await push('ORDER_BUYER_VIEW_ORDER_REFUND_AFTER_SALES'),
		Parcels: await push('LOGISTICS_BUYER_VIEW_TRACE'),
	};
	await push('PRODUCT_RELATION_VIEW_PRODUCT_CHANGE');
	for (const [name, messageId] of Object.entries(sent)) {
		await until(() => collector.of(name).length === 1, `${name} got its message`);
		assert.equal(collector.of(name)[0].messageId, String(messageId));
	}
	console.log('dispatch to sub-workflows: ', sent);
	await stage.deactivate(id);
}
