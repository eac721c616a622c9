import type { INodeProperties } from 'n8n-workflow';
import { ORDER_URL_PATTERN } from './orderUrl';

/** An order by list, by id or by the address of its page. */
export const orderLocator: INodeProperties = {
	displayName: 'Order',
	name: 'orderId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The order (订单) to work on. Its ID (订单号) is text, because it is longer than a number can hold.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an order...',
			typeOptions: { searchListMethod: 'searchOrders', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 3657499272179232333',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^\\s*[1-9]\\d{0,18}\\s*$',
						errorMessage: 'An order ID is a number of up to 19 digits',
					},
				},
			],
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://trade.1688.com/order/new_step_order_detail.htm?orderId=365749…',
			extractValue: { type: 'regex', regex: ORDER_URL_PATTERN },
			validation: [
				{
					type: 'regex',
					properties: {
						regex: ORDER_URL_PATTERN,
						errorMessage: 'This is not the address of a 1688 order page',
					},
				},
			],
		},
	],
};

/** The order as a parameter, under the name that the API gives it. */
export const orderValue = { type: 'Id', field: 'orderId', label: 'Order' } as const;
