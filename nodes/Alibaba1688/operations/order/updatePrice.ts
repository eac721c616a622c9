import type { IDataObject } from 'n8n-workflow';
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
			{ name: 'carriage', type: 'Fen', field: 'carriage', label: 'Shipping Fee (Yuan)' },
			{ name: 'entryDiscounts', from: readDiscounts },
		],
		answer: { result: 'result' },
		echo: { orderId: 'orderId' },
	},
	check: 'Look at the order (Order: Get, perspective Seller) what it costs now.',
};

export default operation;

/** JSON in a text, in fen. */
function readDiscounts(read: ReadField): WireValue {
	const changes = read('entryDiscounts', 'Json', 'Price Changes') as
		| { items?: IDataObject[] }
		| undefined;
	return wireText(
		'entryDiscounts',
		(changes?.items ?? []).map(({ id, discount }, index) => {
			const label = (name: string) => `Price Changes, entry ${index + 1}: ${name}`;
			return {
				id: typedValue('Id', id, label('Order Line ID')),
				discount: typedValue('Fen', discount, label('Change (Yuan)')),
			};
		}),
	);
}
