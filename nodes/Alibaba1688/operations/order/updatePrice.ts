import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../gateway/inputError';
import { wireText, type WireValue } from '../../gateway/serialise';
import { typedValue } from '../../gateway/typedValue';
import type { Operation, ReadField } from '../operation';
import { orderIdParameter, orderLocator } from './orderLocator';

const operation: Operation = {
	resource: 'order',
	operation: 'updatePrice',
	name: 'Update Price',
	action: 'Update the price of an order',
	description:
		'Change what the buyer of an unpaid order pays (修改订单价格), as its seller. It changes how much money you get.',
	effect: 'money',
	fields: [
		orderLocator('searchSoldOrders'),
		{
			displayName: 'Shipping Fee (Yuan)',
			name: 'carriage',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 8.00',
			description: 'The new shipping fee (运费) as a whole, not a difference',
		},
		{
			displayName: 'Price Changes',
			name: 'entryDiscounts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add price change',
			default: {},
			options: [
				{
					displayName: 'Price Change',
					name: 'items',
					values: [
						{
							displayName: 'Order Line ID',
							name: 'id',
							type: 'string',
							default: '',
							description: 'The line (子订单) whose price changes',
						},
						{
							displayName: 'Change (Yuan)',
							name: 'discount',
							type: 'string',
							default: '',
							placeholder: 'e.g. -2.50',
							description:
								'Added to the original price of the line; below zero makes it cheaper. A second change replaces the first one.',
						},
					],
				},
			],
		},
	],
	use: {
		api: 'cn.alibaba.open:trade.order.modifyOrderPrice-1',
		parameters: [
			orderIdParameter,
			{ name: 'carriage', from: readCarriage },
			{ name: 'entryDiscounts', from: readDiscounts },
		],
		answer: { result: 'result' },
		echo: { orderId: 'orderId' },
	},
	check: 'Look at the order (Order: Get, perspective Seller) what it costs now.',
};

export default operation;

function readCarriage(read: ReadField): bigint {
	const fen = read('carriage', 'Fen', 'Shipping Fee (Yuan)') as bigint;
	if (fen >= 0n) return fen;
	throw new InputError("'Shipping Fee (Yuan)' is below zero", 'Give 0 or more.');
}

/** JSON in a text, in fen. */
function readDiscounts(read: ReadField): WireValue {
	const changes = read('entryDiscounts', 'Json', 'Price Changes') as
		| { items?: IDataObject[] }
		| undefined;
	return wireText(
		'entryDiscounts',
		(changes?.items ?? []).map(({ id, discount }, index) => {
			const needed = (type: 'Id' | 'Fen', value: unknown, name: string) => {
				const label = `Price Changes, entry ${index + 1}: ${name}`;
				const typed = typedValue(type, value, label);
				if (typed === undefined) throw new InputError(`'${label}' is empty`, 'Fill it in.');
				return typed;
			};
			return {
				id: needed('Id', id, 'Order Line ID'),
				discount: needed('Fen', discount, 'Change (Yuan)'),
			};
		}),
	);
}
