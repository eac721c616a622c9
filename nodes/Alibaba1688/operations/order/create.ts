import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../gateway/failure';
import { InputError } from '../../gateway/inputError';
import { wireText } from '../../gateway/serialise';
import { createdOrders, simplifyCreatedOrder } from '../../output/orderCreated';
import type { ApiUse, Operation } from '../operation';
import type { Steps } from '../steps';
import { awaitOrder, findExistingOrder, ordersByOutOrderId } from './existingOrder';
import { orderTypeField, purchaseOptionFields, purchaseOptionParameters } from './purchaseOptions';
import { receivingAddress, receivingAddressFields } from './receivingAddress';
import { readWares, wareFieldsOfOrder } from './wares';

const createdAnswer: Pick<ApiUse, 'answer'> = {
	answer: {
		result: 'result',
		// 1688's own pages show created orders beside `success: false`, with and without this wrapper.
		wrapper: 'result',
		provenBy: ['result.orderId', 'result.orderList'],
		refused: 'result.failedOfferList',
		refusedId: 'offerId',
	},
};

const commonParameters: ApiUse['parameters'] = [
	{ name: 'flow', from: (read) => read('options.flow', 'String', 'Flow') ?? 'general' },
	{ name: 'addressParam', from: receivingAddress },
	{ name: 'cargoParamList', from: (read) => [...readWares(read)] },
	{ name: 'message', type: 'String', field: 'message', label: 'Seller Message' },
	{ name: 'outOrderId', type: 'String', field: 'outOrderId', label: 'Out Order ID' },
];

const general: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.fastCreateOrder-1',
	parameters: [...commonParameters, ...purchaseOptionParameters('general')],
	...createdAnswer,
};

const crossBorder: ApiUse = {
	api: 'com.alibaba.trade:alibaba.trade.createCrossOrder-1',
	parameters: [...commonParameters, ...purchaseOptionParameters('crossBorder')],
	...createdAnswer,
};

const operation: Operation = {
	resource: 'order',
	operation: 'create',
	name: 'Create',
	action: 'Create an order',
	description:
		'Place a purchase order (下单). This commits your account to buy: it is a money operation. Set Out Order ID so that no repetition buys twice.',
	effect: 'money',
	fields: [
		orderTypeField,
		...wareFieldsOfOrder,
		...receivingAddressFields,
		{
			displayName: 'Out Order ID',
			name: 'outOrderId',
			type: 'string',
			default: '',
			placeholder: 'e.g. PO-2026-0042',
			description:
				'Your own number for this purchase (外部订单号). Give the same value whenever you repeat the same purchase: the node then looks for the order first and returns it instead of buying again.',
		},
		{
			displayName: 'Seller Message',
			name: 'message',
			type: 'string',
			default: '',
			description: 'A note that the seller sees with the order',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: purchaseOptionFields,
		},
	],
	use: { field: 'orderType', apis: { general, crossBorder } },
	also: [ordersByOutOrderId],
	steps: async (steps) => {
		const use = steps.choice('orderType') === 'crossBorder' ? crossBorder : general;
		const outOrderId = steps.read('outOrderId', 'String', 'Out Order ID') as string | undefined;
		return outOrderId === undefined
			? await place(steps, use)
			: await placeOnce(steps, use, outOrderId);
	},
	simplify: simplifyCreatedOrder,
	idOf: (result) =>
		createdOrders(result)
			.map((order) => simplifyCreatedOrder(order).orderId)
			.join(' '),
	check:
		'Look among your latest orders (Order: Get Many, Created After the start of this run) whether this order was made before you place it again.',
};

export default operation;

async function place(steps: Steps, use: ApiUse): Promise<IDataObject[]> {
	const answer = await steps.call(use);
	return answer.kind === 'nothing' ? [] : createdOrders(answer.value as IDataObject);
}

/** What became of a purchase in this run, for other items with the same number. */
interface Purchase {
	/** What was bought, to tell another purchase with the same number. */
	readonly content: string;
	readonly orders?: readonly IDataObject[];
	/** Set when the call was made and its outcome is unknown. */
	readonly error?: CallError;
}

/** Items of one run with the same number are one purchase. */
async function placeOnce(steps: Steps, use: ApiUse, outOrderId: string): Promise<IDataObject[]> {
	const key = `purchase ${outOrderId}`;
	const wares = readWares(steps.read);
	const content = `${use.api} ${wireText('', [...wares])}`;
	const before = steps.shared.get(key) as Purchase | undefined;
	if (before && before.content !== content) {
		throw new InputError(
			`Out Order ID '${outOrderId}' stands for other products in an earlier item of this run`,
			'Give each purchase a number of its own. Nothing was bought for this item.',
		);
	}
	if (before?.orders) return before.orders.map((order) => ({ ...order, existing: true }));
	if (before?.error) throw before.error;

	const note = (purchase: Omit<Purchase, 'content'>) =>
		steps.shared.set(key, { content, ...purchase } satisfies Purchase);
	// A call that an earlier try of this execution made is not sent again in any case.
	const existing = steps.isRecorded(use)
		? undefined
		: await findExistingOrder(steps, outOrderId, wares);
	const placed = existing ?? (await attempt(steps, use));
	if (!(placed instanceof CallError)) {
		const orders = Array.isArray(placed) ? placed : [found(placed)];
		note({ orders });
		return orders;
	}
	note({ error: placed });
	const order = await awaitOrder(steps, outOrderId, wares);
	if (!order) throw placed;
	note({ orders: [found(order)] });
	return [found(order)];
}

/** @returns the error instead of throwing it when the order may have been placed all the same */
async function attempt(steps: Steps, use: ApiUse): Promise<IDataObject[] | CallError> {
	return await place(steps, use).catch((error: unknown) => {
		if (error instanceof CallError && error.isOutcomeUnknown) return error;
		throw error;
	});
}

function found(order: IDataObject): IDataObject {
	return { ...order, existing: true };
}
