import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import type { WireValue } from '../../gateway/serialise';
import { orderLines } from '../../output/order';
import type { ApiUse, Operation } from '../operation';
import type { Steps } from '../steps';
import { buyerOrder } from './get';
import { orderLocator, orderValue } from './orderLocator';

const confirm: ApiUse = {
	api: 'com.alibaba.trade:trade.receivegoods.confirm-1',
	parameters: [
		{ name: 'orderId', ...orderValue },
		{
			name: 'orderEntryIds',
			type: 'Long[]',
			field: 'orderEntryIds',
			label: 'Order Entry IDs',
		},
	],
	answer: { result: 'result' },
};

const operation: Operation = {
	resource: 'order',
	operation: 'confirmReceipt',
	name: 'Confirm Receipt',
	action: 'Confirm the receipt of an order',
	description:
		'Confirm that the goods of an order arrived (确认收货). The seller gets the money, which cannot be undone: it is a money operation.',
	effect: 'money',
	fields: [
		orderLocator,
		{
			displayName: 'Order Entry IDs',
			name: 'orderEntryIds',
			type: 'string',
			default: '',
			description:
				'The lines of the order (子订单号) that arrived, separated by commas. When it is empty, all lines of the order are confirmed.',
		},
	],
	use: confirm,
	also: [buyerOrder],
	steps: async (steps) => {
		const orderEntryIds =
			steps.read('orderEntryIds', 'Long[]', 'Order Entry IDs') ?? (await allEntries(steps));
		const [result] = await steps.records(confirm, { orderEntryIds });
		const orderId = String(steps.read('orderId', 'Id', 'Order'));
		const entries = (orderEntryIds as bigint[]).map(String);
		return [{ orderId, orderEntryIds: entries.join(', '), ...result }] as IDataObject[];
	},
	check: 'Get the order (Order: Get) and look at its status before you confirm it again.',
};

export default operation;

/** 1688 wants every line by its number. */
async function allEntries(steps: Steps): Promise<WireValue> {
	const [order] = await steps.records(buyerOrder, {}, 'read');
	const ids = orderLines(order).map(({ subItemID }) => BigInt(String(subItemID)));
	if (ids.length > 0) return ids;
	throw new InputError(
		'1688 does not name the lines of this order',
		"Give them in 'Order Entry IDs'. Nothing was confirmed.",
	);
}
