import { InputError } from '../../gateway/inputError';
import { wireText, type WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import type { Operation, ReadField } from '../operation';
import { orderLocator, orderValue } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'updatePrice',
	name: 'Update Price',
	action: 'Update the price of an order',
	description:
		'Change what the buyer pays for an order that you sold and that is not paid (修改订单价格). Each change counts from the original price and takes the place of an earlier one: it is a money operation.',
	effect: 'money',
	fields: [
		orderLocator,
		{
			displayName: 'Shipping Fee (Yuan)',
			name: 'shippingFee',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 8.50',
			description: 'The freight (运费) that the order then has; 0 for none',
		},
		{
			displayName: 'Price Changes',
			name: 'priceChanges',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add price change',
			default: {},
			required: true,
			description:
				'One for each order line; a line without one may fall back to its original price',
			options: [
				{
					displayName: 'Price Change',
					name: 'items',
					values: [
						{
							displayName: 'Change (Yuan)',
							name: 'change',
							type: 'string',
							default: '',
							placeholder: 'e.g. -2.50',
							description:
								'How much more the whole line costs than originally; less when it is negative',
						},
						{
							displayName: 'Order Entry ID',
							name: 'orderEntryId',
							type: 'string',
							default: '',
							description:
								'The number of the order line (子订单号). In an order with one line it is the number of the order.',
						},
					],
				},
			],
		},
	],
	use: {
		api: 'cn.alibaba.open:trade.order.modifyOrderPrice-1',
		parameters: [
			{ name: 'orderId', ...orderValue },
			{ name: 'carriage', from: shippingFee },
			// JSON in a text.
			{ name: 'entryDiscounts', from: (read) => wireText('entryDiscounts', discounts(read)) },
		],
		answer: { result: 'result' },
		echo: { orderId: 'orderId' },
	},
	check: 'Get the order (Order: Get) and look at its amount before you change it again.',
};

export default operation;

function shippingFee(read: ReadField): bigint {
	const fen = read('shippingFee', 'Fen', 'Shipping Fee (Yuan)') as bigint;
	if (fen >= 0n) return fen;
	throw new InputError("'Shipping Fee (Yuan)' is below zero", 'Give 0 or more.');
}

function discounts(read: ReadField): WireValue {
	const given = read('priceChanges', 'Json', 'Price Changes') as { items?: WireValue } | undefined;
	const changes = Array.isArray(given?.items) ? given.items : [];
	if (changes.length === 0) {
		throw new InputError("'Price Changes' is empty", 'Add a change for each line of the order.');
	}
	return changes.map((change, index) => {
		const fields = change as Record<string, unknown>;
		const needed = (name: string, type: 'Fen' | 'Id', title: string) => {
			const label = `Price Changes, entry ${index + 1}: ${title}`;
			const value = typedValue(type, fields[name], label);
			if (value === undefined) throw new InputError(`'${label}' is empty`, 'Fill it in.');
			return value;
		};
		return {
			id: needed('orderEntryId', 'Id', 'Order Entry ID'),
			discount: needed('change', 'Fen', 'Change (Yuan)'),
		};
	});
}
