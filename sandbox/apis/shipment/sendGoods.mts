import type { ApiContext, ApiParameter } from '../api.mts';
import { BusinessFailure } from '../api.mts';
import { exactParse } from '../../exactJson.mts';
import { entryIds, type OrderFacts } from '../../data/orderFacts.mts';
import { orderModel } from '../../data/orders.mts';
import type { ParcelGoods } from '../../data/shipments.mts';
import { findOrder } from '../findOrder.mts';

/** Parameters that both ways of shipping have. */
export const sendParameters: readonly ApiParameter[] = [
	{
		name: 'sendGoods',
		type: 'object[]',
		required: true,
		fields: [
			{ name: 'sourceId', type: 'String', required: true },
			{
				name: 'sendGoodEntries',
				type: 'object[]',
				required: true,
				fields: [
					{ name: 'sourceEntryId', type: 'String', required: true },
					{ name: 'amount', type: 'Long', required: true },
					{ name: 'weight', type: 'Double', required: true },
					{ name: 'extBody', type: 'String' },
				],
			},
		],
	},
	{ name: 'remarks', type: 'String' },
	{ name: 'gmtSend', type: 'Date' },
	{ name: 'extParam', type: 'String' },
	{ name: 'receiverInfo', type: 'object' },
];

export interface SendGood {
	sourceId: string;
	sendGoodEntries: Array<{
		sourceEntryId: string;
		amount: number;
		weight: number;
		extBody?: string;
	}>;
}

/** An order that goods are sent of, and which. */
export interface Dispatch {
	order: OrderFacts;
	goods: ParcelGoods[];
	entries: SendGood['sendGoodEntries'];
}

/** The refusal that stands for a wrong order, a wrong company and a receiver alike. Its code is not documented. */
export const systemBusy = new BusinessFailure('SYSTEM_BUSY', '系统繁忙，请稍后再试');

/**
 * What is to be sent, checked against the orders.
 *
 * @throws BusinessFailure for what cannot be sent
 */
export function readDispatches({ parameters, state }: ApiContext): Dispatch[] {
	if (parameters.receiverInfo) throw systemBusy;
	const sendGoods = exactParse(parameters.sendGoods as string) as SendGood[];
	return sendGoods.map(({ sourceId, sendGoodEntries: entries }) => {
		const order = findOrder(state, sourceId);
		if (!order) throw systemBusy;
		const open = state.refunds.ofOrder(order.id).map(({ status }) => status);
		if (open.includes('refundsuccess')) throw new BusinessFailure('5002', '下游销售单已退款成功');
		if (open.some((status) => status !== 'refundclose')) {
			throw new BusinessFailure('5001', '下游销售单退款中，暂不支持发货');
		}
		// The codes of the refusals from here on are not documented.
		if (order.status !== 'waitsellersend') {
			throw new BusinessFailure('ORDER_STATUS_ERROR', '订单不是待发货状态');
		}
		const lines = orderModel(order).productItems;
		const goods = entries.map(({ sourceEntryId, amount }) => {
			const line = lines.find(({ subItemID }) => String(subItemID) === sourceEntryId);
			if (!line) throw systemBusy;
			if (state.shipments.hasSent(line.subItemID)) {
				throw new BusinessFailure('ENTRY_ALREADY_SENT', `子订单已发货: ${sourceEntryId}`);
			}
			if (amount !== line.quantity) {
				throw new BusinessFailure('AMOUNT_ERROR', '不支持按数量发货');
			}
			return { entryId: line.subItemID, quantity: amount };
		});
		return { order, goods, entries };
	});
}

/** Notes what was sent, and moves orders on of which every line was. */
export function settle({ state, now }: ApiContext, dispatches: readonly Dispatch[]): void {
	for (const { order, goods } of dispatches) {
		const sent = goods.map(({ entryId }) => entryId).filter((id) => state.shipments.hasSent(id));
		if (sent.length > 0) state.orders.changeEntries(order.id, sent, { logisticsStatus: 2 }, now);
		const isComplete = entryIds(order).every((id) => state.shipments.hasSent(id));
		if (isComplete) state.orders.advance(order.id, 'send', now);
	}
}

/** The `sendGoods` of an answer, where 1688's sample has numbers for ids that were sent as text. */
export function sentGoods(dispatches: readonly Dispatch[]) {
	return dispatches.map(({ order, entries }) => ({
		sourceId: order.id,
		sendGoodEntries: entries.map(({ sourceEntryId, amount, weight }) => ({
			sourceEntryId: BigInt(sourceEntryId),
			amount,
			weight,
		})),
	}));
}
