import { InputError } from '../../gateway/inputError';
import { entryIdsOf } from '../../output/order';
import type { ApiUse, Operation } from '../operation';
import { orderIdParameter, orderLocator } from './orderLocator';
import { boughtOrder, readBoughtOrder } from './readOrder';

const confirm: ApiUse = {
	api: 'com.alibaba.trade:trade.receivegoods.confirm-1',
	parameters: [
		orderIdParameter,
		{ name: 'orderEntryIds', type: 'Long[]', field: 'orderEntryIds', label: 'Order Line IDs' },
	],
	answer: { result: 'result' },
	echo: { orderId: 'orderId' },
};

const operation: Operation = {
	resource: 'order',
	operation: 'confirmReceipt',
	name: 'Confirm Receipt',
	action: 'Confirm the receipt of an order',
	description:
		'Confirm that the goods arrived (确认收货). The seller is paid then: this releases your money and cannot be taken back.',
	effect: 'money',
	fields: [
		orderLocator('searchBoughtOrders'),
		{
			displayName: 'Order Line IDs',
			name: 'orderEntryIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 3657499272179232333, 3657499272179232334',
			description:
				'The lines (子订单) that arrived, with commas between them. Empty means all lines of the order.',
		},
	],
	use: confirm,
	also: [boughtOrder],
	steps: async (steps) => {
		const named = steps.read('orderEntryIds', 'Long[]', 'Order Line IDs');
		const orderEntryIds = named ?? entryIdsOf(await readBoughtOrder(steps)).map(BigInt);
		if (Array.isArray(orderEntryIds) && orderEntryIds.length === 0) {
			throw new InputError(
				'The order has no lines to confirm',
				"Give the IDs in 'Order Line IDs'.",
			);
		}
		return await steps.records(confirm, { orderEntryIds });
	},
	check: 'Look at the order (Order: Get) whether its status is success or confirm_goods.',
};

export default operation;
