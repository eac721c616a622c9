import type { INodeProperties } from 'n8n-workflow';
import type { Parameter } from '../operation';

/** The number of the order in addresses such as `trade.1688.com/order/new_step_order_detail.htm?orderId=<id>`. */
const ORDER_URL_PATTERN =
	'^https?://(?:[\\w-]+\\.)*1688\\.com/[^#]*[?&]order_?[iI]d=(\\d+)(?:[&#].*)?$';

/**
 * An order by list, by id or by the address of its page.
 *
 * @param searchListMethod the orders that the list shows: bought ones, sold ones, or by perspective
 */
export function orderLocator(
	searchListMethod: 'searchOrders' | 'searchBoughtOrders' | 'searchSoldOrders',
): INodeProperties {
	return {
		displayName: 'Order',
		name: 'orderId',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The order (订单) to work on',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select an order...',
				typeOptions: { searchListMethod, searchable: true },
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
				placeholder:
					'e.g. https://trade.1688.com/order/new_step_order_detail.htm?orderId=3657499272179232333',
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
}

export const orderIdParameter: Parameter = {
	name: 'orderId',
	type: 'Id',
	field: 'orderId',
	label: 'Order',
};
