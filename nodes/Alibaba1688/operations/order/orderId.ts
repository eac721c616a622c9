import type { INodeProperties } from 'n8n-workflow';
import type { Parameter } from '../operation';

export const orderIdField: INodeProperties = {
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 3657499272179232333',
	description:
		'The number of the order (订单号). Text, because it is longer than a number can hold.',
};

export const orderIdParameter: Parameter = {
	name: 'orderId',
	type: 'Id',
	field: 'orderId',
	label: 'Order ID',
};
